package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The one confirmation: what was taken back is not done, and what is under way is not taken back.
 */
class PlayerConfirmTest extends PlayerTestBase {

  private Locator dialog() {
    return player.css("#confirm");
  }

  private void confirm() {
    player.press("Review answers");
    player.press("Submit exam");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Keep working", "Escape", "Escape and again"})
  void submitsNothingAfterTheCandidateTookItBack(String way) {
    page.clock().install();
    open(1);
    server.exam.saves = 503;
    player.choose("a");
    confirm();
    player.press("Submit now");
    assertThat(player.css("#confirm-problem")).hasText("Submitting…");
    if (way.equals("Keep working")) {
      player.press("Keep working");
    } else {
      page.keyboard().press("Escape");
    }
    assertThat(dialog()).isHidden();
    if (way.equals("Escape and again")) {
      player.press("Submit exam");
    }
    server.exam.saves = 200;
    page.clock().runFor(9_000);
    waitUntil(() -> server.exam.acknowledged().contains("1 answer a"));
    page.clock().runFor(2_000);
    page.keyboard().press("Escape");
    player.css("#back").click();
    nextSave(() -> player.choose("b")).finished();
    player.isOn(1);
    assertThat(server.exam.submitted).isFalse();
  }

  @Test
  void knowsNoWayBackWhileItIsSubmitted() {
    open(1);
    CompletableFuture<Route> submit = new CompletableFuture<>();
    page.route("**/submit", submit::complete);
    confirm();
    player.press("Submit now");
    waitUntil(submit::isDone);
    assertThat(player.button("Keep working")).isDisabled();
    page.keyboard().press("Escape");
    assertThat(dialog()).isVisible();
    submit.join().resume();
    assertThat(player.heading()).hasText("Your result");
  }

  @Test
  void canBeLeftAgainWhereTheServerDidNotAnswer() {
    open(1);
    page.route("**/submit", Route::abort);
    confirm();
    player.press("Submit now");
    assertThat(player.css("#confirm-problem")).containsText("not submitted yet");
    player.press("Keep working");
    assertThat(dialog()).isHidden();
  }
}
