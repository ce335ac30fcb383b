package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.cehrs.practice.delivery.Sessions;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.SharedWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Saves and submits that come late, twice, in a wrong order or from nowhere. */
@ExtendWith(SharedWorld.class)
class AttemptApiTest {

  private static final Duration DIAGNOSTIC = Duration.ofMinutes(50);
  private static final Duration FULL = Duration.ofMinutes(125);

  private static DemoWorld world;

  @BeforeAll
  static void enter(DemoWorld shared) {
    world = shared;
  }

  /** What the gradebook was told of a student's full exam. */
  private static List<String> told(String student) {
    return world.lms().grades().stream()
        .filter(grade -> grade.student().label().equals(student))
        .filter(grade -> grade.item().label().equals("Full exam"))
        .flatMap(grade -> grade.comments().stream())
        .toList();
  }

  private static Desk desk(int student) {
    return Desk.take(world, "Student " + student, "Diagnostic");
  }

  @Test
  void takesASaveInFlightAndRefusesALateOne() {
    Desk desk = desk(1);
    assertThat(desk.answer(1, 1, "a").status()).isEqualTo(200);

    world.clock().push(DIAGNOSTIC);
    Visitor.Page inFlight = desk.answer(2, 2, "b");
    world.clock().push(Attempt.GRACE);
    Visitor.Page late = desk.answer(3, 3, "c");

    assertThat(inFlight.body()).contains("\"seq\":", "\"secondsLeft\":0");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("\"code\":\"closed\"", "/result", "\"reference\"");
    assertThat(desk.view().body())
        .contains("\"closed\":true", mark(2, "b"))
        .doesNotContain("\"answer\":\"c\"");
  }

  @Test
  void closesAnExamByItselfWhenItsTimeIsUp() {
    Desk desk = Desk.take(world, "Student 2", "Full exam");
    desk.answer(1, 1, "a");

    world.clock().push(FULL.plus(Attempt.GRACE));

    await().untilAsserted(() -> assertThat(told("Student 2")).hasSize(1));
    assertThat(desk.student().get(result(desk)).body()).contains("when the time was up");
  }

  /** A page's clock may not know yet what a teacher gave. */
  @Test
  void submitsForAPageWhoseTimeIsUpOnlyWhatTheServersClockEndsToo() {
    Desk desk = desk(4);
    world.clock().push(DIAGNOSTIC.minusSeconds(30));

    Visitor.Page early = desk.submitAtEnd();

    assertThat(early.status()).isEqualTo(409);
    assertThat(early.body()).contains("\"code\":\"time-left\"");
    assertThat(desk.answer(1, 1, "a").status()).isEqualTo(200);
    world.clock().push(Duration.ofSeconds(29));
    assertThat(desk.submitAtEnd().body()).contains(result(desk).getPath());
  }

  @Test
  void acknowledgesTheSameSaveTwiceAndCountsItOnce() {
    Desk desk = desk(3);

    Visitor.Page first = desk.answer(1, 1, "a");
    Visitor.Page again = desk.answer(1, 1, "a");

    assertThat(again.body()).contains(sequence(first));
    assertThat(desk.view().body())
        .contains(sequence(first).replace("seq", "lastSeq"), mark(1, "a"));
  }

  @Test
  void letsAnOldSaveChangeNothing() {
    Desk desk = desk(3);

    Visitor.Page later = desk.answer(20, 2, "b");
    Visitor.Page old = desk.answer(19, 2, "a");

    assertThat(old.status()).isEqualTo(200);
    assertThat(old.body()).contains(sequence(later));
    assertThat(desk.view().body()).contains(mark(2, "b"));
  }

  @Test
  void readsNoTimeThatAPageClaims() {
    Desk desk = desk(4);
    world.clock().push(DIAGNOSTIC.plus(Attempt.GRACE));

    String claim = Desk.event(1, 1, "a").replace("}", ",\"at\":\"2020-01-01T00:00:00Z\"}");

    assertThat(desk.send(claim).status()).isEqualTo(409);
  }

  @Test
  void refusesAHugeBodyUnread() {
    Desk desk = desk(5);

    Visitor.Page refused = desk.send(Desk.event(1, 1, "a".repeat(1_000_000)));

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.body()).contains("\"code\":\"too-large\"", "8192 bytes", "\"reference\"");
    assertThat(desk.answer(1, 1, "a").status()).isEqualTo(200);
  }

  @Test
  void storesNothingForASessionThatWasSignedOut() {
    Desk desk = desk(5);
    desk.answer(1, 1, "a");
    String launch = desk.api().getPath().split("/")[2];
    world.bean(Sessions.class).revoke(launch, world.clock().instant());

    Visitor.Page refused = desk.answer(2, 1, "b");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.body()).contains("\"code\":\"session-gone\"", "\"reference\"");
    assertThat(desk(5).view().body()).contains(mark(1, "a"));
  }

  @Test
  void scoresOnceWhatIsSubmittedTwiceAtOnce() {
    Desk desk = Desk.take(world, "Student 3", "Full exam");

    List<CompletableFuture<Visitor.Page>> presses =
        Stream.generate(() -> CompletableFuture.supplyAsync(desk::submit)).limit(4).toList();

    assertThat(presses)
        .allSatisfy(press -> {
          assertThat(press.join().status()).isEqualTo(200);
          assertThat(press.join().body()).contains(result(desk).getPath());
        });
    await().untilAsserted(() -> assertThat(told("Student 3")).hasSize(1));
    assertThat(desk.answer(9, 1, "a").status()).isEqualTo(409);
  }

  private static URI result(Desk desk) {
    return world.tool().resolve(desk.api().getPath().replace("/api/", "/") + "/result");
  }

  private static String mark(int position, String letter) {
    return "{\"position\":" + position + ",\"answer\":\"" + letter + "\"";
  }

  private static String sequence(Visitor.Page saved) {
    return saved.body().replaceFirst(".*(\"seq\":\\d+).*", "$1");
  }
}
