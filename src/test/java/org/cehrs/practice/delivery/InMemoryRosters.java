package org.cehrs.practice.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.lti.services.Member;

/** Lists without a database; nobody on them has begun anything. */
final class InMemoryRosters implements Rosters {

  private final Map<CourseId, Address> addresses = new ConcurrentHashMap<>();
  private final Map<Key, Roster> lists = new ConcurrentHashMap<>();

  void offer(Session session, Address address) {
    addresses.put(session.course(), address);
  }

  @Override
  public void taught(Session session, Optional<URI> memberships) {}

  @Override
  public Optional<Address> address(TenantId tenant, CourseId course) {
    return Optional.ofNullable(addresses.get(course));
  }

  @Override
  public Optional<Roster> find(Key key, Optional<Exam> exam) {
    return Optional.ofNullable(lists.get(key));
  }

  @Override
  public Optional<Roster.Student> listed(TenantId tenant, CourseId course, String subject) {
    return Optional.empty();
  }

  @Override
  public Optional<CandidateId> enrol(TenantId tenant, CourseId course, String subject) {
    return Optional.empty();
  }

  @Override
  public void keep(Key key, List<Member> students, Instant now) {
    lists.put(
        key,
        new Roster(
            Optional.of(now),
            now,
            Optional.empty(),
            students.stream()
                .map(one -> new Roster.Student(one.userId(), one.name(), false))
                .toList()));
  }

  @Override
  public void failed(Key key, String problem, Instant now) {
    Optional<Roster> old = find(key, Optional.empty());
    lists.put(
        key,
        new Roster(
            old.flatMap(Roster::readAt),
            now,
            Optional.of(problem),
            old.map(Roster::students).orElse(List.of())));
  }

  @Override
  public int purge(Instant before) {
    return 0;
  }
}
