package org.cehrs.practice.bankfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The bank in a folder of the file system. */
record DiskFolder(Path folder) implements BankFolder {

  @Override
  public List<BankFile> files(String part, String pattern) {
    Path place = folder.resolve(part);
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(place, pattern)) {
      List<BankFile> files = new ArrayList<>();
      for (Path path : paths) {
        String name = nameOf(part, path.getFileName().toString());
        files.add(BankFile.read(name, () -> Files.newInputStream(path)));
      }
      files.sort(Comparator.comparing(BankFile::name));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the item bank in " + place, e);
    }
  }

  @Override
  public String nameOf(String part, String file) {
    return folder.resolve(part).resolve(file).toString().replace('\\', '/');
  }
}
