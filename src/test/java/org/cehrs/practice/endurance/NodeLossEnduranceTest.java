package org.cehrs.practice.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.cehrs.practice.endurance.Examinee.Sat;
import org.cehrs.practice.running.Cluster;
import org.cehrs.practice.running.Endurance;
import org.cehrs.practice.running.ToolProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Students submit while each of two nodes is killed with kill -9 and started again: no attempt is
 * lost, and each grade is in the gradebook, once.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class NodeLossEnduranceTest {

  private static final Logger LOG = LoggerFactory.getLogger(NodeLossEnduranceTest.class);
  private static final int ROUNDS = 50;
  private static final int STUDENTS_A_KILL = 30;

  /** In this round the half minute passes after which a dead node loses its lanes. */
  private static final long WAITS_FOR_THE_DEAD = 1;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static GradedSchool school;
  private static Cluster cluster;

  @BeforeAll
  static void start(@TempDir Path folder) {
    school = new GradedSchool();
    cluster = Cluster.startTrusting(folder, school.registrationYaml());
  }

  @AfterAll
  static void stop() {
    cluster.close();
    school.close();
  }

  static Stream<Long> rounds() {
    return Endurance.rounds(ROUNDS).boxed();
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void losesAndDoublesNothing(long seed) {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Sat> sat;
    try (Crowd crowd = new Crowd(cluster.address(), school, chance)) {
      for (ToolProcess node : inSomeOrder(chance)) {
        crowd.admit(STUDENTS_A_KILL);
        crowd.awaitSubmits(chance.nextInt(1, STUDENTS_A_KILL));
        kill(node, chance);
      }
      sat = crowd.awaitAll();
    }
    cluster.nodes().forEach(ToolProcess::awaitReady);
    StoredSchool stored = new StoredSchool(cluster.sql());
    if (seed != WAITS_FOR_THE_DEAD) {
      stored.takeLanesFromTheDead();
    }
    await().atMost(PATIENCE).until(() -> stored.waitingGrades() == 0);

    assertThat(sat).allSatisfy(one -> check(stored, one));
    LOG.info("seed {}: {} attempts, two kills, nothing lost, every grade once", seed, sat.size());
  }

  /** At times the second falls while the first is still down. */
  private static void kill(ToolProcess node, RandomGenerator chance) {
    node.kill();
    node.startAgain();
    if (chance.nextInt(4) > 0) {
      node.awaitReady();
    }
  }

  private static List<ToolProcess> inSomeOrder(RandomGenerator chance) {
    List<ToolProcess> nodes = cluster.nodes();
    return chance.nextBoolean() ? nodes : nodes.reversed();
  }

  private static void check(StoredSchool stored, Sat sat) {
    assertThat(stored.attemptsOf(sat.student())).as("attempts").containsExactly(sat.attempt());
    assertThat(stored.answers(sat.attempt())).isEqualTo(sat.answers());
    assertThat(stored.gradeStates(sat.attempt())).as("queued grades").containsExactly("sent");
    assertThat(school.gradebook().changes().get(GradedSchool.cell(sat.student())))
        .as("what the gradebook was told")
        .singleElement()
        .satisfies(change -> assertThat(change.given()).isEqualTo(stored.correct(sat.attempt())));
    assertThat(school.gradebook().submissions(GradedSchool.cell(sat.student()))).isOne();
  }
}
