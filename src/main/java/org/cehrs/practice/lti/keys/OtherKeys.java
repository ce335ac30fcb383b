package org.cehrs.practice.lti.keys;

import java.nio.file.Path;

/** A node holds other keys than those that its database knows. */
public final class OtherKeys extends RuntimeException {

  private static final long serialVersionUID = 1;

  OtherKeys(Path folder) {
    super(
        folder.toAbsolutePath().normalize()
            + ": expected the keys that the other nodes of this database hold, found others");
  }
}
