package org.cehrs.practice.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedFolderTest {

  @TempDir Path folder;

  @Test
  void readsTheBankInsideAJar() throws IOException {
    Path jar = packed(BankFiles.copyTo(folder.resolve("bank")).folder());
    try (URLClassLoader loader = loaderOf(jar)) {
      PackedFolder inJar = new PackedFolder(loader);
      assertThat(BankReader.read(inJar, BankFiles.TODAY))
          .isEqualTo(BankReader.read(BankFiles.sample(), BankFiles.TODAY));
    }
  }

  @Test
  void namesAFileInsideAJarByItsPlaceInTheProject() throws IOException {
    BankFiles broken =
        BankFiles.copyTo(folder.resolve("bank")).changed("topics.yml", "version: 1", "version: x");
    try (URLClassLoader loader = loaderOf(packed(broken.folder()))) {
      PackedFolder inJar = new PackedFolder(loader);
      assertThat(BankFiles.faults(() -> BankReader.read(inJar, BankFiles.TODAY)))
          .containsExactly("topics.yml:1: version must be a whole number from 1 on, is x");
      assertThat(inJar.nameOf("items", "N1-scheduling.yml"))
          .isEqualTo("db/bank/items/N1-scheduling.yml");
    }
  }

  @Test
  void findsNothingWhereThePartIsAbsent() throws IOException {
    Path jar = packed(BankFiles.copyTo(folder.resolve("bank")).folder());
    try (URLClassLoader loader = loaderOf(jar)) {
      assertThat(new PackedFolder(loader).files("review", "*.csv")).isEqualTo(List.of());
    }
  }

  private static URLClassLoader loaderOf(Path jar) throws IOException {
    return new URLClassLoader(
        new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  private Path packed(Path bank) throws IOException {
    Path jar = folder.resolve("bank.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> paths = Files.walk(bank)) {
      for (Path path : new TreeSet<>(paths.toList())) {
        boolean isFolder = Files.isDirectory(path);
        String name = bank.relativize(path).toString().replace('\\', '/');
        String place = "db/bank/" + name + (isFolder && !name.isEmpty() ? "/" : "");
        out.putNextEntry(new JarEntry(place));
        if (!isFolder) {
          Files.copy(path, out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }
}
