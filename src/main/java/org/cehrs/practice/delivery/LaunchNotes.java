package org.cehrs.practice.delivery;

import java.util.Optional;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.passback.ReviewAddress;

/** What a launch brings beside its session. */
public class LaunchNotes {

  private final Sessions sessions;
  private final Reviews reviews;
  private final ReviewAddress addresses;
  private final Rosters rosters;

  public LaunchNotes(Sessions sessions, Reviews reviews, ReviewAddress addresses, Rosters rosters) {
    this.sessions = sessions;
    this.reviews = reviews;
    this.addresses = addresses;
    this.rosters = rosters;
  }

  void keep(Launch launch, Session session) {
    Optional<Review> review = Review.of(launch, addresses);
    review.ifPresent(asked -> reviews.begin(session, asked));
    // A review, which in Canvas is a launch like any other, comes without the link's parameters.
    if (review.isEmpty() && launch.messageType() == Launch.MessageType.RESOURCE_LINK) {
      sessions.settle(session);
    }
    if (session.isTeacher()) {
      rosters.taught(session, launch.memberships());
    }
  }
}
