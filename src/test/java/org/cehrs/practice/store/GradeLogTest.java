package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.passback.PassbackWorker;
import org.cehrs.practice.passback.Reply;
import org.cehrs.practice.passback.Weather;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the administrator's log has of grades. */
class GradeLogTest {

  private static final Logger LOG =
      (Logger) LoggerFactory.getLogger(PassbackWorker.class.getPackageName());
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir private static Path keys;

  private final ListAppender<ILoggingEvent> written = new ListAppender<>();

  @SuppressWarnings("NullAway.Init") // set up before each test
  private PassbackRig rig;

  @BeforeEach
  void listen() {
    rig = new PassbackRig(TestDatabase.h2(), Flavor.MOODLE, keys);
    written.start();
    LOG.addAppender(written);
  }

  @AfterEach
  void leave() throws Exception {
    LOG.detachAppender(written);
    rig.close();
  }

  private List<String> lines() {
    return written.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void namesAPlatformInTroubleOnceAndOnceItsEnd() {
    rig.platform.turn(Weather.status(502));
    rig.graded("sam", "c", 412);
    rig.run(Duration.ofMinutes(30), SECOND);
    rig.graded("kim", "other", 412);
    rig.run(Duration.ofMinutes(5), SECOND);
    assertThat(lines())
        .singleElement()
        .asString()
        .contains("wait", "http://" + rig.platform.host(), "the platform answered 502");

    rig.platform.turn(Weather.FINE);
    rig.drain(Duration.ofMinutes(20));
    assertThat(lines()).hasSize(2).last().asString().contains("go on", rig.platform.host());
  }

  @Test
  void namesAnExamWhoseGradesAreNotSentOnceAndNobodyInIt() {
    Reply refusal = Reply.of(404, "{\"errors\":{\"message\":\"nothing for Sam Smith\"}}");
    rig.platform.gradebook().refuse("gone", refusal);
    ActivityId gone = rig.link("gone");
    IntStream.range(0, 5).forEach(n -> rig.graded(rig.school.student("s" + n), gone, 400));
    rig.drain(SECOND);
    assertThat(lines())
        .singleElement()
        .asString()
        .contains(gone.value().toString(), "column no longer exists")
        .doesNotContain("Smith");
  }

  @Test
  void saysNothingWhereAllIsWell() {
    rig.graded("sam", "c", 412);
    rig.drain(SECOND);
    assertThat(lines()).isEmpty();
  }
}
