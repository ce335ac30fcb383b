package org.cehrs.practice.walk;

import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.cehrs.practice.browser.Browser;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A teacher places exams in a platform's small dialog, with script and without. */
class PickerTest {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static School school;
  private static Browser browser;
  private static com.microsoft.playwright.Browser chromium;

  @BeforeAll
  static void open() {
    school = School.open();
    browser = Browser.start();
    chromium = browser.launch();
  }

  @AfterAll
  static void close() {
    browser.close();
    school.close();
  }

  @BeforeEach
  void platform() {
    school.server().resetRequests();
    school
        .server()
        .stubFor(
            post(urlPathEqualTo("/return"))
                .willReturn(
                    ok("<!doctype html><title>Course</title><h1>Content selected</h1>")
                        .withHeader("Content-Type", "text/html")));
  }

  /** Opens the picker: a visitor goes through the launch, the browser takes over its cookie. */
  private static Page picker(BrowserContext context) {
    Visitor teacher = new Visitor();
    Visitor.Page picker =
        school.launch(
            teacher,
            Map.of(
                "sub",
                "teacher-1",
                Claims.MESSAGE_TYPE,
                "LtiDeepLinkingRequest",
                Claims.RESOURCE_LINK,
                "",
                Claims.CUSTOM,
                Map.of(),
                Claims.ROLES,
                List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"),
                Claims.DEEP_LINKING_SETTINGS,
                Map.of(
                    "deep_link_return_url",
                    school.address() + "/return?data=once",
                    "accept_types",
                    List.of("ltiResourceLink"),
                    "accept_multiple",
                    true)));
    URI address = picker.address();
    teacher
        .cookies(address)
        .forEach((name, value) ->
            context.addCookies(
                List.of(
                    new com.microsoft.playwright.options.Cookie(name, value)
                        .setUrl(address.toString()))));
    Page page = context.newPage();
    page.navigate(address.toString());
    return page;
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void choose(Page page, String exam) {
    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(exam)).check();
  }

  private static void assertGood(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
        .as(page.url())
        .isEmpty();
  }

  private static void placeTwo(NewContextOptions options) {
    try (BrowserContext context = chromium.newContext(options)) {
      Page page = picker(context);
      assertGood(page);
      press(page, "Preview");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose an exam.");
      assertGood(page);

      choose(page, "Full practice exam");
      choose(page, "Domain quiz: Reporting");
      page.getByLabel("Attempts for each student").fill("3");
      page.getByLabel("The gradebook gets").selectOption("percent");
      press(page, "Preview");
      assertThat(page.locator(".pick-rows li")).hasCount(2);
      assertGood(page);

      press(page, "Place in the course");
      assertThat(page.getByRole(AriaRole.HEADING)).hasText("Content selected");
    }
    school.server().verify(1, postRequestedFor(urlPathEqualTo("/return")));
    assertThat(
            school
                .server()
                .findAll(postRequestedFor(urlPathEqualTo("/return")))
                .getFirst()
                .getBodyAsString())
        .startsWith("JWT=eyJ")
        .doesNotContain("_session", "&");
  }

  @Test
  void placesTwoExamsInASmallDialog() {
    placeTwo(new NewContextOptions().setViewportSize(600, 400));
  }

  @Test
  void placesTwoExamsOnANarrowDarkScreen() {
    placeTwo(new NewContextOptions().setViewportSize(320, 640).setColorScheme(ColorScheme.DARK));
  }

  @Test
  void postsOnceHoweverOftenTheButtonIsPressed() {
    // An answer without content leaves the browser where it is.
    school.server().stubFor(post(urlPathEqualTo("/return")).willReturn(noContent()));
    try (BrowserContext context = chromium.newContext()) {
      Page page = picker(context);
      choose(page, "Diagnostic exam");
      press(page, "Preview");
      press(page, "Place in the course");
      assertThat(page.locator("#going")).containsText("Going back");
      press(page, "Place in the course");
      press(page, "Place in the course");

      assertThat(page.locator("h1")).hasText("Back to your course");
      page.waitForCondition(
          () -> !school.server().findAll(postRequestedFor(urlPathEqualTo("/return"))).isEmpty());
    }
    school.server().verify(1, postRequestedFor(urlPathEqualTo("/return")));
  }

  @Test
  void placesAnExamWithoutScript() {
    try (BrowserContext context =
        chromium.newContext(
            new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(450, 400))) {
      Page page = picker(context);
      choose(page, "Half-length practice exam");
      press(page, "Preview");
      press(page, "Place in the course");
      assertThat(page.locator("h1")).hasText("Back to your course");
      school.server().verify(0, postRequestedFor(urlPathEqualTo("/return")));

      press(page, "Place in the course");
      assertThat(page.locator("h1")).hasText("Content selected");
    }
    school.server().verify(1, postRequestedFor(urlPathEqualTo("/return")));
  }

  @Test
  void choosesTheTeachersOwnTimeZone() {
    try (BrowserContext context =
        chromium.newContext(new NewContextOptions().setTimezoneId("Asia/Manila"))) {
      Page page = picker(context);
      page.getByText("Name and times").click();

      assertThat(page.getByLabel("Time zone of these times")).hasValue("Asia/Manila");
      choose(page, "Full practice exam");
      page.getByLabel("Students can start from").fill("2030-01-31T08:00");
      press(page, "Preview");
      assertThat(page.locator(".settled")).containsText("31 Jan 2030, 08:00 (Asia/Manila)");
    }
  }
}
