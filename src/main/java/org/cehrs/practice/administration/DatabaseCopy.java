package org.cehrs.practice.administration;

import java.util.List;

/** Copies this database into an empty one, all of it or nothing. */
public interface DatabaseCopy {

  /** Where to copy to. */
  record Place(String url, String user, String password) {}

  /**
   * A table that is the same on both sides.
   *
   * @param sum over all its values, in whatever order the rows come
   */
  record Table(String name, long rows, long sum) {}

  /** What came of it. */
  sealed interface Outcome {

    record Done(List<Table> tables) implements Outcome {}

    /** The other database holds something already: in a table of ours, or a table of others. */
    record Occupied(String table) implements Outcome {}

    /** What was written and read back is not what was here. */
    record Different(String table) implements Outcome {}

    /** It could not be reached or broke off. */
    record Broken(String reason) implements Outcome {}
  }

  Outcome copyTo(Place place);
}
