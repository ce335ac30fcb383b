package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.store.StoreFixture.NOON;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.delivery.DeepLinks;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.link.Link;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What platforms asked and whether they have their answer, whichever database keeps it. */
abstract class DeepLinksContract {

  private static final Launch.DeepLinking LONG =
      new Launch.DeepLinking(
          URI.create("https://lms.example/return?data=" + "x".repeat(6_000)),
          Optional.of(" {\"a\":\n1} 😀" + "y".repeat(20_000)),
          true,
          false,
          true,
          Optional.of("Week 6"),
          Optional.of("z".repeat(5_000)));

  private static final Launch.DeepLinking SHORT =
      new Launch.DeepLinking(
          URI.create("https://lms.example/return"),
          Optional.empty(),
          false,
          true,
          false,
          Optional.empty(),
          Optional.empty());

  private JooqSessions sessions;
  private JooqDeepLinks asked;
  private Registration school;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void school() {
    TestDatabase database = newDatabase();
    SecureRandom chance = new SecureRandom();
    sessions = new JooqSessions(database.sql(), chance);
    asked = new JooqDeepLinks(database.sql());
    school =
        new JooqRegistrations(database.sql(), InstantSource.fixed(NOON), chance)
            .keep(
                StoreFixture.registration("https://lms.example"),
                List.of("1"),
                Registrations.Source.FILE);
  }

  private Session open(String id, Optional<Launch.DeepLinking> settings) {
    return sessions.open(
        id,
        StoreFixture.launch(school, "teacher", settings),
        Link.PLAIN,
        NOON,
        NOON.plusSeconds(60));
  }

  @Test
  void keepsAQuestionToTheLetter() {
    Session all = open("all", Optional.of(LONG));
    Session little = open("little", Optional.of(SHORT));

    assertThat(asked.find(all)).contains(new DeepLinks.Asked(school.id(), "1", LONG, false));
    assertThat(asked.find(little)).map(DeepLinks.Asked::settings).contains(SHORT);
  }

  @Test
  void findsNothingForALaunchThatAskedForNothing() {
    assertThat(asked.find(open("plain", Optional.empty()))).isEmpty();
  }

  @Test
  void takesOneAnswerHoweverManyComeAtOnce() {
    Session session = open("once", Optional.of(SHORT));

    assertThat(Race.of(n -> () -> asked.answer(session, NOON))).containsOnlyOnce(true);
    assertThat(asked.find(session)).map(DeepLinks.Asked::answered).contains(true);
  }

  @Test
  void forgetsAQuestionWithItsSession() {
    Session session = open("over", Optional.of(SHORT));

    assertThat(sessions.purge(NOON.plusSeconds(61))).isEqualTo(1);
    assertThat(asked.find(session)).isEmpty();
  }
}
