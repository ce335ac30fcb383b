package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What did not reach the server before the end is named, and nothing more is asked. */
class PlayerTooLateTest extends PlayerTestBase {

  private final AtomicInteger warnings = new AtomicInteger();

  @BeforeEach
  void holdTheClockAndListen() {
    page.clock().install();
    page.onDialog(dialog -> {
      warnings.incrementAndGet();
      dialog.accept();
    });
    server.exam.secondsLeft = 20;
    open(1);
    player.choose("a");
    assertThat(player.saved()).hasText("Saved");
  }

  private Locator lost() {
    return player.css("#ended-changes li");
  }

  private Locator text() {
    return player.css("#ended-text");
  }

  private void openResult() {
    player.css("#ended-link").click();
    assertThat(player.heading()).hasText("Your result");
    assertThat(warnings).hasValue(0);
  }

  @Test
  void namesWhatWasNotSavedWhenTheTimeWasUpWithoutAConnection() {
    context.setOffline(true);
    player.press("Next");
    player.choose("b");
    player.press("Flag for review");
    page.clock().runFor(25_000);
    assertThat(player.heading()).hasText("Time is up");
    assertThat(text()).containsText("No connection");
    assertThat(lost()).hasText(new String[] {"Question 2: answer B", "Question 2: the flag"});

    server.exam.saves = 409;
    context.setOffline(false);
    page.clock().runFor(4_000);
    assertThat(text()).containsText("had not reached the server when the time was up");
    assertThat(player.heading()).hasText("Time is up");
    assertThat(lost()).hasText(new String[] {"Question 2: answer B", "Question 2: the flag"});
    openResult();
  }

  @Test
  void opensTheResultWhereTheServerTookEverythingAfterAll() {
    server.exam.secondsLeft = 58;
    stopTheClock();
    // It tries again 45 to 52 and then 60 seconds after the first time, and not by chance.
    frame.evaluate("Math.random = () => 0.5");
    CompletableFuture<Route> submit = new CompletableFuture<>();
    page.route("**/submit", submit::complete, new Page.RouteOptions().setTimes(1));
    server.exam.saves = 503;
    player.choose("b");
    assertThat(player.connection()).containsText("1 change not saved yet");
    pass(55);
    server.exam.saves = 200;
    for (int second = 0; second < 15 && player.css("#ended").isHidden(); second++) {
      pass(1);
    }
    assertThat(player.heading()).hasText("Time is up");
    waitUntil(() -> server.exam.acknowledged().contains("1 answer b"));
    assertThat(server.exam.submitted).isFalse();
    page.clock().resume();
    waitUntil(submit::isDone);
    submit.join().resume();
    assertThat(player.heading()).hasText("Your result");
    assertThat(warnings).hasValue(0);
  }

  @Test
  void namesWhatWasNotSavedWhenSomebodyElseClosedTheExam() {
    server.exam.saves = 503;
    player.choose("c");
    server.exam.submitted = true;
    server.exam.saves = 409;
    page.waitForResponse("**/state?*", () -> page.clock().runFor(5_000));
    assertThat(player.heading()).hasText("This exam is closed");
    assertThat(lost()).hasText(new String[] {"Question 1: answer C"});
    openResult();
  }

  @Test
  void saysWhatBecomesOfAnExamWhoseSessionHasEndedToo() {
    server.exam.saves = 401;
    player.choose("d");
    assertThat(player.connection()).containsText("Your session has ended");
    page.route(
        "**/submit",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(401)
                    .setContentType("application/json")
                    .setBody("{\"code\": \"session-gone\", \"reference\": \"7QK2M9XA\"}")));
    pass(25);
    assertThat(text()).containsText("open the exam from your course to see your result");
    assertThat(lost()).hasText(new String[] {"Question 1: answer D"});
    assertThat(player.css("#ended-link")).isHidden();
    assertThat(warnings).hasValue(0);
  }
}
