package org.cehrs.practice.delivery;

import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.passback.ReviewAddress;

/** What a launch brings beside its session. */
public class LaunchNotes {

  private final Reviews reviews;
  private final ReviewAddress addresses;
  private final Rosters rosters;

  public LaunchNotes(Reviews reviews, ReviewAddress addresses, Rosters rosters) {
    this.reviews = reviews;
    this.addresses = addresses;
    this.rosters = rosters;
  }

  void keep(Launch launch, Session session) {
    Review.of(launch, addresses).ifPresent(review -> reviews.begin(session, review));
    if (session.isTeacher()) {
      rosters.taught(session, launch.memberships());
    }
  }
}
