package org.cehrs.practice.lti.services;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.net.Call;
import org.cehrs.practice.lti.services.ServiceProblem.Unreachable;

/**
 * Finds columns and makes them, never twice: whoever makes one holds a lease on it, and looks again
 * under the lease.
 */
final class LineItemCalls {

  private static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final Listing LINE_ITEMS =
      Listing.of(Scopes.LINE_ITEM, "application/vnd.ims.lis.v2.lineitemcontainer+json");

  /** Longer than the calls that it covers may take. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private static final LineItemOutcome BUSY =
      new Unreachable("another server is making this gradebook column just now", false);

  private final AuthorizedCalls calls;
  private final Pages pages;
  private final Leases leases;
  private final InstantSource clock;

  LineItemCalls(AuthorizedCalls calls, Leases leases, InstantSource clock) {
    this.calls = calls;
    this.pages = new Pages(calls);
    this.leases = leases;
    this.clock = clock;
  }

  LineItemOutcome findOrCreate(Registration registration, URI list, NewLineItem wanted) {
    return find(registration, list, wanted)
        .orElseGet(() ->
            leases
                .take(name(list, wanted), clock.instant(), LEASE)
                .map(lease -> findOrCreate(registration, list, wanted, lease))
                .orElse(BUSY));
  }

  private LineItemOutcome findOrCreate(
      Registration registration, URI list, NewLineItem wanted, Leases.Lease lease) {
    Optional<LineItemOutcome> found = find(registration, list, wanted);
    if (found.isEmpty() && !leases.renew(lease, clock.instant(), LEASE)) {
      return BUSY;
    }
    LineItemOutcome outcome = found.orElseGet(() -> create(registration, list, wanted));
    // Where no answer came the platform may still be at it, so the lease runs out by itself.
    if (found.isPresent() || !mayBeAtIt(outcome)) {
      leases.give(lease);
    }
    return outcome;
  }

  private static boolean mayBeAtIt(LineItemOutcome made) {
    return made instanceof Unreachable lost && lost.mayHaveArrived();
  }

  /** Empty where there is none; a problem counts as found, since none may then be made. */
  private Optional<LineItemOutcome> find(Registration registration, URI list, NewLineItem wanted) {
    URI search =
        wanted
            .resourceLinkId()
            .map(link -> ServiceAddress.with(list, "resource_link_id", link))
            .orElseGet(() -> ServiceAddress.with(list, "resource_id", wanted.resourceId()));
    return switch (pages.all(registration, LINE_ITEMS, search)) {
      case ServiceProblem problem -> Optional.of(problem);
      case Pages.Read read -> LineItems.choose(read.items(), wanted).map(LineItemOutcome.At::new);
    };
  }

  private LineItemOutcome create(Registration registration, URI list, NewLineItem wanted) {
    Call call = Call.post(list, Map.of("Content-Type", LINE_ITEM), LineItems.json(wanted));
    return switch (calls.send(registration, Scopes.LINE_ITEM, call)) {
      case ServiceProblem problem -> problem;
      case Reply.Answered answered ->
          answered.answer().succeeded()
              ? LineItems.made(answered.answer())
              : Problems.of(answered.answer());
    };
  }

  private static String name(URI list, NewLineItem wanted) {
    return String.join(
        " ",
        "column",
        list.toString(),
        wanted.resourceLinkId().orElse("-"),
        wanted.resourceId(),
        wanted.tag());
  }
}
