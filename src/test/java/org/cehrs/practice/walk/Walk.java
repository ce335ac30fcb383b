package org.cehrs.practice.walk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.cehrs.practice.running.DemoWorld;

/**
 * A student's way through the tool in a real browser.
 *
 * @param page of the course, or the tool's own tab
 * @param tool where the tool is shown
 */
record Walk(Page page, Frame tool) {

  /** Opens a link of the course in its frame. */
  static Walk framed(BrowserContext context, DemoWorld world, String who, String link) {
    return framed(context, world.lms().address(), who, link);
  }

  /** Opens a link of a course of the demo LMS in its frame. */
  static Walk framed(BrowserContext context, URI lms, String who, String link) {
    Page course = course(context, lms, who);
    course
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .click();
    return new Walk(course, course.locator("iframe").elementHandle().contentFrame());
  }

  private static Page course(BrowserContext context, URI lms, String who) {
    Page page = context.newPage();
    page.navigate(lms.toString());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(who).setExact(true))
        .click();
    return page;
  }

  /** Presses a button that opens a tab; answers the way in that tab. */
  Walk pressForATab(String name) {
    Page tab = page.waitForPopup(() -> press(name));
    return new Walk(tab, tab.mainFrame());
  }

  void press(String name) {
    button(name).click();
  }

  Locator button(String name) {
    return role(AriaRole.BUTTON, name);
  }

  Locator heading(String name) {
    return role(AriaRole.HEADING, name);
  }

  Locator link(String name) {
    return role(AriaRole.LINK, name);
  }

  Locator css(String selector) {
    return tool.locator(selector);
  }

  Locator option(String letter) {
    return css("input[type=radio][value=" + letter + "]");
  }

  /** From the review to the result. */
  void submit() {
    press("Review answers");
    press("Submit exam");
    press("Submit now");
    heading("Your result").waitFor();
  }

  private Locator role(AriaRole role, String name) {
    return tool.getByRole(role, new Frame.GetByRoleOptions().setName(name).setExact(true));
  }
}
