package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Bad networks, ended sessions, closed attempts, blocked storage, missing scripts. */
class PlayerConnectionTest extends PlayerTestBase {

  @Test
  void goesOnOfflineAndSavesInOrderWhenTheConnectionIsBack() {
    open(1);
    waitUntil(() -> server.exam.acknowledged().contains("1 view"));
    frame.evaluate(
        "window.chosenAt = 0;"
            + " document.addEventListener('change', () => { chosenAt = performance.now(); }, true);"
            + " new MutationObserver(() => { window.toldAfter = performance.now() - chosenAt; })"
            + ".observe(document.getElementById('connection'), {childList: true, characterData: true, subtree: true})");
    context.setOffline(true);
    List<String> letters = List.of("a", "b", "c");
    for (String letter : letters) {
      player.choose(letter);
      assertThat(player.connection()).containsText(letters.indexOf(letter) + 1 + " change");
      // In the page's own time: this machine may be slower than the requirement of three seconds.
      assertThat(((Number) frame.evaluate("toldAfter")).doubleValue()).isLessThan(3_000);
      player.press("Next");
    }
    player.isOn(4);
    assertThat(player.css("#exhibit pre")).isVisible();
    assertThat(server.exam.acknowledged()).containsExactly("1 view");
    context.setOffline(false);
    waitUntil(() -> server.exam.acknowledged().contains("4 view"));
    assertThat(server.exam.acknowledged())
        .containsExactly(
            "1 view", "1 answer a", "2 view", "2 answer b", "3 view", "3 answer c", "4 view");
    assertThat(server.exam.sequence()).isSorted().doesNotHaveDuplicates();
    assertThat(player.connection()).isEmpty();
  }

  @Test
  void saysOfflineAtOnceThoughNothingWaits() {
    open(1);
    context.setOffline(true);
    assertThat(player.connection()).containsText("All your answers are saved");
    assertThat(player.connection()).containsText("The clock keeps running");
    context.setOffline(false);
    assertThat(player.connection()).isEmpty();
  }

  /** No save and no event of the browser: only the question how things stand is not answered. */
  @Test
  void tellsWhoOnlyReadsThatTheServerIsAway() {
    page.clock().install();
    open(1);
    page.route("**/state?*", Route::abort);
    page.clock().runFor(5_000);
    page.clock().runFor(1_000);
    assertThat(player.connection()).containsText("No connection. Go on answering. All your");
    page.unroute("**/state?*");
    page.clock().runFor(5_000);
    assertThat(player.connection()).isEmpty();
  }

  @Test
  void keepsTheFocusWhereTheConnectionIsSpokenOf() {
    open(1);
    server.exam.saves = 401;
    player.choose("a");
    player.button("Try again").focus();
    page.keyboard().press("Alt+Shift+F");
    assertThat(player.connection()).containsText("2 changes kept");
    assertThat(player.button("Try again")).isFocused();
    server.exam.saves = 200;
    page.keyboard().press("Enter");
    assertThat(player.connection()).isEmpty();
    assertThat(player.heading()).isFocused();
  }

  @Test
  void warnsBeforeUnsavedAnswersAreLeft() {
    AtomicInteger warnings = new AtomicInteger();
    // One that nobody listens to is answered by Playwright's driver, which dies if the page has
    // gone.
    page.onDialog(dialog -> {
      warnings.incrementAndGet();
      dialog.dismiss();
    });
    open(1);
    server.exam.saves = 503;
    player.choose("a");
    page.close(new Page.CloseOptions().setRunBeforeUnload(true));
    waitUntil(() -> warnings.get() == 1);
    assertThat(page.isClosed()).isFalse();
    server.exam.saves = 200;
    assertThat(player.saved()).hasText("Saved");
  }

  @Test
  void keepsTheQueueWhenTheSessionHasEnded() {
    open(1);
    server.exam.saves = 401;
    player.choose("a");
    assertThat(player.connection()).containsText("Your session has ended. 1 change kept");
    assertThat(player.connection().locator("a")).hasAttribute("href", "http://127.0.0.1/course");
    server.exam.saves = 200;
    player.press("Try again");
    assertThat(player.saved()).hasText("Saved");
  }

