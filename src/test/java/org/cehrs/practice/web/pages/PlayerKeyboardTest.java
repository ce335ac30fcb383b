package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything by keyboard, and in a window as small as a magnifier makes it. */
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
  void tellsTheTimeInADialogToo() {
    open(1);
    player.press("Keyboard help");
    page.keyboard().press("Alt+Shift+T");
    assertThat(player.said()).containsText("left. 125 questions are unanswered.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/review", "/confirm"})
  void hasItsToolsOnTheServersPagesBeforeTheSubmitToo(String step) {
    open(1);
    frame.navigate(server.player(1).replaceFirst("\\?.*", step));
    player.ready();
    player.button("Keyboard help").focus();
    page.keyboard().press("Alt+Shift+T");
    assertThat(player.notice()).containsText("left. 125 questions are unanswered.");
    player.display();
    player.css("select[name=text]").selectOption("150");
    assertThat(player.css("html")).hasAttribute("data-text", "150");
    player.press("Keyboard help");
    assertThat(player.css("#help")).containsText("Say the time left");
    assertThat(player.css("#help")).not().containsText("Next question");
    page.keyboard().press("Escape");
    context.setOffline(true);
    assertThat(player.connection()).containsText("No connection");
    context.setOffline(false);
    assertThat(player.connection()).isEmpty();
  }

  @Test
  void strikesOutByKeyboard() {
    open(1);
    player.button("Strike out A").focus();
    page.keyboard().press("Space");
    assertThat(player.button("Strike out A")).hasAttribute("aria-pressed", "true");
    page.keyboard().press("Enter");
    assertThat(player.button("Strike out A")).hasAttribute("aria-pressed", "false");
    assertThat(player.button("Strike out A")).isFocused();
    player.isOn(1);
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
    // Circles of 24 pixels around the middle of each do not touch.
    var next = player.navigatorCell(2).boundingBox();
    var below = player.navigatorCell(125).boundingBox();
    assertThat(next.x - player.navigatorCell(1).boundingBox().x).isGreaterThanOrEqualTo(32);
    assertThat(below.y - player.navigatorCell(1).boundingBox().y).isGreaterThanOrEqualTo(32);
  }

  /** What a dialog says can be scrolled to, past the buttons at its foot. */
  @Test
  void coversNothingOfADialogOnASmallWindowWithLargeText() {
    page.setViewportSize(320, 256);
    openInTab(3);
    player.display();
    player.css("select[name=text]").selectOption("200");
    player.press("Review answers");
    player.press("Submit exam");
    for (String text : List.of("h2", ".counts div:last-child dd", "p:not([role])")) {
      assertThat(
              player
                  .css("#confirm " + text)
                  .first()
                  .evaluate(
                      """
                      (each) => {
                        each.scrollIntoView({block: 'center'});
                        const box = each.getBoundingClientRect();
                        return each.contains(
                            document.elementFromPoint(box.x + 20, box.y + box.height / 2));
                      }\
                      """))
          .as(text)
          .isEqualTo(true);
    }
    if (System.getProperty("look") != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/pages/confirm-320x256.png")));
    }
    player.press("Keep working");
    assertThat(player.css("#confirm")).isHidden();
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
}
