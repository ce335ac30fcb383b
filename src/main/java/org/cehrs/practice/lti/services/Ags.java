package org.cehrs.practice.lti.services;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.net.Answer;
import org.cehrs.practice.lti.net.Call;

/**
 * The gradebook of a platform (Assignment and Grade Services 2.0). Media types are exact, since
 * Moodle compares them as texts, and no list is asked for in pages, since Moodle's page links are
 * broken. A line item that exists is never changed: a new maximum would write grades.
 */
public final class Ags {

  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";
  private static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String LINE_ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";

  private final AuthorizedCalls calls;
  private final Pages pages;

  public Ags(AuthorizedCalls calls) {
    this.calls = calls;
    this.pages = new Pages(calls);
  }

  /**
   * The column for something: the one that the link or an earlier call made, else a new one.
   *
   * @param lineItems the address in the launch
   */
  public LineItemOutcome findOrCreateLineItem(
      Registration registration, URI lineItems, NewLineItem wanted) {
    URI list = ServiceAddress.secured(lineItems, registration.tokenEndpoint());
    URI search =
        wanted
            .resourceLinkId()
            .map(link -> ServiceAddress.with(list, "resource_link_id", link))
            .orElseGet(() -> ServiceAddress.with(list, "resource_id", wanted.resourceId()));
    return switch (pages.all(registration, Scopes.LINE_ITEM, search, LINE_ITEMS)) {
      case ServiceProblem problem -> problem;
      case Pages.Read read ->
          LineItems.choose(read.items(), wanted)
              .<LineItemOutcome>map(LineItemOutcome.At::new)
              .orElseGet(() -> create(registration, list, wanted));
    };
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
    URI search = userId.map(user -> ServiceAddress.with(all, "user_id", user)).orElse(all);
    return switch (pages.all(registration, Scopes.RESULT, search, RESULTS)) {
      case ServiceProblem problem -> problem;
      case Pages.Read read ->
          new ResultsOutcome.Results(read.items().stream().map(ResultJson::read).toList());
    };
  }

  private LineItemOutcome create(Registration registration, URI lineItems, NewLineItem wanted) {
    Call call = Call.post(lineItems, Map.of("Content-Type", LINE_ITEM), LineItems.json(wanted));
    return switch (calls.send(registration, Scopes.LINE_ITEM, call)) {
      case ServiceProblem problem -> problem;
      case Reply.Answered answered ->
          answered.answer().succeeded()
              ? LineItems.made(answered.answer())
              : Problems.of(answered.answer());
    };
  }

  private static URI below(Registration registration, URI lineItem, String step) {
    return ServiceAddress.below(
        ServiceAddress.secured(lineItem, registration.tokenEndpoint()), step);
  }

  private static PostOutcome posted(Flavor flavor, Answer answer) {
    if (answer.succeeded()) {
      return Problems.isPage(answer)
          ? new ServiceProblem.Unreachable("the platform answered with a web page")
          : new PostOutcome.Accepted();
    }
    boolean stale =
        answer.status() == 409
            || (answer.status() == 400 && answer.body().contains("before last updated"));
    return stale ? new PostOutcome.Stale() : refused(flavor, answer);
  }

  private static PostOutcome refused(Flavor flavor, Answer answer) {
    // Moodle gives its reasons in the reason phrase alone, which proxies and HTTP/2 drop.
    boolean silent = flavor == Flavor.MOODLE && answer.body().strip().equals("[]");
    if (silent && answer.status() == 500) {
      return new ServiceProblem.Refused(
          "the grade or its column is locked in Moodle's gradebook (500)");
    }
    if (silent && answer.status() == 400) {
      return new ServiceProblem.Refused("the student is no longer enrolled in the course (400)");
    }
    return Problems.of(answer);
  }
}
