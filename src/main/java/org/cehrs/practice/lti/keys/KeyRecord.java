package org.cehrs.practice.lti.keys;

import java.time.Instant;

/** Port: which keys all nodes of this database hold. */
public interface KeyRecord {

  /** Notes the keys of the first node that starts; answers what is noted. */
  String noteFirst(String fingerprint, Instant now);

  void replace(String fingerprint, Instant now);
}
