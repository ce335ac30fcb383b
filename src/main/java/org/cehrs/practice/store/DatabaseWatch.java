package org.cehrs.practice.store;

/** Hears how the database does, from every connection that is taken and every statement. */
public interface DatabaseWatch {

  /**
   * @param told what the driver said, in one line
   */
  void troubled(DatabaseTrouble trouble, String told);

  /** A connection was had. */
  void answered();
}