  @Test
  void keepsSayingThatTheSessionHasEndedWhateverTheConnectionDoes() {
    open(1);
    server.exam.saves = 503;
    player.choose("a");
    assertThat(player.connection()).containsText("No connection");
    server.exam.saves = 401;
    assertThat(player.connection()).containsText("Your session has ended. 1 change kept");
    player.press("Flag for review");
    assertThat(player.connection()).containsText("Your session has ended. 2 changes kept");
    context.setOffline(true);
    assertThat(player.connection()).containsText("Your session has ended. 2 changes kept");
    page.waitForResponse("**/events", () -> context.setOffline(false));
    assertThat(player.connection()).containsText("Your session has ended. 2 changes kept");
    server.exam.saves = 200;
    player.press("Try again");
    assertThat(player.saved()).hasText("Saved");
    assertThat(player.connection()).isEmpty();
  }

  @Test
  void worksWhereChannelsBetweenPagesAreBlocked() {
    page.addInitScript(
        "window.BroadcastChannel = class { constructor() { throw new DOMException('',"
            + " 'SecurityError') } }");
    open(1);
    player.choose("a");
    assertThat(player.saved()).hasText("Saved");
  }

  @Test
  void goesOnUnderTheSessionOfALaterPage() {
    open(1);
    server.exam.saves = 401;
    player.choose("a");
    assertThat(player.connection()).containsText("Your session has ended");
    server.exam.saves = 200;
    Page later = context.newPage();
    later.navigate(server.course(1));
    later.frame("tool").navigate(server.player(1).replace("/s/x/", "/s/y/"));
    assertThat(player.saved()).hasText("Saved");
    assertThat(frame.url()).contains("/s/y/");
    assertThat(player.css("a[href^='/s/x/']")).hasCount(0);
    player.press("Next");
    assertThat(frame.url()).endsWith("/s/y/attempts/" + Samples.ATTEMPT + "?q=2");
    server.exam.breakSecondsLeft = 900;
    player.press("Take a break");
    assertThat(player.heading()).hasText("You are on a break");
    assertThat(frame.url()).contains("/s/y/");
  }

  @Test
  void showsAClosedAttemptWithItsReferenceAndTheWayToTheResult() {
    open(1);
    server.exam.saves = 409;
    player.choose("a");
    assertThat(player.heading()).hasText("This exam is closed");
    assertThat(player.heading()).isFocused();
    assertThat(player.css("#ended-text")).containsText("Reference code 7QK2M9XA");
    assertThat(player.css("#ended-changes li")).hasText(new String[] {"Question 1: answer A"});
    player.css("#ended-link").click();
    assertThat(player.heading()).hasText("Your result");
  }

  @Test
  void doesNotSubmitWhatIsNotSaved() {
    open(1);
    server.exam.saves = 503;
    player.choose("a");
    player.press("Review answers");
    player.press("Submit exam");
    player.press("Submit now");
    Locator problem = player.css("#confirm-problem");
    assertThat(problem)
        .containsText("Nothing was submitted", new ContainsTextOptions().setTimeout(60_000));
    assertThat(server.exam.submitted).isFalse();
  }

  @Test
  void remembersWishesWhereStorageIsBlocked() {
    open(1);
    assertThat(
            frame.evaluate("(() => { try { return localStorage } catch (e) { return e.name } })()"))
        .isEqualTo("SecurityError");
    player.choose("b");
    assertThat(player.saved()).hasText("Saved");
    player.press("Hide time");
    player.press("Next");
    assertThat(player.css("#clock-face")).isHidden();
    player.display();
    player.css("select[name=text]").selectOption("150");
    player.css("select[name=contrast]").selectOption("more");
    reload();
    assertThat(player.css("#clock-face")).isHidden();
    assertThat(player.css("html")).hasAttribute("data-text", "150");
    assertThat(player.css("html")).hasAttribute("data-contrast", "more");
    player.display();
    assertThat(player.css("select[name=text]")).hasValue("150");
  }

  @Test
  void offersPlainFormsWithoutScripts() {
    try (BrowserContext plain =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page still = plain.newPage();
      still.navigate(server.player(7));
      PlayerPilot pilot = new PlayerPilot(still.mainFrame());
      pilot.choose("c");
      assertThat(pilot.button("Strike out A")).isHidden();
      var request = still.waitForRequest("**/answers", () -> pilot.navigatorCell(9).click());
      assertThat(request.postData())
          .isEqualTo("_session=form-token&position=7&shown=&answer=c&action=goto%3A9");
    }
  }
}
