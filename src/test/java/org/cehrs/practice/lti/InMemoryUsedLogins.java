package org.cehrs.practice.lti;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The port without a database. */
public final class InMemoryUsedLogins implements UsedLogins {

  private record Row(LoginUse use, String launchId) {}

  private final InMemoryRegistrations registrations;
  private final Map<String, Row> rows = new ConcurrentHashMap<>();
  private final Map<String, String> offered = new ConcurrentHashMap<>();

  public InMemoryUsedLogins(InMemoryRegistrations registrations) {
    this.registrations = registrations;
  }

  @Override
  public Optional<LoginStanding> standing(
      String stateHash, UUID registrationId, Optional<String> deploymentId) {
    return registrations
        .find(registrationId)
        .map(registration ->
            new LoginStanding(
                registration,
                deploymentId.filter(id -> registrations.knows(registration, id)).isPresent(),
                Optional.ofNullable(rows.get(stateHash))
                    .map(row -> new LoginStanding.Used(row.use().tokenHash(), row.launchId()))));
  }

  @Override
  public boolean use(LoginUse use, String launchId) {
    boolean first = rows.putIfAbsent(use.stateHash(), new Row(use, launchId)) == null;
    if (first && use.offered()) {
      offered.put(use.stateHash(), launchId);
    }
    return first;
  }

  @Override
  public Optional<String> offered(String stateHash, Instant now) {
    return Optional.ofNullable(offered.get(stateHash));
  }

  @Override
  public Optional<String> claim(String stateHash, Instant now) {
    return Optional.ofNullable(offered.remove(stateHash));
  }

  @Override
  public int purge(Instant now) {
    List<Row> over =
        rows.values().stream().filter(row -> row.use().keptUntil().isBefore(now)).toList();
    rows.values().removeAll(over);
    return over.size();
  }
}
