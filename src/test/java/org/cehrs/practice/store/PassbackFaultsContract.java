package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.SettableClock;
import org.cehrs.practice.passback.SimulatedGradebook.Cell;
import org.cehrs.practice.passback.SimulatedGradebook.Change;
import org.cehrs.practice.passback.Weather;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hundreds of grades against a platform in every kind of trouble, on either database. */
abstract class PassbackFaultsContract {

  private static final Logger LOG = LoggerFactory.getLogger(PassbackFaultsContract.class);
  private static final int STUDENTS = 260;
  private static final List<String> COLUMNS = List.of("midterm", "final");
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Duration HOURS = Duration.ofHours(4);
  private static final Duration MINUTES = Duration.ofMinutes(10);
  private static final Duration STEP = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  @TempDir private static Path keys;

  private final Random chance = new Random(20261122);
  private final Map<Cell, List<Double>> results = new HashMap<>();
  private final Map<Cell, Instant> lastAt = new HashMap<>();

  abstract TestDatabase newDatabase();

  /** Troubles one after the other, the first for hours. */
  private static Map<String, Weather> troubles(SettableClock clock) {
    Map<String, Weather> troubles = new LinkedHashMap<>();
    troubles.put("down", Weather.DOWN);
    troubles.put("slow", Weather.slow(clock, PATIENCE).every(10, Weather.FINE));
    troubles.put("throttling", Weather.throttling(20).every(15, Weather.FINE));
    troubles.put("a full bucket", Weather.bucketFull(60).every(15, Weather.FINE));
    troubles.put("cutting after applying", Weather.CUTTING.every(3, Weather.FINE));
    troubles.put("401 once", Weather.status(401).times(1, Weather.FINE));
    troubles.put(
        "pages of a proxy in bursts",
        Weather.page(403)
            .times(9, Weather.FINE.times(20, Weather.page(404).every(4, Weather.FINE))));
    troubles.put("request timeouts", Weather.status(408).every(5, Weather.FINE));
    troubles.put(
        "5xx in bursts",
        Weather.status(503)
            .times(9, Weather.FINE.times(20, Weather.status(502).every(2, Weather.FINE))));
    return troubles;
  }

  @ParameterizedTest
  @EnumSource(names = {"MOODLE", "CANVAS"})
  void bringsEveryGradeThereOnceInEffectAndInOrder(Flavor flavor) throws Exception {
    try (PassbackRig rig = new PassbackRig(newDatabase(), flavor, keys)) {
      Map<Cell, Runnable> finish = everybodyFinishesOnce(rig);
      Map<String, Weather> troubles = troubles(rig.clock);
      for (var trouble : troubles.entrySet()) {
        rig.platform.turn(trouble.getValue());
        someFinishAgain(finish);
        boolean down = trouble.getValue() == Weather.DOWN;
        rig.run(down ? HOURS : MINUTES, down ? STEP.multipliedBy(3) : STEP);
      }
      rig.platform.turn(Weather.FINE);
      Duration rest = rig.drain(Duration.ofMinutes(30));

      assertThat(rig.platform.gradebook().changes().keySet()).isEqualTo(results.keySet());
      rig.platform.gradebook().changes().forEach((cell, held) -> check(rig, cell, held));
      report(flavor, rig, troubles.keySet(), rest);
    }
  }

  /** The wrong time is noted at a lane, at who holds it, at grades and at their exam. */
  @Test
  void goesOnAtOnceWhereTheClockWasAYearAheadAndIsSetRight() throws Exception {
    try (PassbackRig rig = new PassbackRig(newDatabase(), Flavor.MOODLE, keys)) {
      ActivityId exam = rig.link("final");
      rig.clock.pass(YEAR);
      rig.graded(rig.school.student("sent"), exam, 400);
      rig.drain(MINUTES);
      rig.platform.turn(Weather.status(502));
      rig.graded(rig.school.student("failed"), exam, 410);
      rig.run(STEP, STEP);
      rig.graded(rig.school.student("queued"), exam, 420);
      new JooqGradeLanes(rig.database.sql())
          .claim(UUID.randomUUID(), rig.clock.instant(), rig.clock.instant().plusSeconds(30), 1);

      rig.clock.pass(YEAR.negated());
      rig.platform.turn(Weather.FINE);
      rig.graded(rig.school.student("next"), exam, 430);
      rig.drain(MINUTES);
      assertThat(rig.platform.gradebook().changes().keySet())
          .extracting(Cell::user)
          .containsExactlyInAnyOrder("sent", "failed", "queued", "next");
    }
  }

  private Map<Cell, Runnable> everybodyFinishesOnce(PassbackRig rig) {
    Map<Cell, Runnable> finish = new LinkedHashMap<>();
    for (String column : COLUMNS) {
      ActivityId exam = rig.link(column);
      for (int n = 0; n < STUDENTS; n++) {
        String subject = column + "-" + n;
        CandidateId student = rig.school.student(subject);
        Cell cell = new Cell(column, subject);
        finish.put(cell, () -> finishNow(rig, cell, student, exam));
      }
    }
    finish.values().forEach(Runnable::run);
    return finish;
  }

  private void finishNow(PassbackRig rig, Cell cell, CandidateId student, ActivityId exam) {
    int given = 200 + chance.nextInt(301);
    rig.graded(student, exam, given);
    results.computeIfAbsent(cell, unused -> new ArrayList<>()).add((double) given);
    lastAt.put(cell, rig.clock.instant());
  }

  private void someFinishAgain(Map<Cell, Runnable> finish) {
    finish.values().stream().filter(one -> chance.nextInt(8) == 0).forEach(Runnable::run);
  }

  /** The newest result stands at last; those before it came in order or not at all, once each. */
  private void check(PassbackRig rig, Cell cell, List<Change> held) {
    List<Double> wanted = Objects.requireNonNull(results.get(cell));
    assertThat(held.getLast().given()).as("%s", cell).isEqualTo(wanted.getLast());
    assertThat(held.getLast().timestamp()).as("%s", cell).isAfterOrEqualTo(lastAt.get(cell));
    assertThat(held).extracting(Change::timestamp).doesNotHaveDuplicates().isSorted();
    assertThat(wanted).containsSubsequence(held.stream().map(Change::given).toList());
    assertThat(rig.platform.gradebook().comments(cell)).hasSizeLessThanOrEqualTo(wanted.size());
    assertThat(rig.platform.gradebook().submissions(cell)).isEqualTo(held.size());
  }

  private void report(Flavor flavor, PassbackRig rig, Set<String> troubles, Duration rest) {
    int queued = results.values().stream().mapToInt(List::size).sum();
    int effects = rig.platform.gradebook().changes().values().stream().mapToInt(List::size).sum();
    LOG.info(
        "{}, {}: {} grades of {} students at {} columns queued; {} took effect, {} gave way to a"
            + " newer one, none was lost or doubled; {} posts and {} tokens in {} of trouble; the"
            + " last came {} s after it",
        getClass().getSimpleName(),
        flavor,
        queued,
        STUDENTS,
        COLUMNS.size(),
        effects,
        queued - effects,
        rig.platform.posts(),
        rig.platform.tokens(),
        troubles,
        rest.toSeconds());
  }
}
