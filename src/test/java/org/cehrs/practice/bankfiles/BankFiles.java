package org.cehrs.practice.bankfiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Bank folders for tests: a small sound bank, and that bank with something changed. */
record BankFiles(Path folder) {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  static final Path RESOURCES = Path.of("src", "test", "resources", "bankfiles");

  static BankFolder sample() {
    return BankFolder.at(RESOURCES.resolve("sample"));
  }

  /** The sample bank, copied to where a test may change it. */
  static BankFiles copyTo(Path folder) throws IOException {
    Path sample = RESOURCES.resolve("sample");
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path copy = folder.resolve(sample.relativize(file).toString());
        Files.createDirectories(copy.resolveSibling(""));
        Files.copy(file, copy);
      }
    }
    return new BankFiles(folder);
  }

  BankFiles with(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, content);
    return this;
  }

  BankFiles with(String name, String content) throws IOException {
    return with(name, content.getBytes(UTF_8));
  }

  BankFiles without(String name) throws IOException {
    Files.delete(folder.resolve(name));
    return this;
  }

  /** One text of a file exchanged for another. */
  BankFiles changed(String name, String from, String to) throws IOException {
    return with(name, Files.readString(folder.resolve(name)).replace(from, to));
  }

  BankFolder bank() {
    return BankFolder.at(folder);
  }

  /** What a reader says is wrong, each fault named by its file without folders. */
  static List<String> faults(Runnable reading) {
    try {
      reading.run();
      return List.of();
    } catch (BankFaults e) {
      return e.faults().stream().map(fault -> shown(fault)).toList();
    }
  }

  private static String shown(Fault fault) {
    String name = fault.file().substring(fault.file().lastIndexOf('/') + 1);
    return name + ":" + fault.line() + ": " + fault.text();
  }
}
