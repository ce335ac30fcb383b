package org.cehrs.practice.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cehrs.practice.browser.Browser;
import org.cehrs.practice.running.DemoWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A launch in a frame whose browser keeps none of the tool's cookies there, not even partitioned
 * ones: the platform's storage proves the browser, and a new tab is the way on.
 */
class PlatformStorageTest {

  private static FramingPlatform platform;
  private static DemoWorld world;
  private static Browser browser;

  @TempDir Path profile;

  @SuppressWarnings("NullAway.Init") // each test begins with course()
  private BrowserContext context;

  @BeforeAll
  static void start() {
    platform = new FramingPlatform();
    world = DemoWorld.startTrusting(platform.platform().registrationYaml());
    platform.show(world.tool());
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    browser.close();
    world.close();
    platform.close();
  }

  @AfterEach
  void closeContext() {
    context.close();
  }

  /**
   * The platform's page, with the tool in its frame, once the storage was asked. Looking into the
   * frame earlier, while it goes from page to page, can hang.
   */
  private Page course(String target, String behaviour) {
    context = browser.blockingCookies(profile, world.tool(), platform.address());
    Page page = context.newPage();
    page.waitForResponse(
        response -> response.url().endsWith("/lti/launch/storage"),
        () -> page.navigate(address(target, behaviour)));
    return page;
  }

  private static Page course(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(address("_parent", "answers"));
    return page;
  }

  private static String address(String target, String behaviour) {
    return "%s/course?target=%s&behaviour=%s".formatted(platform.address(), target, behaviour);
  }

  private static FrameLocator tool(Page page) {
    return page.frameLocator("iframe[name=tool]");
  }

  private static Locator heading(Page page, String text) {
    return tool(page)
        .getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setName(text));
  }

  private static Locator button(Page page, String name) {
    return tool(page)
        .getByRole(
            AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void opensInATab(Page page) {
    Page tab = page.waitForPopup(() -> button(page, "Open in a new tab").click());
    assertThat(
            tab.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start exam").setExact(true)))
        .isVisible();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> data(Frame keeper, String name) {
    return (Map<String, String>) keeper.evaluate("window." + name);
  }

  private static void keptStateAndNonceAndDeletedThem(Frame keeper) {
    keeper.waitForFunction("() => Object.keys(window.kept).length === 0");
    Map<String, String> ever = data(keeper, "everKept");
    assertThat(ever.keySet()).hasSize(2).allMatch(key -> key.matches("cehrs_(state|nonce)_.{12}"));
    @SuppressWarnings("unchecked")
    List<Map<String, String>> heard = (List<Map<String, String>>) keeper.evaluate("window.heard");
    assertThat(heard).extracting(message -> message.get("subject")).startsWith("lti.capabilities");
    assertThat(heard)
        .extracting(message -> message.get("origin"))
        .containsOnly(world.tool().toString());
    assertThat(heard)
        .extracting(message -> message.get("subject") + " " + message.get("fields"))
        .containsOnly(
            "lti.capabilities message_id,subject",
            "lti.put_data key,message_id,subject,value",
            "lti.get_data key,message_id,subject");
  }

  @Test
  void provesTheBrowserByWhatThePlatformsPageKept() {
    Page page = course("_parent", "answers");

    assertThat(heading(page, "Your exam is ready")).isVisible();
    keptStateAndNonceAndDeletedThem(page.mainFrame());
    opensInATab(page);
  }

  @Test
  void provesTheBrowserByWhatANamedFrameKept() {
    Page page = course("post_message_forwarding", "answers");

    assertThat(heading(page, "Your exam is ready")).isVisible();
    keptStateAndNonceAndDeletedThem(page.frame("post_message_forwarding"));
    opensInATab(page);
  }

  @Test
  void goesOnToANewTabWhereThePlatformNeverAnswers() {
    Page page = course("_parent", "silent");

    assertThat(heading(page, "One more step")).isVisible();
    assertThat(tool(page).getByText("Sam Student")).isVisible();
    opensInATab(page);
  }

  @Test
  void goesOnToANewTabWhereTheFrameIsMissing() {
    Page page = course("no_such_frame", "answers");

    assertThat(heading(page, "One more step")).isVisible();
    opensInATab(page);
  }

  @Test
  void goesOnToANewTabWhereThePlatformKeepsNothingMore() {
    Page page = course("_parent", "full");

    assertThat(heading(page, "One more step")).isVisible();
    assertThat(data(page.mainFrame(), "everKept")).isEmpty();
    opensInATab(page);
  }

  @Test
  void hearsNoAnswerOfAnotherOrigin() {
    Page page = course("_parent", "stranger");

    assertThat(heading(page, "One more step")).isVisible();
    assertThat((List<?>) page.evaluate("window.heard")).isNotEmpty();
  }

  @Test
  void refusesAnotherValueThanTheLoginPutThere() {
    Page page = course("_parent", "liar");

    assertThat(heading(page, "This link was opened in another browser")).isVisible();
    assertThat(button(page, "Open in a new tab")).hasCount(0);
  }

  @Test
  void asksNoStorageWhereCookiesAreKept() {
    context = browser.blockingThirdPartyCookies(profile);
    Page page = course(context);

    assertThat(button(page, "Start exam")).isVisible();
    assertThat(data(page.mainFrame(), "everKept")).isEmpty();
  }

  /** As in the mobile apps' web views, which show the tool as a page of its own. */
  @Test
  void opensAPageOfItsOwnWithoutAskingAnybody() {
    context = browser.launch().newContext();
    Page page = context.newPage();
    page.navigate(platform.address() + "/login?target=_parent");

    assertThat(
            page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start exam").setExact(true)))
        .isVisible();
  }

  @Test
  void leadsOnByButtonsWhereScriptsAreOff() {
    context = browser.blockingCookies(profile, world.tool(), platform.address());
    context.route(url -> url.startsWith(world.tool() + "/assets/"), route -> route.abort());
    Page page = course(context);

    tool(page)
        .getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Continue"))
        .click();
    button(page, "Continue").click();
    assertThat(heading(page, "One more step")).isVisible();
    opensInATab(page);
  }
}
