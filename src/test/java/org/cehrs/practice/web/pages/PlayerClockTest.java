package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The time: silent, hideable, owned by the server. */
class PlayerClockTest extends PlayerTestBase {

  @BeforeEach
  void holdTheClock() {
    page.clock().install();
  }

  @Test
  void speaksOnceAt30And10And5And1MinutesWithTheUnansweredCount() {
    open(1);
    page.evaluate(
        "window.said = []; new MutationObserver(() => notice.textContent && said.push(notice.textContent))"
            + ".observe(notice, {childList: true})");
    for (int minute = 0; minute < 124; minute++) {
      page.clock().fastForward(60_000);
    }
    page.clock().fastForward(30_000);
    assertThat(page.evaluate("said.map(words => words.split(' left')[0])"))
        .isEqualTo(java.util.List.of("30 minutes", "10 minutes", "5 minutes", "1 minute"));
    assertThat(player.notice()).containsText("125 questions are unanswered");
  }

  @Test
  void hidesTheTimeUntilFiveMinutesAreLeft() {
    server.exam.secondsLeft = 330;
    open(1);
    player.press("Hide time");
    player.press("Next");
    assertThat(page.locator("#clock-face")).isHidden();
    assertThat(player.button("Show time")).isVisible();
    page.clock().fastForward(31_000);
    assertThat(page.locator("#clock-face")).isVisible();
  }

  @Test
  void remembersThatTheTimeWasHidden() {
    open(1);
    player.press("Hide time");
    page.reload();
    player.ready();
    assertThat(page.locator("#clock-face")).isHidden();
  }

  @Test
  void doesNotListenToTheClockOfTheDevice() {
    open(1);
    page.clock().setSystemTime(System.currentTimeMillis() + 3_600_000);
    page.clock().runFor(2_000);
    assertThat(player.time()).hasText(java.util.regex.Pattern.compile("2:0[45]:.*"));
  }

  @Test
  void takesTheServersTimeWithEverySave() {
    open(1);
    server.exam.secondsLeft = 600;
    player.choose("a");
    assertThat(player.saved()).hasText("Saved");
    page.clock().runFor(1_000);
    assertThat(player.time()).hasText(java.util.regex.Pattern.compile("9:5.|10:00"));
  }

  @Test
  void submitsAndOpensTheResultWhenTheTimeIsUp() {
    server.exam.secondsLeft = 20;
    open(1);
    player.choose("a");
    assertThat(player.saved()).hasText("Saved");
    page.clock().runFor(21_000);
    assertThat(player.heading()).hasText("Your result");
    assertThat(server.exam.submitted).isTrue();
    assertThat(server.exam.acknowledged()).contains("1 answer a");
  }

  @Test
  void showsNoClockWhereThereIsNoLimit() {
    server.exam.secondsLeft = -1;
    open(1);
    assertThat(page.locator(".clock")).hasText("Untimed");
    player.choose("a");
    assertThat(player.saved()).hasText("Saved");
  }
}
