package org.cehrs.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.cehrs.practice.store.DatabaseTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DatabaseOutageTest {

  private static final Logger LOG = (Logger) LoggerFactory.getLogger(DatabaseOutage.class);

  private final ListAppender<ILoggingEvent> written = new ListAppender<>();
  private final OutageFilter filter = new OutageFilter();
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private final DatabaseOutage outage = new DatabaseOutage(() -> now);

  @BeforeEach
  void listen() {
    written.start();
    LOG.addAppender(written);
  }

  @AfterEach
  void leave() {
    LOG.detachAppender(written);
    filter.destroy();
  }

  private List<String> lines() {
    return written.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void saysNothingOfADatabaseThatAnswers() {
    outage.answered();
    assertThat(lines()).isEmpty();
  }

  @Test
  void tellsTheBeginningOnceWithTheWayOut() {
    outage.troubled(DatabaseTrouble.FULL, "No space left on device");
    outage.troubled(DatabaseTrouble.FULL, "No space left on device");
    assertThat(lines())
        .singleElement()
        .asString()
        .contains("disk is full", "Make room", "No space left on device");
  }

  /** Readers get through while writers are refused. */
  @Test
  void isNotOverWhileSomebodyIsRefusedNowAndThen() {
    for (int second = 0; second < 10; second++) {
      outage.troubled(DatabaseTrouble.FULL, "No space left on device");
      now = now.plusSeconds(1);
      outage.answered();
    }
    assertThat(lines()).hasSize(1);

    now = now.plusSeconds(2);
    outage.answered();
    outage.answered();
    assertThat(lines()).hasSize(2).last().asString().startsWith("Outage over after 12 s");
  }

  @Test
  void tellsTheNextOutageToo() {
    outage.troubled(DatabaseTrouble.AWAY, "Connection refused");
    now = now.plusSeconds(3);
    outage.answered();
    outage.troubled(DatabaseTrouble.AWAY, "Connection refused");
    assertThat(lines()).hasSize(3);
  }

  @Test
  void dropsWhatOthersSayOfItAndNoOtherFailure() {
    SQLException refused = new SQLException("Connection refused", "08001");
    LOG.error("Unhandled exception. Will keep running.", new IllegalStateException(refused));
    LOG.error("lane {} of {} broke", 1, 2, refused);
    LOG.error("no grades are sent", new SQLException("no such column", "42703"));
    assertThat(lines()).containsExactly("no grades are sent");
  }
}
