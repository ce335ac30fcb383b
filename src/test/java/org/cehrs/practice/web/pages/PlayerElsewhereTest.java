package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A second tab or device, and the page that it takes the exam from. */
class PlayerElsewhereTest extends PlayerTestBase {

  private static final String STATE = "**/state?*";

  private Locator elsewhere() {
    return player.css("#elsewhere");
  }

  private Page secondTab() {
    Page second = context.newPage();
    second.navigate(server.player(1));
    return second;
  }

  @Test
  void asksBeforeASecondTabGoesOnAndStopsTheFirstWithinTenSeconds() {
    page.clock().install();
    openInTab(1);
    player.choose("b");
    assertThat(player.saved()).hasText("Saved");

    Page second = secondTab();
    PlayerPilot there = new PlayerPilot(second.mainFrame());
    assertThat(there.heading()).hasText("This exam is open elsewhere");
    assertThat(there.heading()).isFocused();
    assertThat(second.locator("#room")).isHidden();
    assertThat(second.locator("#elsewhere-leave")).hasAttribute("href", "/s/x/");
    there.press("Continue here");
    there.ready();
    assertThat(there.option("b")).isChecked();
    there.choose("c");
    assertThat(there.saved()).hasText("Saved");

    page.clock().runFor(10_000);
    assertThat(player.heading()).hasText("Your exam goes on elsewhere");
    assertThat(player.heading()).isFocused();
    assertThat(player.css("#room")).isHidden();
    assertThat(player.css("#break")).isHidden();
    assertThat(player.css("#elsewhere-lost")).isHidden();
    assertThat(server.exam.acknowledged()).containsSubsequence("1 answer b", "1 answer c");
  }

  @Test
  void showsNoQuestionAgainThatMayBeOutOfDate() {
    openInTab(1);
    nextSave(() -> player.press("Next"));
    whileTheNextSaveIsOnItsWay(server.exam::goOnElsewhere);
    player.choose("a");
    assertThat(player.heading()).hasText("Your exam goes on elsewhere");
    page.goBack();
    page.keyboard().press("Alt+Shift+N");
    page.keyboard().press("Alt+Shift+R");
    assertThat(player.heading()).hasText("Your exam goes on elsewhere");
    assertThat(player.css("#room")).isHidden();
    assertThat(player.css("#review")).isHidden();
  }

  @Test
  void showsWhatTheOldPageCouldNotSaveAsNotSaved() {
    openInTab(1);
    waitUntil(() -> server.exam.acknowledged().contains("1 view"));
    context.setOffline(true);
    player.choose("d");
    player.press("Flag for review");
    server.exam.goOnElsewhere();
    context.setOffline(false);

    assertThat(player.heading()).hasText("Your exam goes on elsewhere");
    assertThat(elsewhere()).containsText("Not saved:");
    assertThat(player.css("#elsewhere-changes li"))
        .hasText(new String[] {"Question 1: answer D", "Question 1: the flag"});
    assertThat(player.saved()).not().hasText("Saved");
    assertThat(server.exam.acknowledged()).containsExactly("1 view");
  }

  /** The newer page may be closed before the older has a connection again. */
  @Test
  void stopsThePageThatWasOfflineThoughTheOtherDeviceIsClosed() {
    openInTab(1);
    waitUntil(() -> server.exam.acknowledged().contains("1 view"));
    context.setOffline(true);
    player.choose("d");
    server.exam.goOnElsewhere();
    server.exam.save(new FakeExam.Save("another-device", 1, 1, "answer", "b"));
    server.exam.leave("another-device");
    context.setOffline(false);

    assertThat(player.heading()).hasText("Your exam goes on elsewhere");
    assertThat(player.css("#elsewhere-changes li")).hasText("Question 1: answer D");
    assertThat(server.exam.acknowledged()).containsExactly("1 view", "1 answer b");
    page.waitForRequest(Request::isNavigationRequest, () -> player.press("Continue here"));
    player.ready();
    assertThat(player.option("b")).isChecked();
  }

