package org.cehrs.practice.administration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.cehrs.practice.passback.GradeBacklog;
import org.cehrs.practice.passback.LaneRest;

/** Lists the queues of grades, and what a person has to mend. */
public final class ListGrades implements AdministratorCommand {

  private final GradeBacklog backlog;
  private final InstantSource clock;

  public ListGrades(GradeBacklog backlog, InstantSource clock) {
    this.backlog = backlog;
    this.clock = clock;
  }

  @Override
  public CommandName name() {
    return CommandName.GRADES;
  }

  @Override
  public boolean looks(Arguments arguments) {
    return true;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    List<GradeBacklog.Parked> parked = backlog.parked();
    String text =
        backlog.platforms().stream()
            .map(platform -> platform(platform) + parked(platform, parked))
            .collect(Collectors.joining("\n"));
    return new CommandOutcome.Done(text.isEmpty() ? "No grade waits, none is held up.\n" : text);
  }

  private String platform(GradeBacklog.Platform platform) {
    GradeBacklog.Standing standing = platform.standing();
    return "%s%n  %s%n  %d waiting%s, %d not sent%n%s%s"
        .formatted(
            platform.registration(),
            platform.name(),
            standing.waiting(),
            standing
                .oldestWaiting()
                .map(since -> ", the oldest since " + Times.of(since))
                .orElse(""),
            standing.parked(),
            held(platform),
            platform.rest().map(this::rest).orElse(""));
  }

  private static String held(GradeBacklog.Platform platform) {
    return platform.held() == 0
        ? ""
        : "  %d of them wait until their deployment is approved; see pending%n"
            .formatted(platform.held());
  }

  private String rest(LaneRest rest) {
    Instant now = clock.instant();
    return rest.problem()
        .filter(problem -> rest.openAt().isAfter(now))
        .map(problem ->
            rest.ends()
                ? "  resting until %s after %d failures: %s%n"
                    .formatted(Times.of(rest.openAt()), rest.failures(), problem)
                : "  nothing is sent: %s%n".formatted(problem))
        .orElse("");
  }

  private static String parked(GradeBacklog.Platform platform, List<GradeBacklog.Parked> parked) {
    return parked.stream()
        .filter(one -> one.registration().equals(platform.registration()))
        .map(one ->
            "  %s%n    %s, in course %s%n    %d not sent: %s%n    %s%n    answer: %s%n"
                .formatted(
                    one.activity(),
                    one.title(),
                    one.course(),
                    one.students().size(),
                    one.obstacle().reason(),
                    one.obstacle().advice(),
                    one.problem()))
        .collect(Collectors.joining());
  }
}
