package org.cehrs.practice.lti.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of secrets: readable by its owner alone, shared by all nodes. */
public final class KeyFolder {

  private static final Logger LOG = LoggerFactory.getLogger(KeyFolder.class);

  private final Path folder;

  public KeyFolder(Path folder) {
    this.folder = folder;
  }

  /** Reads a file, which is made first where there is none. Of several nodes, one makes it. */
  public String readOrMake(String name, Supplier<String> content) {
    Path file = file(name);
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

  /** Where a file of this folder lies, whether it is there or not. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** The content of a file. */
  public String read(Path file) {
    try {
      close(folder, "rwx------");
      close(file, "rw-------");
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  /** The content of a file that another node may delete. */
  Optional<String> find(Path file) {
    try {
      return Optional.of(read(file));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof NoSuchFileException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  void delete(Path file) {
    try {
      if (Files.deleteIfExists(file)) {
        LOG.info("Deleted {}", file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be deleted", e);
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

  /** Takes from others than the owner what they may not have; fails where that is not ours. */
  private void close(Path path, String allowed) throws IOException {
    if (posix()) {
      Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(allowed);
      if (!wanted.containsAll(Files.getPosixFilePermissions(path))) {
        Files.setPosixFilePermissions(path, wanted);
        LOG.warn("{} was open to others than its owner and is not any more", path);
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
