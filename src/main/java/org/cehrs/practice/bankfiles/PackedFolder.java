package org.cehrs.practice.bankfiles;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The bank on the class path; also inside an executable jar, whose entries Spring can list. */
record PackedFolder(ClassLoader loader) implements BankFolder {

  private static final String PLACE = "db/bank/";

  @Override
  public List<BankFile> files(String part, String pattern) {
    try {
      List<BankFile> files = new ArrayList<>();
      for (Resource found : find("classpath:" + nameOf(part, pattern))) {
        String name = nameOf(part, String.valueOf(found.getFilename()));
        files.add(BankFile.read(name, found::getInputStream));
      }
      files.sort(Comparator.comparing(BankFile::name));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the item bank in the jar", e);
    }
  }

  @Override
  public String nameOf(String part, String file) {
    return PLACE + (part.isEmpty() ? "" : part + "/") + file;
  }

  private Resource[] find(String location) throws IOException {
    try {
      return new PathMatchingResourcePatternResolver(loader).getResources(location);
    } catch (FileNotFoundException partIsAbsent) {
      return new Resource[0];
    }
  }
}
