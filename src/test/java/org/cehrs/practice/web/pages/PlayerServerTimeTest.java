package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's time, and nothing of the device's. */
class PlayerServerTimeTest extends PlayerTestBase {

  @BeforeEach
  void holdTheClock() {
    page.clock().install();
  }

  @ParameterizedTest
  @ValueSource(ints = {-3_600_000, 3_600_000})
  void doesNotListenToTheClockOfTheDevice(int shift) {
    open(1);
    page.clock().setSystemTime(System.currentTimeMillis() + shift);
    page.clock().runFor(2_000);
    assertThat(player.time()).hasText(Pattern.compile("2:04:5."));
  }

  @Test
  void takesTheServersTimeWithEverySave() {
    open(1);
    server.exam.secondsLeft = 600;
    player.choose("a");
    assertThat(player.saved()).hasText("Saved");
    page.clock().runFor(1_000);
    assertThat(player.time()).hasText(Pattern.compile("9:5.|10:00"));
  }

  /** An answer that comes late says what was left long ago. */
  @Test
  void showsNoTimeThatIsOverWhereAnswersTakeLong() {
    server.exam.secondsLeft = 600;
    open(1);
    stopTheClock();
    server.exam.answers = new CountDownLatch(1);
    player.choose("a");
    waitUntil(() -> server.exam.acknowledged().contains("1 answer a"));
    jump(8); // longer than that it waits for none
    server.exam.answers.countDown();
    assertThat(player.saved()).hasText("Saved");
    page.clock().runFor(1_000);
    assertThat(player.time()).hasText("9:51");
  }

  /** A device that slept stops counting. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesTheServersTimeAfterASleep(boolean looked) {
    open(1);
    stopTheClock();
    server.exam.secondsLeft = 3_600;
    page.waitForResponse(
        "**/state?*",
        () -> {
          if (looked) {
            frame.evaluate(
                "document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))");
          } else {
            page.clock().runFor(5_000);
          }
        });
    waitUntil(() -> {
      page.clock().runFor(1_000);
      return Pattern.matches("1:00:00|59:..", player.time().innerText());
    });
    assertThat(player.notice()).isEmpty();
  }
}
