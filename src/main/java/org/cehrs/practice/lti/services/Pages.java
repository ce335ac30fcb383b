package org.cehrs.practice.lti.services;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.net.Answer;
import org.cehrs.practice.lti.net.Call;
import org.cehrs.practice.lti.services.ServiceProblem.Refused;
import org.cehrs.practice.lti.services.ServiceProblem.Unreachable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a list that may come in pages, all of them on one host. */
final class Pages {

  /** What came of reading a list, or one page of it. */
  sealed interface Outcome permits Read, ServiceProblem {}

  /**
   * What was read.
   *
   * @param size characters that came
   */
  record Read(List<JsonNode> items, Optional<URI> next, int size) implements Outcome {}

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_PAGES = 100;
  private static final int MOST_CHARACTERS = 8_000_000;

  private final AuthorizedCalls calls;

  Pages(AuthorizedCalls calls) {
    this.calls = calls;
  }

  Outcome all(Registration registration, Listing listing, URI first) {
    List<JsonNode> items = new ArrayList<>();
    Set<URI> seen = new HashSet<>(Set.of(first));
    Optional<URI> next = Optional.of(first);
    Instant end = calls.now().plus(listing.patience());
    int size = 0;
    while (next.isPresent()) {
      switch (page(registration, listing, next.get())) {
        case ServiceProblem problem -> {
          return problem;
        }
        case Read page -> {
          items.addAll(page.items());
          size += page.size();
          // A page that was read before ends the list.
          next =
              page.next()
                  .map(address -> ServiceAddress.keeping(address, first, listing.filters()))
                  .filter(seen::add);
        }
      }
      if (seen.size() > MOST_PAGES || size > MOST_CHARACTERS) {
        return tooLong();
      }
      if (next.isPresent() && calls.now().isAfter(end)) {
        return tooSlow(listing);
      }
    }
    return new Read(List.copyOf(items), Optional.empty(), size);
  }

  private static Unreachable tooLong() {
    return new Unreachable(
        "the platform's list has more than %d pages or %d characters"
            .formatted(MOST_PAGES, MOST_CHARACTERS));
  }

  private static Unreachable tooSlow(Listing listing) {
    return new Unreachable(
        "the platform's list takes too long: it did not end within %d s"
            .formatted(listing.patience().toSeconds()));
  }

  private Outcome page(Registration registration, Listing listing, URI address) {
    Call call = Call.get(address, Map.of("Accept", listing.accept()));
    return switch (calls.send(registration, listing.scope(), call)) {
      case ServiceProblem problem -> problem;
      case Reply.Answered answered -> read(listing, address, answered.answer());
    };
  }

  private static Outcome read(Listing listing, URI address, Answer answer) {
    if (!answer.succeeded()) {
      return Problems.of(answer);
    }
    Optional<String> named = NextPage.named(answer);
    Optional<URI> next = named.flatMap(written -> NextPage.resolved(address, written));
    // Without its next page the list would not be whole.
    if (named.isPresent() && next.isEmpty()) {
      return new Refused("the platform's list goes on at no address: " + Quoted.of(named.get()));
    }
    if (next.isPresent() && !NextPage.isOnHostOf(address, next.get())) {
      // A page elsewhere would get our token.
      return new Refused("the platform's list goes on at another host, " + next.get().getHost());
    }
    return read(listing, next, answer);
  }

  private static Outcome read(Listing listing, Optional<URI> next, Answer answer) {
    try {
      JsonNode body = JSON.readTree(answer.body());
      JsonNode list = listing.field().map(body::path).orElse(body);
      return list.isArray()
          ? new Read(List.copyOf(list.values()), next, answer.body().length())
          : new Unreachable("the platform answered something that is no list");
    } catch (JacksonException e) {
      return new Unreachable("the platform answered something that is no JSON");
    }
  }
}
