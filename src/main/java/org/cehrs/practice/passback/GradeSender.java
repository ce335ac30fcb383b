package org.cehrs.practice.passback;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.services.Ags;
import org.cehrs.practice.lti.services.LineItemOutcome;
import org.cehrs.practice.lti.services.NewLineItem;
import org.cehrs.practice.lti.services.NewScore;
import org.cehrs.practice.lti.services.PostOutcome;
import org.cehrs.practice.lti.services.Result;
import org.cehrs.practice.lti.services.ResultsOutcome;
import org.cehrs.practice.lti.services.ServiceProblem;

/** Sends one grade and settles it by what the platform answered. */
public class GradeSender {

  private static final int LONGEST_PROBLEM = 500;

  /** Denials in a row at a place that may pass, as long as they lasted less than the time below. */
  private static final int PASSING_DENIALS = 4;

  private static final Duration DENIALS_PASS = Duration.ofMinutes(10);

  private final OutgoingGrades grades;
  private final CommentOnce comments;
  private final ParkedPlaces parked = new ParkedPlaces();
  private final Ags platform;
  private final ReviewAddress reviews;
  private final InstantSource clock;
  private final RandomGenerator chance;

  public GradeSender(
      OutgoingGrades grades,
      Ags platform,
      ReviewAddress reviews,
      InstantSource clock,
      RandomGenerator chance) {
    this.grades = grades;
    this.comments = new CommentOnce(grades);
    this.platform = platform;
    this.reviews = reviews;
    this.clock = clock;
    this.chance = chance;
  }

  Sending send(Registration registration, QueuedGrade grade) {
    if (!grade.newest()) {
      grades.superseded(grade, clock.instant());
      return new Sending.Unasked();
    }
    Optional<URI> lineItem = grade.place().lineItem();
    if (lineItem.isPresent()) {
      return post(registration, lineItem.get(), grade);
    }
    return grade
        .place()
        .lineItems()
        .map(columns -> makeColumnAndPost(registration, columns, grade))
        .orElseGet(() -> parkUnasked(grade));
  }

  /** How long the platform asks for less, of itself. */
  Duration rest(Registration registration) {
    return platform.rest(registration);
  }

  private Sending makeColumnAndPost(Registration registration, URI columns, QueuedGrade grade) {
    return switch (column(registration, columns, grade)) {
      case LineItemOutcome.At(URI lineItem) -> {
        grades.foundLineItem(grade.place().activity(), lineItem);
        yield post(registration, lineItem, grade.at(lineItem));
      }
      case ServiceProblem.Refused refused ->
          park(grade, Obstacles.ofMaking(refused.cause()), refused.reason());
      case ServiceProblem problem -> later(grade, problem);
    };
  }

  private LineItemOutcome column(Registration registration, URI columns, QueuedGrade grade) {
    NewLineItem ofLink = Scores.column(registration, grade);
    LineItemOutcome outcome = platform.findOrCreateLineItem(registration, columns, ofLink);
    return Scores.withoutLink(registration, ofLink, outcome)
        .map(instead -> platform.findOrCreateLineItem(registration, columns, instead))
        .orElse(outcome);
  }

  private Sending post(Registration registration, URI lineItem, QueuedGrade grade) {
    Optional<String> comment = comments.take(registration, grade);
    NewScore score = Scores.score(grade, comment, reviews.of(grade.attempt()));
    PostOutcome outcome = platform.postScore(registration, lineItem, score);
    if (comment.isPresent()) {
      comments.settle(registration, grade, outcome);
    }
    return switch (outcome) {
      case PostOutcome.Accepted() -> sent(grade);
      case PostOutcome.Stale() -> compare(registration, lineItem, grade);
      case ServiceProblem.Refused refused ->
          park(grade, Obstacles.ofPosting(refused.cause()), refused.reason());
      case ServiceProblem problem -> later(grade, problem);
    };
  }

  /** The platform has a score that is as new: ours after a lost answer, or somebody else's. */
  private Sending compare(Registration registration, URI lineItem, QueuedGrade grade) {
    return switch (platform.results(registration, lineItem, Optional.of(grade.subject()))) {
      case ResultsOutcome.Results(var held) when held.stream().anyMatch(one -> isOf(grade, one)) ->
          sent(grade);
      case ResultsOutcome.Results(var others) -> renew(grade);
      case ServiceProblem.Refused refused ->
          park(grade, Obstacles.ofPosting(refused.cause()), refused.reason());
      case ServiceProblem problem -> later(grade, problem);
    };
  }

  /** Not every platform heeds for whom results are asked. */
  private static boolean isOf(QueuedGrade grade, Result held) {
    return held.userId().equals(grade.subject())
        && SameScore.is(held, grade.scoreGiven(), grade.scoreMaximum());
  }

  private Sending sent(QueuedGrade grade) {
    grades.sent(grade, clock.instant());
    parked.end(grade.place().activity());
    return new Sending.Settled();
  }

  /** Not at once: a platform whose last score lies in its future refuses until that has come. */
  private Sending renew(QueuedGrade grade) {
    Instant now = clock.instant();
    grades.renew(grade, now, now.plus(delay(grade.tries())));
    return new Sending.Settled();
  }

  private Sending park(QueuedGrade grade, Obstacle obstacle, String problem) {
    grades.parked(grade, obstacle, shortened(problem), clock.instant());
    parked.note(grade.place().activity(), obstacle);
    return new Sending.Settled();
  }

  private Sending parkUnasked(QueuedGrade grade) {
    park(grade, Obstacle.NO_GRADE_SERVICE, "the launch named none");
    return new Sending.Unasked();
  }

  private Sending later(QueuedGrade grade, ServiceProblem problem) {
    return switch (problem) {
      case ServiceProblem.Throttled(Optional<Duration> asked) ->
          new Sending.Throttled(problem.reason(), asked);
      case ServiceProblem.Denied(String reason) -> denied(grade, reason);
      case ServiceProblem other -> setBack(grade, other.reason());
    };
  }

  private Sending denied(QueuedGrade grade, String reason) {
    if (isDeniedForGood(grade.place())) {
      return park(grade, Obstacle.NOT_ALLOWED, reason);
    }
    putOff(grade, reason, true);
    return new Sending.Denied();
  }

  /** Not at first: the platform's servers may not all have heard of the token yet. */
  private boolean isDeniedForGood(GradePlace place) {
    Instant now = clock.instant();
    return place.failures() >= PASSING_DENIALS
        && grades
            .deniedSince(place.activity(), now)
            .filter(since -> !since.plus(DENIALS_PASS).isAfter(now))
            .isPresent();
  }

  /** Also for a failure that is nobody's answer. */
  Sending setBack(QueuedGrade grade, String problem) {
    return new Sending.SetBack(putOff(grade, problem, false));
  }

  private String putOff(QueuedGrade grade, String problem, boolean denied) {
    Instant now = clock.instant();
    Instant othersNext = now.plus(delay(grade.place().failures()));
    Instant next = othersNext.plus(delay(grade.tries()));
    String why = shortened(problem);
    grades.setBack(grade, new Setback(why, next, othersNext, denied), now);
    return why;
  }

  private Duration delay(int failures) {
    return RetryDelay.after(failures, RetryDelay.LONGEST, chance);
  }

  private static String shortened(String problem) {
    return problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length()));
  }
}