  /** Between the page and its script another device may save: it wins, and is not undone. */
  @Test
  void showsWhatAnotherDeviceSavedWhileThisPageOpened() {
    server.exam.save(new FakeExam.Save("another-device", 1, 1, "answer", "a"));
    page.route(
        "**/holder",
        route -> {
          server.exam.save(new FakeExam.Save("another-device", 2, 1, "answer", "d"));
          server.exam.save(new FakeExam.Save("another-device", 3, 7, "answer", "b"));
          route.resume();
        });

    openInTab(1);

    assertThat(player.option("d")).isChecked();
    assertThat(player.navigatorCell(7)).hasAttribute("aria-label", "Question 7, answered");
    waitUntil(() -> server.exam.acknowledged().contains("1 view"));
    assertThat(server.exam.acknowledged())
        .containsExactly("1 answer a", "1 answer d", "7 answer b", "1 view");
  }

  @Test
  void takesTheExamBackWhenTheCandidateWants() {
    openInTab(1);
    whileTheNextSaveIsOnItsWay(server.exam::goOnElsewhere);
    player.choose("a");
    assertThat(player.heading()).hasText("Your exam goes on elsewhere");

    page.waitForRequest(Request::isNavigationRequest, () -> player.press("Continue here"));
    player.ready();
    player.isOn(1);
    assertThat(player.option("a")).not().isChecked();
    player.choose("b");
    assertThat(player.saved()).hasText("Saved");
  }

  /** A browser gives the copy all that the tab remembers. */
  @Test
  void asksBeforeACopyOfTheTabGoesOn() {
    openInTab(1);
    Page copy = page.waitForPopup(() -> page.evaluate("window.open(location.href)"));
    assertThat(new PlayerPilot(copy.mainFrame()).heading()).hasText("This exam is open elsewhere");
    player.choose("b");
    assertThat(player.saved()).hasText("Saved");
  }

  @Test
  void asksNothingAfterAReload() {
    openInTab(1);
    player.choose("b");
    assertThat(player.saved()).hasText("Saved");
    reload();
    assertThat(elsewhere()).isHidden();
    player.choose("c");
    assertThat(player.saved()).hasText("Saved");
  }

  @Test
  void asksNothingAfterAReloadOfAFrameWithoutStorage() {
    open(1);
    reload();
    assertThat(elsewhere()).isHidden();
    player.choose("c");
    assertThat(player.saved()).hasText("Saved");
  }

  /** Whoever is quick presses a button of the plain form while the script still takes the exam. */
  @Test
  void asksNothingWhereTheFrameWasLeftWhileItTookTheExam() {
    AtomicInteger claims = new AtomicInteger();
    page.route(
        "**/holder",
        route -> {
          route.fetch(); // the server hears it, the page never hears of it
          claims.incrementAndGet();
        });
    page.navigate(server.course(1));
    waitUntil(() -> claims.get() == 1 && !server.exam.isFree());
    page.unroute("**/holder");
    page.navigate(server.course(1));
    frame = page.frame("tool");
    player = new PlayerPilot(frame).ready();
    assertThat(elsewhere()).isHidden();
    player.choose("c");
    assertThat(player.saved()).hasText("Saved");
  }

  @Test
  void asksNothingWhereTheOldTabWasClosed() {
    openInTab(1);
    page.close(new Page.CloseOptions().setRunBeforeUnload(true));
    waitUntilClosed();
    Page second = secondTab();
    new PlayerPilot(second.mainFrame()).ready();
    assertThat(second.locator("#elsewhere")).isHidden();
  }

  private void waitUntilClosed() {
    context.waitForCondition(() -> page.isClosed() && server.exam.isFree());
  }

  @Test
  void submitsNothingFromAPageThatAnotherReplaced() {
    openInTab(1);
    page.navigate(server.player(1).replaceFirst("\\?.*", "/review"));
    player.ready();
    page.waitForResponse(STATE, server.exam::goOnElsewhere);

    assertThat(player.heading()).hasText("Your exam goes on elsewhere");
    assertThat(player.button("Submit exam")).isHidden();
    assertThat(server.exam.submitted).isFalse();
  }

  @Test
  void leavesItThereWhenAnotherDeviceHasIt() {
    openInTab(1);
    waitUntil(() -> server.exam.acknowledged().contains("1 view"));
    try (BrowserContext device = chromium.newContext()) {
      Page there = device.newPage();
      there.navigate(server.player(1));
      assertThat(there.locator("#elsewhere-leave")).isVisible();
      there.close();
    }
    player.choose("a");
    assertThat(player.saved()).hasText("Saved");
  }
}
