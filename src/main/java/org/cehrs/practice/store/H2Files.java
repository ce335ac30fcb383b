package org.cehrs.practice.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cehrs.practice.administration.DatabaseFiles;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.stereotype.Repository;

/** The embedded database's file, copied by H2 itself: as it is at one moment, without a lock. */
@Repository
class H2Files implements DatabaseFiles {

  private final DSLContext sql;

  H2Files(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public boolean areOurs() {
    return sql.family() == SQLDialect.H2;
  }

  @Override
  public void copyTo(Path folder) {
    Path zip = folder.resolve("backup.zip");
    sql.execute("backup to ?", zip.toString());
    try {
      unpack(zip, folder);
      Files.delete(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (ZipFile files = new ZipFile(zip.toFile())) {
      for (Enumeration<? extends ZipEntry> all = files.entries(); all.hasMoreElements(); ) {
        ZipEntry file = all.nextElement();
        try (InputStream content = files.getInputStream(file)) {
          Files.copy(content, folder.resolve(Path.of(file.getName()).getFileName()));
        }
      }
    }
  }
}
