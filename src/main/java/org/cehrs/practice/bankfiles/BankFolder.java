package org.cehrs.practice.bankfiles;

import java.nio.file.Path;
import java.util.List;

/** Where the bank's files lie. */
public sealed interface BankFolder permits DiskFolder, PackedFolder {

  /** A folder of the file system, such as {@code db/bank} of a checkout. */
  static BankFolder at(Path folder) {
    return new DiskFolder(folder);
  }

  /** The bank that is packed into the jar. */
  static BankFolder packed() {
    return new PackedFolder(BankFolder.class.getClassLoader());
  }

  /**
   * The files of a part, sorted by name; none where the part does not exist.
   *
   * @param part a folder inside the bank, or empty for the bank's own
   * @param pattern name with an asterisk, such as {@code *.yml}
   */
  List<BankFile> files(String part, String pattern);

  /** How a file of this folder is named in faults. */
  String nameOf(String part, String file);
}
