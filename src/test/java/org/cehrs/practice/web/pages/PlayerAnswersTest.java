package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Choosing, striking out, flagging, moving. */
class PlayerAnswersTest extends PlayerTestBase {

  @Test
  void saysSavedOnlyAfterTheServerDid() {
    open(1);
    server.exam.saves = 503;
    player.choose("b");
    assertThat(player.saved()).hasText("Saving…");
    assertThat(player.connection()).containsText("1 change not saved yet");
    server.exam.saves = 200;
    assertThat(player.saved()).hasText("Saved");
    assertThat(player.connection()).isEmpty();
    assertThat(server.exam.acknowledged()).containsExactly("1 view", "1 answer b");
  }

  @Test
  void staysOnTheQuestionWhenAnOptionIsChosen() {
    open(1);
    player.option("a").focus();
    page.keyboard().press("Space");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    player.isOn(1);
    assertThat(player.option("b")).isChecked();
    waitUntil(() -> server.exam.acknowledged().contains("1 answer b"));
  }

  @Test
  void movesFocusAndTitleToTheNextQuestion() {
    open(1);
    player.press("Next");
    player.isOn(2);
    assertThat(player.heading()).isFocused();
    assertThat(frame.title()).isEqualTo("Question 2 of 125");
    player.press("Previous");
    player.isOn(1);
    assertThat(player.button("Previous")).isDisabled();
  }

  @Test
  void showsAnExhibitBesideItsQuestion() {
    open(2);
    player.press("Next");
    assertThat(player.css("#exhibit")).containsText("No-show report");
    assertThat(player.css("#exhibit th[scope=row]").first()).hasText("Alvarez, NP");
    player.press("Next");
    assertThat(player.css("#exhibit pre")).containsText("OBX|1|NM");
    player.press("Next");
    assertThat(player.css("#exhibit figure")).hasCount(0);
  }

  @Test
  void keepsFlagStrokeAndAnswerOverAReload() {
    open(5);
    player.choose("c");
    player.press("Strike out A");
    player.press("Flag for review");
    assertThat(player.saved()).hasText("Saved");
    reload();
    assertThat(player.option("c")).isChecked();
    assertThat(player.button("Flag for review")).hasAttribute("aria-pressed", "true");
    assertThat(player.button("Strike out A")).hasAttribute("aria-pressed", "true");
    assertThat(player.navigatorCell(5))
        .hasAttribute("aria-label", "Question 5, answered, flagged for review");
  }

  @Test
  void letsAStruckOptionBeChosenAndTakesTheStrokeAway() {
    open(1);
    player.press("Strike out D");
    player.choose("d");
    assertThat(player.button("Strike out D")).hasAttribute("aria-pressed", "false");
    assertThat(player.saved()).hasText("Saved");
    assertThat(server.exam.acknowledged())
        .containsExactly("1 view", "1 strike d", "1 strike", "1 answer d");
  }

  @Test
  void showsTheCurrentQuestionInTheNavigatorWithoutMovingThePage() {
    open(1);
    assertThat(player.navigatorCell(110)).not().isInViewport();
    frame.navigate(server.player(110));
    player.ready();
    assertThat(player.navigatorCell(110)).isInViewport();
    assertThat(frame.evaluate("scrollY")).isEqualTo(0);
    player.navigatorCell(125).click();
    assertThat(player.navigatorCell(125)).isInViewport();
  }

  @Test
  void reachesAnyQuestionByTheNavigatorAndFiltersIt() {
    open(1);
    player.choose("a");
    player.navigatorCell(125).click();
    player.isOn(125);
    player.press("Unanswered");
    assertThat(player.navigatorCell(1)).isHidden();
    assertThat(player.navigatorCell(2)).isVisible();
    player.press("Flagged");
    assertThat(player.css("#navigator")).containsText("No question is in this state.");
    player.press("Flag for review");
    assertThat(player.navigatorCell(125)).isVisible();
    assertThat(player.css("#navigator [data-nothing]")).isEmpty();
  }

  @Test
  void goesBackByTheBrowserInATab() {
    openInTab(1);
    player.press("Next");
    player.press("Review answers");
    page.goBack();
    player.isOn(2);
    page.goBack();
    player.isOn(1);
  }

  @Test
  void reviewsAndConfirmsBeforeItSubmits() {
    open(1);
    player.choose("a");
    player.press("Review answers");
    assertThat(player.heading()).hasText("Review your answers");
    assertThat(player.heading()).isFocused();
    assertThat(player.css("#review [data-count=unanswered]")).hasText("124");
    player.press("Submit exam");
    player.press("Keep working");
    assertThat(server.exam.submitted).isFalse();
    player.press("Submit exam");
    player.press("Submit now");
    assertThat(player.heading()).hasText("Your result");
  }

  @Test
  void opensAQuestionFromTheReview() {
    open(1);
    player.press("Review answers");
    frame
        .getByRole(AriaRole.LINK, new Frame.GetByRoleOptions().setName("Question 77, not seen yet"))
        .click();
    player.isOn(77);
  }

  @Test
  void confirmsOnTheServersReviewPageToo() {
    open(1);
    frame.navigate(server.player(1).replaceFirst("\\?.*", "/review"));
    player.ready();
    player.press("Submit exam");
    player.press("Submit now");
    assertThat(player.heading()).hasText("Your result");
  }
}
