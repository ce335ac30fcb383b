package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time: silent, hideable, owned by the server. */
class PlayerClockTest extends PlayerTestBase {

  @BeforeEach
  void holdTheClock() {
    page.clock().install();
  }

  @Test
  void speaksOnceAt30And10And5And1MinutesWithTheUnansweredCount() {
    open(1);
    frame.evaluate(
        "window.said = []; new MutationObserver(() => notice.textContent &&"
            + " said.push(notice.textContent)).observe(notice, {childList: true})");
    // What passes between two calls counts else: a mark would be spoken of a second late.
    page.clock().pauseAt(System.currentTimeMillis() + 10_000);
    player.press("Flag for review");
    assertThat(player.saved()).hasText("Saved"); // with the time that the server has
    for (int minute = 0; minute < 124; minute++) {
      jump(60);
    }
    jump(30);
    assertThat(frame.evaluate("said.map(words => words.split(' left')[0])"))
        .isEqualTo(List.of("30 minutes", "10 minutes", "5 minutes", "1 minute"));
    assertThat(player.notice()).containsText("125 questions are unanswered");
  }

  /** Answers are rounded to seconds and take their time: a mark may seem to come twice. */
  @Test
  void speaksOnceThoughTheServersTimeMovesBackAndForth() {
    server.exam.secondsLeft = 602;
    open(1);
    page.clock().runFor(3_000);
    assertThat(player.notice()).containsText("10 minutes left");
    frame.evaluate("notice.textContent = ''");
    server.exam.secondsLeft = 602;
    player.choose("a");
    assertThat(player.saved()).hasText("Saved");
    page.clock().runFor(5_000);
    assertThat(player.time()).hasText(Pattern.compile("9:5."));
    assertThat(player.notice()).isEmpty();
  }

  @Test
  void hidesTheTimeUntilFiveMinutesAreLeft() {
    server.exam.secondsLeft = 330;
    open(1);
    player.press("Hide time");
    player.press("Next");
    assertThat(player.css("#clock-face")).isHidden();
    assertThat(player.button("Show time")).isVisible();
    jump(31);
    assertThat(player.css("#clock-face")).isVisible();
  }

  @Test
  void bringsTheTimeBackWithoutForgettingTheWishForTheNextExam() {
    server.exam.secondsLeft = 330;
    open(1);
    player.press("Hide time");
    jump(31);
    assertThat(player.css("#clock-face")).isVisible();
    server.exam.secondsLeft = 7_500;
    reload();
    assertThat(player.css("#clock-face")).isHidden();
  }

  @Test
  void bringsTheTimeBackInAPageThatIsOpenedInTheLastMinutes() {
    open(1);
    player.press("Hide time");
    server.exam.secondsLeft = 290;
    reload();
    assertThat(player.css("#clock-face")).isVisible();
  }

  @Test
  void keepsTheTimeHiddenThatIsHiddenInTheLastMinutes() {
    server.exam.secondsLeft = 290;
    open(1);
    player.press("Hide time");
    reload();
    assertThat(player.css("#clock-face")).isHidden();
    player.press("Show time");
    reload();
    assertThat(player.css("#clock-face")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Keyboard help", "Submit exam"})
  void speaksInADialogThatIsOpen(String opener) {
    server.exam.secondsLeft = 630;
    open(1);
    if (opener.equals("Submit exam")) {
      player.press("Review answers");
    }
    player.press(opener);
    pass(31);
    assertThat(player.said()).containsText("10 minutes left. 125 questions are unanswered.");
    page.keyboard().press("Escape");
    assertThat(player.notice()).containsText("10 minutes left");
    player.press(opener);
    assertThat(player.said()).isEmpty();
  }

  @Test
  void remembersThatTheTimeWasHidden() {
    open(1);
    player.press("Hide time");
    reload();
    assertThat(player.css("#clock-face")).isHidden();
  }

  @Test
  void losesNothingInTenMinutesOfflineAndSaysThatTheClockRuns() {
    open(1);
    player.choose("a");
    assertThat(player.saved()).hasText("Saved");
    context.setOffline(true);
    for (String letter : List.of("b", "c", "d")) {
      player.press("Next");
      player.choose(letter);
      page.clock().runFor(200_000);
      assertThat(player.connection()).containsText("The clock keeps running");
    }
    assertThat(player.time()).hasText(Pattern.compile("1:5[45]:.*"));
    server.exam.secondsLeft = 6_890;
    context.setOffline(false);
    waitUntil(() -> server.exam.acknowledged().contains("4 answer d"));
    assertThat(server.exam.acknowledged())
        .containsSubsequence("1 answer a", "2 answer b", "3 answer c", "4 answer d");
    assertThat(player.saved()).hasText("Saved");
  }

  @Test
  void submitsAndOpensTheResultWhenTheTimeIsUp() {
    server.exam.secondsLeft = 20;
    open(1);
    player.choose("a");
    assertThat(player.saved()).hasText("Saved");
    pass(21);
    assertThat(player.heading()).hasText("Your result");
    assertThat(server.exam.submitted).isTrue();
    assertThat(server.exam.acknowledged()).contains("1 answer a");
  }

  @Test
  void showsNoQuestionAgainAfterTheTimeIsUp() {
    server.exam.secondsLeft = 20;
    openInTab(1);
    player.press("Next");
    context.setOffline(true);
    page.clock().runFor(21_000);
    assertThat(player.heading()).hasText("Time is up");
    page.goBack();
    assertThat(player.heading()).hasText("Time is up");
    for (String key : List.of("N", "R", "F")) {
      page.keyboard().press("Alt+Shift+" + key);
      assertThat(player.heading()).hasText("Time is up");
    }
    assertThat(player.css("#review")).isHidden();
  }

  @Test
  void goesOnWhereTheTeacherGaveTimeInTheLastMoment() {
    server.exam.secondsLeft = 20;
    open(1);
    player.choose("a");
    assertThat(player.saved()).hasText("Saved");
    page.route("**/state?*", Route::abort); // which would tell it before
    server.exam.extended = true;
    server.exam.secondsLeft = 3_600;
    page.clock().runFor(21_000);
    assertThat(player.time()).hasText(Pattern.compile("1:00:00|59:5."));
    assertThat(server.exam.submitted).isFalse();
    player.choose("b");
    assertThat(player.saved()).hasText("Saved");
  }

  @Test
  void runsOnTheServersReviewAndConfirmationToo() {
    open(1);
    for (String path : List.of("/review", "/confirm")) {
      server.exam.secondsLeft = 70;
      frame.navigate(server.player(1).replaceFirst("\\?.*", path));
      player.ready();
      pass(11);
      assertThat(player.notice()).containsText("left. 125 questions are unanswered.");
      assertThat(player.time()).hasText(Pattern.compile("0:5."));
    }
    pass(60);
    assertThat(player.heading()).hasText("Your result");
  }

  @Test
  void showsNoClockWhereThereIsNoLimit() {
    server.exam.secondsLeft = -1;
    open(1);
    assertThat(player.css("#clock")).containsText("Untimed");
    assertThat(player.time()).isHidden();
    player.choose("a");
    assertThat(player.saved()).hasText("Saved");
  }
}
