package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state of the player seen by axe. */
class PlayerAccessTest extends PlayerTestBase {

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 320", "DARK, 320"})
  void isAccessibleInEveryState(ColorScheme scheme, int width) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(width, 720);
    open(3);
    player.choose("a");
    player.press("Strike out B");
    player.press("Flag for review");
    assertThat(player.saved()).hasText("Saved");
    audit("question");
    player.press("Keyboard help");
    audit("help");
    page.keyboard().press("Escape");
    context.setOffline(true);
    assertThat(player.connection()).containsText("No connection");
    page.keyboard().press("Alt+Shift+T");
    audit("offline");
    context.setOffline(false);
    player.press("Review answers");
    audit("review");
    player.press("Submit exam");
    audit("confirm");
    player.press("Keep working");
    server.exam.saves = 409;
    player.css("#back").click();
    assertThat(player.heading()).hasText("This exam is closed");
    audit("closed");
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 320"})
  void isAccessibleWhereTheExamGoesOnElsewhere(ColorScheme scheme, int width) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(width, 720);
    open(1);
    context.setOffline(true);
    player.choose("d");
    server.exam.goOnElsewhere();
    context.setOffline(false);
    assertThat(player.heading()).hasText("Your exam goes on elsewhere");
    assertThat(player.css("#elsewhere-changes li")).hasText("Question 1: answer D");
    audit("gone elsewhere");
    page.navigate(server.course(1));
    player = new PlayerPilot(page.frame("tool"));
    assertThat(player.heading()).hasText("This exam is open elsewhere");
    audit("open elsewhere");
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, NONE", "DARK, 320, NONE", "LIGHT, 1280, ACTIVE"})
  void isAccessibleWhateverIsToldOfTheConnection(
      ColorScheme scheme, int width, ForcedColors forced) {
    page.emulateMedia(
        new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(forced));
    page.setViewportSize(width, 720);
    open(1);
    player.press("Strike out B");
    assertThat(player.saved()).hasText("Saved");
    player.display();
    audit("display");
    server.exam.saves = 422;
    player.option("a").click();
    assertThat(player.css("#refused")).containsText("did not accept");
    audit("refused");
    server.exam.saves = 401;
    player.choose("b");
    assertThat(player.connection()).containsText("Your session has ended");
    audit("session ended");
    server.exam.saves = 200;
    server.exam.paused = true;
    player.press("Try again");
    assertThat(player.connection()).containsText("You are on a break");
    audit("on a break");
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280, NONE", "DARK, 320, NONE", "LIGHT, 1280, ACTIVE"})
  void isAccessibleWhereSomethingCameTooLate(ColorScheme scheme, int width, ForcedColors forced) {
    page.emulateMedia(
        new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(forced));
    page.setViewportSize(width, 720);
    server.exam.secondsLeft = 20;
    page.clock().install();
    open(1);
    context.setOffline(true);
    player.choose("b");
    page.clock().runFor(25_000);
    assertThat(player.heading()).hasText("Time is up");
    assertThat(player.css("#ended-changes li")).hasText("Question 1: answer B");
    audit("too late");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/review", "/confirm"})
  void isAccessibleOnTheServersPagesBeforeTheSubmit(String step) {
    page.setViewportSize(320, 720);
    open(1);
    frame.navigate(server.player(1).replaceFirst("\\?.*", step));
    player.ready();
    player.display();
    audit(step);
    player.press("Keyboard help");
    audit("help");
  }

  private void audit(String state) {
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(state).isEmpty();
  }
}
