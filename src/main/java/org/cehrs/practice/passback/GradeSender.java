package org.cehrs.practice.passback;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
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

  /** How far a platform's rescaled result may be from ours and still be the same. */
  private static final double SAME = 0.000_1;

  private final GradeQueue queue;
  private final Registrations registrations;
  private final Ags platform;
  private final InstantSource clock;
  private final RandomGenerator chance;

  public GradeSender(
      GradeQueue queue,
      Registrations registrations,
      Ags platform,
      InstantSource clock,
      RandomGenerator chance) {
    this.queue = queue;
    this.registrations = registrations;
    this.platform = platform;
    this.clock = clock;
    this.chance = chance;
  }

  void send(QueuedGrade grade) {
    if (!grade.newest()) {
      queue.superseded(grade, clock.instant());
      return;
    }
    registrations
        .find(grade.registration())
        .ifPresentOrElse(
            registration -> send(registration, grade),
            () -> park(grade, "the platform's registration was removed; register it again"));
  }

  void tryLater(QueuedGrade grade, String problem) {
    retry(grade, problem, Optional.empty());
  }

  private void send(Registration registration, QueuedGrade grade) {
    Optional<URI> known = grade.lineItem();
    if (known.isPresent()) {
      post(registration, known.get(), grade);
    } else if (grade.lineItems().isPresent()) {
      findLineItem(registration, grade.lineItems().get(), grade);
    } else {
      park(
          grade,
          "the course offers no grade service for this link; allow the tool to add grades there"
              + " and open the link again");
    }
  }

  private void findLineItem(Registration registration, URI lineItems, QueuedGrade grade) {
    switch (platform.findOrCreateLineItem(registration, lineItems, column(registration, grade))) {
      case LineItemOutcome.At(URI lineItem) -> {
        queue.foundLineItem(grade.activity(), lineItem);
        post(registration, lineItem, grade);
      }
      case ServiceProblem problem -> settle(grade, problem);
    }
  }

  private static NewLineItem column(Registration registration, QueuedGrade grade) {
    double maximum =
        registration.lineItemMaximum().isPresent()
            ? Math.min(grade.scoreMaximum(), registration.lineItemMaximum().getAsInt())
            : grade.scoreMaximum();
    return new NewLineItem(
        grade.activityTitle(),
        maximum,
        Optional.of(grade.resourceLinkId()).filter(link -> !grade.courseWide()),
        grade.exam(),
        "score");
  }

  private void post(Registration registration, URI lineItem, QueuedGrade grade) {
    switch (platform.postScore(registration, lineItem, score(registration, grade))) {
      case PostOutcome.Accepted() -> queue.sent(grade, clock.instant());
      case PostOutcome.Stale() -> compare(registration, lineItem, grade);
      case ServiceProblem problem -> settle(grade, problem);
    }
  }

  /** Canvas appends every comment it gets, so it gets one with the first try of an attempt only. */
  private static NewScore score(Registration registration, QueuedGrade grade) {
    boolean appends = registration.flavor() == Registration.Flavor.CANVAS;
    return new NewScore(
        grade.subject(),
        grade.scoreGiven(),
        grade.scoreMaximum(),
        Optional.of(grade.comment()).filter(comment -> !appends || grade.tries() == 0),
        grade.timestamp(),
        grade.submittedAt(),
        true);
  }

  /** The platform has a score that is as new: ours after a lost answer, or somebody else's. */
  private void compare(Registration registration, URI lineItem, QueuedGrade grade) {
    switch (platform.results(registration, lineItem, Optional.of(grade.subject()))) {
      case ResultsOutcome.Results(var results)
          when results.stream().anyMatch(result -> isOurs(result, grade)) ->
          queue.sent(grade, clock.instant());
      case ResultsOutcome.Results(var others) -> queue.renew(grade, clock.instant());
      case ServiceProblem problem -> settle(grade, problem);
    }
  }

  private static boolean isOurs(Result result, QueuedGrade grade) {
    if (result.score().isEmpty() || result.maximum().isEmpty()) {
      return false;
    }
    double theirs = result.score().getAsDouble() / result.maximum().getAsDouble();
    return Math.abs(theirs - grade.scoreGiven() / grade.scoreMaximum()) < SAME;
  }

  private void settle(QueuedGrade grade, ServiceProblem problem) {
    switch (problem) {
      case ServiceProblem.Refused(String reason) -> park(grade, reason);
      case ServiceProblem.Throttled throttled ->
          retry(grade, throttled.reason(), throttled.retryAfter());
      case ServiceProblem.Unauthorized(String reason) -> retry(grade, reason, Optional.empty());
      case ServiceProblem.Unreachable(String reason) -> retry(grade, reason, Optional.empty());
    }
  }

  private void retry(QueuedGrade grade, String problem, Optional<Duration> asked) {
    Duration delay = RetryDelay.after(grade.tries(), chance);
    Duration wait = asked.filter(longer -> longer.compareTo(delay) > 0).orElse(delay);
    Instant next = clock.instant().plus(wait);
    queue.retry(grade, shortened(problem), next);
  }

  private void park(QueuedGrade grade, String problem) {
    queue.parked(grade, shortened(problem), clock.instant());
  }

  private static String shortened(String problem) {
    return problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length()));
  }
}
