package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Walks the player by the names that a candidate reads. */
record PlayerPilot(Frame frame) {

  /** Waits until the script has taken the page over. */
  PlayerPilot ready() {
    frame.locator("html.live").waitFor();
    return this;
  }

  void isOn(int position) {
    assertThat(heading()).hasText("Question " + position + " of 125");
  }

  void choose(String letter) {
    option(letter).check();
  }

  Locator option(String letter) {
    return frame.locator("input[name=answer][value=" + letter + "]");
  }

  /** Opens the settings of the display. */
  void display() {
    frame.locator("summary", new Frame.LocatorOptions().setHasText("Display")).click();
  }

  void press(String name) {
    button(name).click();
  }

  Locator button(String name) {
    return frame.getByRole(
        AriaRole.BUTTON, new Frame.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator heading() {
    return frame.locator("h1:visible");
  }

  Locator css(String selector) {
    return frame.locator(selector);
  }

  Locator saved() {
    return frame.locator("#saved");
  }

  Locator connection() {
    return frame.locator("#connection");
  }

  Locator notice() {
    return frame.locator("#notice");
  }

  /** What a dialog that is open says beside its text. */
  Locator said() {
    return frame.getByRole(AriaRole.DIALOG).locator(".banner[role=status]");
  }

  Locator time() {
    return frame.getByRole(AriaRole.TIMER);
  }

  Locator navigatorCell(int position) {
    return frame.locator("#navigator .cell[data-position='" + position + "']");
  }
}
