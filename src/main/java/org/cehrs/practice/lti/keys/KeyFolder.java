package org.cehrs.practice.lti.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of secrets: readable by its owner alone, shared by all nodes. */
final class KeyFolder {

  private static final Logger LOG = LoggerFactory.getLogger(KeyFolder.class);

  private final Path folder;

  KeyFolder(Path folder) {
    this.folder = folder;
  }

  /** Reads a file, which is made first where there is none. Of several nodes, one makes it. */
  String readOrMake(String name, Supplier<String> content) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        make(file, content.get());
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + ": cannot be read or made; the folder must belong to this program's user", e);
    }
  }

  /** Contents by file, in the order of names. */
  List<Path> files(String pattern) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches(pattern)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be listed", e);
    }
  }

  String read(Path file) {
    try {
      warnWhereOpen(file);
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  private void make(Path file, String content) throws IOException {
    Path draft = Files.createTempFile(folder, "draft", ".tmp", ownerOnly("rw-------"));
    try {
      Files.writeString(draft, content);
      // A link is whole at once and never takes the place of another node's file.
      Files.createLink(file, draft);
      LOG.info("Made {}", file);
    } catch (FileAlreadyExistsException e) {
      LOG.info("Another node made {}", file);
    } catch (FileSystemException | UnsupportedOperationException e) {
      LOG.info("{}: no links on this file system, moving the file", e.getMessage());
      Files.move(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void warnWhereOpen(Path file) throws IOException {
    if (posix()) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (!PosixFilePermissions.fromString("rw-------").containsAll(permissions)) {
        LOG.warn("{} can be read by others than its owner; set its mode to 0600", file);
      }
    }
  }

  private FileAttribute<?>[] ownerOnly(String permissions) {
    return posix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private boolean posix() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
