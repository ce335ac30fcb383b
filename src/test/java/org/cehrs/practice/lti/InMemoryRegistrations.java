package org.cehrs.practice.lti;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The port without a database. */
public final class InMemoryRegistrations implements Registrations {

  private final List<Registration> rows = new ArrayList<>();
  private final List<Registration> waiting = new ArrayList<>();
  private final Set<String> active = new HashSet<>();

  public InMemoryRegistrations(Registration... registrations) {
    rows.addAll(List.of(registrations));
  }

  public InMemoryRegistrations accepting(Registration registration, Collection<String> ids) {
    ids.forEach(id -> active.add(registration.id() + " " + id));
    return this;
  }

  public InMemoryRegistrations holding(Registration registration) {
    waiting.add(registration);
    return this;
  }

  @Override
  public List<Registration> ofIssuer(String issuer) {
    return rows.stream().filter(row -> row.issuer().equals(issuer)).toList();
  }

  @Override
  public Optional<Registration> find(String issuer, String clientId) {
    return ofIssuer(issuer).stream().filter(row -> row.clientId().equals(clientId)).findFirst();
  }

  @Override
  public Optional<Registration> find(UUID id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  @Override
  public List<Registration> waiting(String issuer) {
    return waiting.stream().filter(row -> row.issuer().equals(issuer)).toList();
  }

  @Override
  public Optional<UUID> held(Registration registration, String deploymentId) {
    return Optional.empty();
  }

  @Override
  public boolean accepts(Registration registration, String deploymentId) {
    return registration.anyDeployment() || knows(registration, deploymentId);
  }

  boolean knows(Registration registration, String deploymentId) {
    return active.contains(registration.id() + " " + deploymentId);
  }

  @Override
  public Registration keep(Registration registration, List<String> deploymentIds, Source source) {
    rows.removeIf(row -> row.id().equals(registration.id()));
    rows.add(registration);
    accepting(registration, deploymentIds);
    return registration;
  }

  @Override
  public List<String> holdUnlisted(Registration registration, Collection<String> listed) {
    return List.of();
  }

  @Override
  public void retireOthers(Source source, Collection<UUID> kept) {
    rows.removeIf(row -> !kept.contains(row.id()));
  }
}
