package org.cehrs.practice.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cehrs.practice.administration.CommandOutcome.Done;
import org.cehrs.practice.administration.CommandOutcome.Refused;
import org.cehrs.practice.lti.Quoted;

/** Copies the database, the keys and the configuration to a folder, while the server runs. */
public final class Backup implements AdministratorCommand {

  /** What the administrator keeps beside the database. */
  public record Folders(Path configuration, Path keys) {}

  private final DatabaseFiles database;
  private final Folders folders;
  private final Acts acts;

  public Backup(DatabaseFiles database, Folders folders, Acts acts) {
    this.database = database;
    this.folders = folders;
    this.acts = acts;
  }

  @Override
  public CommandName name() {
    return CommandName.BACKUP;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    if (!database.areOurs()) {
      return new Refused(
          """
          The data is in PostgreSQL. Back it up with its own tool, and the folders %s and %s with it:
          pg_dump --format=custom --file=cehrs.dump DATABASE
          """
              .formatted(folders.configuration(), folders.keys()));
    }
    String given = arguments.find("to").orElse("");
    return target(given).map(this::backUp).orElseGet(() -> noTarget(given));
  }

  /** The server's working folder is not the administrator's: a relative path would mislead. */
  private static Optional<Path> target(String given) {
    try {
      return Optional.of(Path.of(given)).filter(path -> path.isAbsolute() && !Files.exists(path));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private static CommandOutcome noTarget(String given) {
    return new Refused(
        "Expected: backup --to FOLDER, an absolute path where nothing is yet%nCame: %s%n"
            .formatted(Quoted.of(given)));
  }

  private CommandOutcome backUp(Path target) {
    try {
      List<Path> configuration = files(folders.configuration());
      List<Path> keys = files(folders.keys());
      Files.createDirectories(target, ownerOnly());
      database.copyTo(Files.createDirectory(target.resolve("data")));
      copy(configuration, folders.configuration(), target.resolve("lti-config"));
      copy(keys, folders.keys(), target.resolve("keys"));
    } catch (IOException | UncheckedIOException e) {
      return new Refused(
          "No whole backup: %s%nThe server's user must be able to write there. Remove %s.%n"
              .formatted(e, target));
    }
    acts.note("backup.make", target.getFileName().toString(), "");
    return new Done(
        """
        Backed up to %s: data, lti-config and keys.
        It holds private keys and data of people: keep it as safe as the server, and not for ever.
        """
            .formatted(target));
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static void copy(List<Path> files, Path from, Path to) throws IOException {
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
