package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More time and breaks, granted before the exam or while it runs. */
class PlayerTimeChangesTest extends PlayerTestBase {

  @BeforeEach
  void holdTheClock() {
    page.clock().install();
  }

  private void nextSync() {
    page.waitForResponse("**/state?*", () -> page.clock().runFor(5_000));
  }

  @Test
  void saysCalmlyThatTheLimitHasChanged() {
    open(1);
    server.exam.deadline = "2026-11-22T15:07:30Z";
    server.exam.secondsLeft = 11_250;
    nextSync();
    assertThat(player.notice()).hasText("Your time limit has changed: 3 hours 7 minutes left.");
    page.clock().runFor(1_000);
    assertThat(player.time()).hasText(Pattern.compile("3:07:([012].|30)"));
    player.isOn(1);
  }

  @Test
  void saysNothingWhereNothingChanged() {
    open(1);
    nextSync();
    nextSync();
    assertThat(player.notice()).isEmpty();
  }

  @Test
  void endsTheLimitOfARunningExam() {
    server.exam.secondsLeft = 20;
    open(1);
    server.exam.deadline = null;
    server.exam.secondsLeft = -1;
    nextSync();
    assertThat(player.notice()).containsText("you have no time limit now");
    assertThat(player.time()).isHidden();
    assertThat(player.css("#clock")).containsText("Untimed");
    page.clock().runFor(60_000);
    player.isOn(1);
    assertThat(server.exam.submitted).isFalse();
  }

  @Test
  void givesARunningExamALimit() {
    server.exam.deadline = null;
    server.exam.secondsLeft = -1;
    open(1);
    assertThat(player.time()).isHidden();
    server.exam.deadline = "2026-11-22T14:05:00Z";
    server.exam.secondsLeft = 600;
    nextSync();
    page.clock().runFor(1_000);
    assertThat(player.time()).hasText(Pattern.compile("9:5.|10:00"));
  }

  @Test
  void offersBreaksAsSoonAsTheyAreGranted() {
    open(1);
    assertThat(player.css("#break")).isHidden();
    server.exam.breakSecondsLeft = 900;
    nextSync();
    assertThat(player.button("Take a break")).isVisible();
    assertThat(player.notice())
        .hasText("You may stop the clock for breaks now, 15 minutes in all.");
  }

  @Test
  void savesBeforeABreakAndHidesTheQuestions() {
    server.exam.breakSecondsLeft = 900;
    open(1);
    player.choose("b");
    player.press("Take a break");
    assertThat(player.heading()).hasText("You are on a break");
    assertThat(player.css("#options")).hasCount(0);
    assertThat(server.exam.acknowledged()).contains("1 answer b");
  }

  @Test
  void takesNoBreakWhileAnAnswerIsNotSaved() {
    server.exam.breakSecondsLeft = 900;
    open(1);
    server.exam.saves = 503;
    player.choose("b");
    player.press("Take a break");
    assertThat(player.notice()).containsText("Saving your answers before the break");
    page.clock().runFor(11_000);
    assertThat(player.notice()).containsText("The clock was not stopped");
    assertThat(server.exam.paused).isFalse();
  }

  @Test
  void keepsWhatWasChosenAfterABreakHadBegunUnnoticed() {
    open(1);
    waitUntil(() -> server.exam.acknowledged().contains("1 view"));
    whileTheNextSaveIsOnItsWay(() -> server.exam.paused = true);
    player.choose("c");
    assertThat(player.connection()).containsText("1 change kept on this page, not saved yet");
    player.press("End the break and save");
    assertThat(player.saved()).hasText("Saved");
    assertThat(server.exam.paused).isFalse();
  }

  @Test
  void keepsOfferingToEndTheBreakThoughTheConnectionWasLost() {
    open(1);
    server.exam.saves = 503;
    player.choose("c");
    assertThat(player.connection()).containsText("No connection");
    server.exam.paused = true;
    assertThat(player.connection()).containsText("You are on a break. 1 change kept");
    player.press("Flag for review");
    assertThat(player.connection()).containsText("You are on a break. 2 changes kept");
    server.exam.saves = 200;
    player.press("End the break and save");
    assertThat(player.saved()).hasText("Saved");
  }

  @Test
  void takesNothingMoreWhileABreakBegins() {
    server.exam.breakSecondsLeft = 900;
    open(1);
    CompletableFuture<Route> begins = new CompletableFuture<>();
    page.route("**/api/**/break", begins::complete);
    player.press("Take a break");
    waitUntil(begins::isDone);
    page.keyboard().press("Alt+Shift+F");
    frame.evaluate(
        "document.elementFromPoint(...((box) => [box.x + 9, box.y + 9])"
            + "(document.querySelector('.option').getBoundingClientRect())).click()");
    assertThat(player.option("a")).not().isChecked();
    begins.join().resume();
    assertThat(player.heading()).hasText("You are on a break");
    assertThat(server.exam.acknowledged()).containsExactly("1 view");
  }

  private void openBreak() {
    openInTab(1);
    server.exam.paused = true;
    server.exam.breakSecondsLeft = 720;
    page.navigate(server.player(1).replaceFirst("\\?.*", "/break"));
    assertThat(player.time()).hasText(Pattern.compile("12:00|11:..|10:5."));
  }

  @Test
  void goesOnWhereTheBreakWasEndedOnAnotherDevice() {
    openBreak();
    server.exam.paused = false;
    page.clock().runFor(5_000);
    player.isOn(1);
  }

  @Test
  void showsWhatATeacherLeftOfABreak() {
    openBreak();
    server.exam.breakSecondsLeft = 300;
    page.clock().runFor(5_000);
    assertThat(player.time()).hasText(Pattern.compile("5:00|4:.."));
  }

  @Test
  void countsABreakDownSpeaksOnceAndShowsTheExamAgain() {
    openBreak();
    pass(121);
    assertThat(player.notice()).hasText("10 minutes of your break left.");
    jump(600);
    server.exam.paused = false;
    page.clock().runFor(2_000);
    player.isOn(1);
  }
}
