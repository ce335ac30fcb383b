package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server does not take, and what only seems to be its word. */
class PlayerRefusalTest extends PlayerTestBase {

  private static final String EVENTS = "**/events";

  private Locator refused() {
    return player.css("#refused");
  }

  private PlayerPilot openSeen() {
    open(1);
    waitUntil(() -> server.exam.acknowledged().contains("1 view"));
    return player;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401 | text/html        | <h1>Sign in to the network</h1>
          403 | text/html        | <h1>Blocked by your school</h1>
          409 | text/html        | <h1>Conflict</h1>
          403 | application/json | {"code": "blocked", "message": "Blocked by your school"}
          200 | application/json | {"status": "blocked"}
          """)
  void keepsAnAnswerThatSomethingOnTheWayRefused(int status, String type, String body) {
    openSeen();
    page.route(
        EVENTS,
        route ->
            route.fulfill(
                new Route.FulfillOptions().setStatus(status).setContentType(type).setBody(body)));
    player.choose("a");
    assertThat(player.connection()).containsText("1 change not saved yet");
    assertThat(player.saved()).not().hasText("Saved");
    assertThat(refused()).isEmpty();
    page.unroute(EVENTS);
    assertThat(player.saved()).hasText("Saved");
    assertThat(server.exam.acknowledged()).containsExactly("1 view", "1 answer a");
  }

  @Test
  void stopsForNobodyWhoAnswersInTheServersPlace() {
    page.clock().install();
    openSeen();
    page.route(
        "**/state?*",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody("{}")));
    for (int asked = 0; asked < 2; asked++) {
      page.waitForResponse("**/state?*", () -> page.clock().runFor(5_000));
    }
    assertThat(player.connection()).containsText("No connection");
    player.isOn(1);
    player.choose("a");
    assertThat(player.saved()).hasText("Saved");
  }

  @Test
  void showsWhatIsStoredInPlaceOfAChangeThatTheServerRefused() {
    openSeen();
    player.choose("a");
    assertThat(player.saved()).hasText("Saved");
    server.exam.saves = 422;
    player.option("b").click(); // it may be taken back at once
    assertThat(refused()).containsText("did not accept your change of question 1.");
    assertThat(refused()).containsText("Reference code 7QK2M9XA");
    assertThat(player.option("a")).isChecked();
    assertThat(player.saved()).isEmpty();
  }

  @Test
  void keepsSayingWhatWasRefusedUntilTheCandidateHasReadIt() {
    openSeen();
    server.exam.saves = 422;
    player.option("a").click();
    assertThat(refused()).containsText("question 1.");
    assertThat(player.navigatorCell(1)).hasAttribute("aria-label", "Question 1, unanswered");
    server.exam.saves = 200;
    player.press("Next");
    player.choose("b");
    assertThat(player.saved()).hasText("Saved");
    assertThat(refused()).containsText("question 1.");
    player.button("OK").focus();
    page.keyboard().press("Enter");
    assertThat(refused()).isEmpty();
    assertThat(player.heading()).isFocused();
  }
}
