package org.cehrs.practice.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cehrs.practice.administration.CommandOutcome.Done;
import org.cehrs.practice.administration.CommandOutcome.Refused;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.lti.Quoted;

/** Lists the log of acts. */
public final class ListActs implements AdministratorCommand {

  private static final int MOST = 1_000;

  /** Days of which the log may tell; what lies before or after is no day of a log. */
  private static final LocalDate FIRST = LocalDate.EPOCH;

  private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

  private final AuditLog log;

  public ListActs(AuditLog log) {
    this.log = log;
  }

  @Override
  public CommandName name() {
    return CommandName.AUDIT;
  }

  @Override
  public boolean looks(Arguments arguments) {
    return true;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    try {
      Instant from = start(arguments.find("from").map(ListActs::day).orElse(FIRST));
      LocalDate to = arguments.find("to").map(ListActs::day).orElse(LAST);
      Optional<UUID> course = arguments.find("course").flatMap(Ids::read);
      return arguments.find("course").isPresent() && course.isEmpty()
          ? Ids.unknown("course", arguments.get("course"), "courses")
          : list(from, start(to.plusDays(1)), course.map(CourseId::new));
    } catch (DateTimeParseException noDay) {
      return new Refused(
          "Expected a day such as 2026-11-22, came %s.%n"
              .formatted(Quoted.of(noDay.getParsedString())));
    }
  }

  private CommandOutcome list(Instant from, Instant to, Optional<CourseId> course) {
    List<AuditEvent> acts = log.between(from, to, course, MOST + 1);
    if (acts.isEmpty()) {
      return new Done("No act is in the log for that.\n");
    }
    String text = acts.stream().limit(MOST).map(ListActs::text).collect(Collectors.joining());
    return new Done(
        acts.size() <= MOST
            ? text
            : text + "There are more; go on with --from %s.%n".formatted(lastDay(acts)));
  }

  private static String lastDay(List<AuditEvent> acts) {
    return Times.day(acts.get(MOST - 1).at());
  }

  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw new DateTimeParseException("no day of a log", text, 0);
    }
    return day;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static String text(AuditEvent act) {
    return "%s  %s  %s  %s%s%s%n"
        .formatted(
            Times.of(act.at()),
            who(act.actor()),
            act.act(),
            act.subject(),
            act.detail().isEmpty() ? "" : "  " + act.detail(),
            act.course().map(course -> "  in course " + course).orElse(""));
  }

  private static String who(AuditEvent.Actor actor) {
    return switch (actor) {
      case AuditEvent.Actor.Person person -> "person " + person.id();
      case AuditEvent.Actor.Administrator administrator -> "administrator";
      case AuditEvent.Actor.Program program -> "the program";
      case AuditEvent.Actor.Erased erased -> "somebody erased";
    };
  }
}
