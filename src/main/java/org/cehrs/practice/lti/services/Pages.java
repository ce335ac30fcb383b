package org.cehrs.practice.lti.services;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.net.Answer;
import org.cehrs.practice.lti.net.Call;
import org.cehrs.practice.lti.services.ServiceProblem.Unreachable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a list that may come in pages. */
final class Pages {

  /** What came of reading a list, or one page of it. */
  sealed interface Outcome permits Read, ServiceProblem {}

  record Read(List<JsonNode> items, Optional<URI> next) implements Outcome {}

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST = 100;

  private final AuthorizedCalls calls;

  Pages(AuthorizedCalls calls) {
    this.calls = calls;
  }

  Outcome all(Registration registration, String scope, URI first, String mediaType) {
    List<JsonNode> items = new ArrayList<>();
    Set<URI> seen = new HashSet<>(Set.of(first));
    Optional<URI> next = Optional.of(first);
    while (next.isPresent()) {
      switch (page(registration, scope, next.get(), mediaType)) {
        case ServiceProblem problem -> {
          return problem;
        }
        case Read page -> {
          items.addAll(page.items());
          // A page that was read before ends the list.
          next = page.next().filter(seen::add);
        }
      }
      if (seen.size() > MOST) {
        return new Unreachable("the platform's list has more than " + MOST + " pages");
      }
    }
    return new Read(List.copyOf(items), Optional.empty());
  }

  private Outcome page(Registration registration, String scope, URI address, String mediaType) {
    return switch (calls.send(
        registration, scope, Call.get(address, Map.of("Accept", mediaType)))) {
      case ServiceProblem problem -> problem;
      case Reply.Answered answered -> read(address, answered.answer());
    };
  }

  private static Outcome read(URI address, Answer answer) {
    if (!answer.succeeded()) {
      return Problems.of(answer);
    }
    try {
      JsonNode list = JSON.readTree(answer.body());
      return list.isArray()
          ? new Read(List.copyOf(list.values()), NextPage.of(address, answer))
          : new Unreachable("the platform answered something that is no list");
    } catch (JacksonException e) {
      return new Unreachable("the platform answered something that is no JSON");
    }
  }
}
