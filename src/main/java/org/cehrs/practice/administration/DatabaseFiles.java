package org.cehrs.practice.administration;

import java.nio.file.Path;

/** Port: the files of a database that this program keeps itself. */
public interface DatabaseFiles {

  /** False for PostgreSQL, which has tools of its own. */
  boolean areOurs();

  /**
   * Copies them as they are at one moment, while others write.
   *
   * @param folder an empty one that is there
   */
  void copyTo(Path folder);
}
