package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything by keyboard, and every state of the player seen by axe. */
class PlayerKeyboardTest extends PlayerTestBase {

  @Test
  void takesShortcutsWithModifiersOnly() {
    open(1);
    player.heading().focus();
    page.keyboard().press("n");
    player.isOn(1);
    page.keyboard().press("Alt+Shift+N");
    player.isOn(2);
    page.keyboard().press("Alt+Shift+F");
    assertThat(player.button("Flag for review")).hasAttribute("aria-pressed", "true");
    page.keyboard().press("Alt+Shift+P");
    player.isOn(1);
    page.keyboard().press("Alt+Shift+T");
    assertThat(player.notice()).containsText("left. 125 questions are unanswered.");
    page.keyboard().press("Alt+Shift+R");
    assertThat(player.heading()).hasText("Review your answers");
  }

  @Test
  void flagsNoQuestionThatIsNotInSight() {
    open(1);
    player.press("Review answers");
    page.keyboard().press("Alt+Shift+F");
    assertThat(player.css("#review .cell[data-position='1']"))
        .hasAttribute("data-flagged", "false");
    player.css("#back").click();
    assertThat(player.button("Flag for review")).hasAttribute("aria-pressed", "false");
  }

  @Test
  void tellsTheTimeByItsButtonToo() {
    open(1);
    player.button("Hide time").focus();
    page.keyboard().press("Tab");
    assertThat(player.button("Say time left")).isFocused();
    page.keyboard().press("Enter");
    assertThat(player.notice()).containsText("left. 125 questions are unanswered.");
  }

  @Test
  void givesTheFocusBackWhenHelpIsClosed() {
    open(1);
    player.button("Keyboard help").focus();
    page.keyboard().press("Enter");
    assertThat(player.css("#help")).isVisible();
    page.keyboard().press("Alt+Shift+N");
    page.keyboard().press("Escape");
    player.isOn(1);
    assertThat(player.button("Keyboard help")).isFocused();
  }

  @Test
  void walksAQuestionInReadingOrder() {
    open(2);
    player.press("Next");
    List<String> names =
        List.of("INPUT a", "BUTTON Strike out A", "BUTTON Strike out B", "BUTTON Strike out C");
    page.keyboard().press("Tab");
    for (String name : names) {
      page.keyboard().press("Tab");
      assertThat(
              frame.evaluate(
                  "(e => `${e.tagName} ${e.value ||"
                      + " e.querySelector('.sr').textContent}`)(document.activeElement)"))
          .isEqualTo(name);
    }
  }

  @Test
  void hasTargetsOf44PixelsAndCellsOf32() {
    open(1);
    for (var box :
        player
            .css(
                ".question button:visible, .option label, .exam-bar"
                    + " button:visible:not(.unseen-until-focus)")
            .all()) {
      assertThat(box.boundingBox().height).isGreaterThanOrEqualTo(44);
      assertThat(box.boundingBox().width).isGreaterThanOrEqualTo(44);
    }
    assertThat(player.navigatorCell(1).boundingBox().height).isGreaterThanOrEqualTo(32);
    assertThat(player.navigatorCell(1).boundingBox().width).isGreaterThanOrEqualTo(32);
  }

  @Test
  void losesNothingOnASmallWindowWithLargeTextAndWideSpacing() {
    page.setViewportSize(320, 256);
    open(3);
    player.display();
    player.css("select[name=text]").selectOption("200");
    frame.evaluate(
        "for (const e of document.querySelectorAll('*')) { e.style.setProperty('line-height',"
            + " '1.5'); e.style.setProperty('letter-spacing', '0.12em');"
            + " e.style.setProperty('word-spacing', '0.16em'); }");
    assertThat(frame.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    player.press("Next");
    player.isOn(4);
  }

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

  private void audit(String state) {
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(state).isEmpty();
  }
}
