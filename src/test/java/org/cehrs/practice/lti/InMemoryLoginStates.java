package org.cehrs.practice.lti;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The port without a database. */
public final class InMemoryLoginStates implements LoginStates {

  private final Map<String, LoginState> rows = new ConcurrentHashMap<>();
  private final Set<String> offered = ConcurrentHashMap.newKeySet();

  @Override
  public void open(LoginState state, Instant now) {
    rows.put(state.stateHash(), state);
  }

  @Override
  public Optional<LoginState> find(String stateHash) {
    return Optional.ofNullable(rows.get(stateHash));
  }

  @Override
  public boolean use(String stateHash, String tokenHash, Instant now, Instant keepUntil) {
    AtomicBoolean first = new AtomicBoolean();
    rows.computeIfPresent(
        stateHash,
        (hash, row) -> {
          first.set(row.use().isEmpty());
          return first.get() ? used(row, tokenHash, Optional.empty(), keepUntil) : row;
        });
    return first.get();
  }

  @Override
  public void ledTo(String stateHash, String launchId) {
    rows.computeIfPresent(
        stateHash,
        (hash, row) ->
            used(row, row.use().orElseThrow().tokenHash(), Optional.of(launchId), row.expiresAt()));
  }

  @Override
  public void offer(String stateHash, String launchId) {
    ledTo(stateHash, launchId);
    offered.add(stateHash);
  }

  @Override
  public Optional<String> claim(String stateHash, Instant now) {
    return Optional.of(stateHash)
        .filter(offered::remove)
        .flatMap(this::find)
        .filter(row -> row.expiresAt().isAfter(now))
        .flatMap(LoginState::use)
        .flatMap(LoginState.Use::launchId);
  }

  @Override
  public int purge(Instant now) {
    int before = rows.size();
    rows.values().removeIf(row -> row.expiresAt().isBefore(now));
    return before - rows.size();
  }

  public int size() {
    return rows.size();
  }

  private static LoginState used(
      LoginState row, String tokenHash, Optional<String> launchId, Instant keepUntil) {
    return new LoginState(
        row.stateHash(),
        row.registrationId(),
        row.nonce(),
        row.browserHash(),
        keepUntil,
        Optional.of(new LoginState.Use(tokenHash, launchId)));
  }
}
