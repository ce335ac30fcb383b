package org.cehrs.practice.lti.services;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import tools.jackson.databind.JsonNode;

/** The people of a course (Names and Role Provisioning Services 2.0). */
public final class Nrps {

  private static final String ACCEPT = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
  private static final String LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";
  private static final String ROLE = "role";
  private static final String LINK = "rlid";
  private static final Listing MEMBERS =
      new Listing(
          Scopes.MEMBERS,
          ACCEPT,
          Optional.of("members"),
          Set.of(ROLE, LINK),
          Duration.ofSeconds(60));

  private final AuthorizedCalls calls;
  private final Pages pages;

  public Nrps(AuthorizedCalls calls) {
    this.calls = calls;
    this.pages = new Pages(calls);
  }

  /**
   * The learners of a course.
   *
   * @param memberships the address in a launch
   * @param resourceLink asks for those alone who can see this link; where the platform knows no
   *     such link, all are answered
   */
  public MembersOutcome learners(
      Registration registration, URI memberships, Optional<String> resourceLink) {
    Duration rest = calls.rest(registration);
    if (rest.isPositive()) {
      return new ServiceProblem.Throttled(Optional.of(rest));
    }
    URI address = ServiceAddress.secured(memberships, registration.tokenEndpoint());
    URI all = ServiceAddress.with(address, ROLE, LEARNER);
    return resourceLink
        .filter(link -> tellsLinksApart(registration))
        .map(link -> ofLink(registration, all, link))
        .orElseGet(() -> read(registration, all));
  }

  /**
   * Whether asking for one link's people makes a difference. Moodle answers the same people with
   * more about each.
   */
  public static boolean tellsLinksApart(Registration registration) {
    return registration.flavor() != Flavor.MOODLE;
  }

  private MembersOutcome ofLink(Registration registration, URI all, String link) {
    MembersOutcome outcome = read(registration, ServiceAddress.with(all, LINK, link));
    return outcome instanceof ServiceProblem.Refused ? read(registration, all) : outcome;
  }

  private MembersOutcome read(Registration registration, URI address) {
    return switch (pages.all(registration, MEMBERS, address)) {
      case ServiceProblem problem -> problem;
      case Pages.Read read -> new MembersOutcome.Members(learners(read.items()));
    };
  }

  /** Once each: pages may shift while they are read. Some platforms do not know the filter. */
  private static List<Member> learners(Collection<JsonNode> items) {
    Map<String, Member> byId = new LinkedHashMap<>();
    items.stream()
        .filter(MemberJson::isLearner)
        .flatMap(item -> MemberJson.read(item).stream())
        .forEach(member -> byId.putIfAbsent(member.userId(), member));
    return List.copyOf(byId.values());
  }
}
