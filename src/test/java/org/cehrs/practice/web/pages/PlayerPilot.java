package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Walks the player by the names that a candidate reads. */
record PlayerPilot(Page page) {

  /** Waits until the script has taken the page over. */
  PlayerPilot ready() {
    page.locator("html.live").waitFor();
    return this;
  }

  void isOn(int position) {
    assertThat(heading()).hasText("Question " + position + " of 125");
  }

  void choose(String letter) {
    option(letter).check();
  }

  Locator option(String letter) {
    return page.locator("input[name=answer][value=" + letter + "]");
  }

  void press(String name) {
    button(name).click();
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator heading() {
    return page.locator("h1:visible");
  }

  Locator saved() {
    return page.locator("#saved");
  }

  Locator connection() {
    return page.locator("#connection");
  }

  Locator notice() {
    return page.locator("#notice");
  }

  Locator time() {
    return page.getByRole(AriaRole.TIMER);
  }

  Locator navigatorCell(int position) {
    return page.locator("#navigator .cell[data-position='" + position + "']");
  }
}
