package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.store.StoreFixture.NOON;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cehrs.practice.delivery.Review;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.link.Link;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the launches of reviews are to look at, whichever database holds it. */
abstract class ReviewsContract {

  private JooqReviews reviews;
  private JooqSessions sessions;
  private Registration registration = StoreFixture.registration("https://lms.example");

  abstract TestDatabase newDatabase();

  @BeforeEach
  void oneRegistration() {
    TestDatabase database = newDatabase();
    SecureRandom chance = new SecureRandom();
    reviews = new JooqReviews(database.sql());
    sessions = new JooqSessions(database.sql(), chance);
    registration =
        new JooqRegistrations(database.sql(), InstantSource.fixed(NOON), chance)
            .keep(registration, List.of("1"), Registrations.Source.FILE);
  }

  @Test
  void knowsWhatEachReviewIsAbout() {
    Session student = open("s1");
    Session attempt = open("s2");
    Review.OfAttempt one = new Review.OfAttempt(new AttemptId(UUID.randomUUID()));
    reviews.begin(student, new Review.OfStudent("5"));
    reviews.begin(attempt, one);
    assertThat(reviews.of(student)).contains(new Review.OfStudent("5"));
    assertThat(reviews.of(attempt)).contains(one);
    assertThat(reviews.of(open("s3"))).isEmpty();
  }

  @Test
  void forgetsAReviewWithItsSession() {
    Session ended = open("s1");
    reviews.begin(ended, new Review.OfStudent("5"));
    assertThat(sessions.purge(NOON.plus(Duration.ofDays(2)))).isEqualTo(1);
    assertThat(reviews.of(ended)).isEmpty();
  }

  private Session open(String id) {
    return sessions.open(
        id,
        StoreFixture.launch(registration, "teacher"),
        Link.PLAIN,
        NOON,
        NOON.plus(Duration.ofHours(12)));
  }
}
