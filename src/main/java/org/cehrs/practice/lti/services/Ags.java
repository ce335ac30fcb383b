package org.cehrs.practice.lti.services;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.net.Answer;
import org.cehrs.practice.lti.net.Call;

/**
 * The gradebook of a platform (Assignment and Grade Services 2.0). Media types are exact, since
 * Moodle compares them as texts, and no list is asked for in pages but Canvas's, since Moodle's
 * page links are broken. A line item that exists is never changed: a new maximum would write
 * grades.
 */
public final class Ags {

  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final Listing RESULTS =
      Listing.of(Scopes.RESULT, "application/vnd.ims.lis.v2.resultcontainer+json");

  private final AuthorizedCalls calls;
  private final Pages pages;
  private final LineItemCalls lineItems;

  public Ags(AuthorizedCalls calls, Leases leases, InstantSource clock) {
    this.calls = calls;
    this.pages = new Pages(calls);
    this.lineItems = new LineItemCalls(calls, leases, clock);
  }

  /**
   * The column for something: the one that the link or an earlier call made, else a new one.
   *
   * @param list the address in the launch
   */
  public LineItemOutcome findOrCreateLineItem(
      Registration registration, URI list, NewLineItem wanted) {
    return lineItems.findOrCreate(
        registration, ServiceAddress.secured(list, registration.tokenEndpoint()), wanted);
  }

  /** Posts a final score. Retries of a score post the very same. */
  public PostOutcome postScore(Registration registration, URI lineItem, NewScore score) {
    Call call =
        Call.post(
            below(registration, lineItem, "scores"),
            Map.of("Content-Type", SCORE),
            ScoreJson.of(score, registration.flavor()));
    return switch (calls.send(registration, Scopes.SCORE, call)) {
      case ServiceProblem problem -> problem;
      case Reply.Answered answered -> posted(registration.flavor(), answered.answer());
    };
  }

  /**
   * What the gradebook holds.
   *
   * @param userId empty for all students
   */
  public ResultsOutcome results(Registration registration, URI lineItem, Optional<String> userId) {
    URI all = below(registration, lineItem, "results");
    URI search =
        userId
            .map(user -> ServiceAddress.with(all, "user_id", user))
            .orElseGet(() -> wholePages(registration, all));
    return switch (pages.all(registration, RESULTS, search)) {
      case ServiceProblem problem -> problem;
      case Pages.Read read ->
          new ResultsOutcome.Results(read.items().stream().map(ResultJson::read).toList());
    };
  }

  /**
   * How long nothing more should be asked of a platform that says how much of its allowance is
   * left; zero where enough is.
   */
  public Duration rest(Registration registration) {
    return calls.rest(registration);
  }

  /** Canvas has short pages unless asked for more; Moodle's results fail where a limit is given. */
  private static URI wholePages(Registration registration, URI list) {
    return registration.flavor() == Flavor.CANVAS
        ? ServiceAddress.with(list, "limit", "100")
        : list;
  }

  private static URI below(Registration registration, URI lineItem, String step) {
    return ServiceAddress.below(
        ServiceAddress.secured(lineItem, registration.tokenEndpoint()), step);
  }

  private static PostOutcome posted(Flavor flavor, Answer answer) {
    if (Problems.isPage(answer)) {
      return Problems.page(answer);
    }
    if (answer.succeeded()) {
      return taken(answer);
    }
    boolean stale =
        answer.status() == 409
            || (answer.status() == 400 && answer.body().contains("before last updated"));
    return stale ? new PostOutcome.Stale() : refused(flavor, answer);
  }

  /** Moodle says nothing, Canvas an object; any other text is a proxy's, and nobody's word. */
  private static PostOutcome taken(Answer answer) {
    return answer.body().isBlank() || Problems.isObject(answer)
        ? new PostOutcome.Accepted()
        : new ServiceProblem.Unreachable(
            "something else than the gradebook answered (" + answer.status() + ")");
  }

  private static PostOutcome refused(Flavor flavor, Answer answer) {
    // Moodle gives its reasons in the reason phrase alone, which proxies and HTTP/2 drop.
    boolean silent = flavor == Flavor.MOODLE && answer.body().strip().equals("[]");
    if (silent && answer.status() == 500) {
      return new ServiceProblem.Refused(
          ServiceProblem.Cause.LOCKED,
          "the grade or its column is locked in Moodle's gradebook (500)");
    }
    if (silent && answer.status() == 400) {
      return new ServiceProblem.Refused(
          ServiceProblem.Cause.NOT_A_STUDENT,
          "the student is no longer enrolled in the course (400)");
    }
    if (answer.status() == 400 && answer.body().contains("in the future")) {
      return new ServiceProblem.Unreachable(
          "the platform's clock is behind this server's (400)" + Problems.said(answer), false);
    }
    ServiceProblem problem = Problems.of(answer);
    boolean unclear = flavor == Flavor.CANVAS && answer.status() == 404 && !answer.body().isBlank();
    return unclear && problem instanceof ServiceProblem.Refused
        ? new ServiceProblem.Refused(ServiceProblem.Cause.NOT_FOUND, problem.reason())
        : problem;
  }
}
