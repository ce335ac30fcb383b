package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cehrs.practice.administration.CommandName;
import org.cehrs.practice.administration.Platform;
import org.cehrs.practice.administration.Platforms;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.running.Administrator;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.Test;

/** Each of the administrator's commands works and leaves one row in the log of acts. */
abstract class EveryCommand {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final Registration SCHOOL =
      new Registration(
          UUID.randomUUID(),
          "https://school.example",
          "client",
          "A school",
          URI.create("https://school.example/auth"),
          URI.create("https://school.example/token"),
          URI.create("https://school.example/jwks"),
          Optional.empty(),
          OptionalInt.empty(),
          Registration.Flavor.OTHER,
          true);

  private String invitation = "";

  /** Of an empty database. */
  abstract Map<String, Object> database();

  @Test
  void worksAndLeavesOneRowInTheLogOfActs() {
    try (DemoWorld world = DemoWorld.start(DemoWorld.Run.trusting("").with(database()))) {
      Administrator administrator = new Administrator(world.settings());
      AuditLog log = world.bean(AuditLog.class);
      world.bean(Platforms.class).add(SCHOOL, Optional.of("1"), Platform.State.WAITING, NOW);
      holdAGradeUp(world, administrator);
      for (CommandName name : CommandName.values()) {
        List<String> words = words(name, administrator);
        if (words.isEmpty()) {
          continue;
        }
        int before = log.newest(1_000).size();

        String told = administrator.does(words.toArray(String[]::new));

        List<AuditEvent> after = log.newest(1_000);
        assertThat(after).as("acts after %s", words).hasSize(before + 1);
        assertThat(after.getFirst().actor()).isEqualTo(new AuditEvent.Actor.Administrator());
        assertThat(told).as("%s", words).isNotBlank();
        if (name == CommandName.INVITE) {
          invitation = lastId(told);
        }
      }
    }
  }

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static void holdAGradeUp(DemoWorld world, Administrator administrator) {
    world.lms().failNextScores(412, 1);
    Visitor student = new Visitor().signIn(world.lms().address(), "Student 1");
    GradesTest.takeBlank(world, student, "Diagnostic");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(administrator.does("grades")).contains("1 not sent"));
  }

  /** A command that is missing here does not compile. */
  private List<String> words(CommandName name, Administrator administrator) {
    return switch (name) {
      case INVITE -> List.of("invite", "--issuer", "https://other.example");
      case REVOKE_INVITATION -> List.of("revoke-invitation", invitation);
      case APPROVE -> List.of("approve", SCHOOL.id().toString());
      case WITHDRAW -> List.of("withdraw", SCHOOL.id().toString());
      case RESEND_GRADES -> List.of("resend-grades", firstId(administrator.does("grades")));
      case CLOSE_COURSE -> List.of("close-course", firstId(administrator.does("courses")));
      case REOPEN_COURSE -> List.of("reopen-course", firstId(administrator.does("courses")));
      case PEOPLE -> List.of("people", "okonkwo");
      case EXPORT_PERSON -> List.of("export-person", user(administrator));
      case ERASE_PERSON -> List.of("erase-person", user(administrator), "--yes");
      // Only beside a server that is stopped: MoveDatabaseTest; only of H2: BackupTest.
      case MOVE_DATABASE, BACKUP -> List.of();
      case PENDING, REGISTRATIONS, ROTATE_KEY, ACCEPT_KEYS, GRADES, KEYS, AUDIT, COURSES ->
          List.of(name.word());
    };
  }

  private static String user(Administrator administrator) {
    return administrator.does("people", "okonkwo").lines().findFirst().orElseThrow();
  }

  private static String firstId(String text) {
    return ids(text).getFirst();
  }

  private static String lastId(String text) {
    return ids(text).getLast();
  }

  private static List<String> ids(String text) {
    return new ArrayList<>(ID.matcher(text).results().map(found -> found.group()).toList());
  }
}
