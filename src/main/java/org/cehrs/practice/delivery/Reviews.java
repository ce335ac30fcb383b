package org.cehrs.practice.delivery;

import java.util.Optional;

/** Port: what the launches of reviews are to look at. */
public interface Reviews {

  void begin(Session session, Review review);

  /** Empty for the session of any other launch. */
  Optional<Review> of(Session session);
}
