package org.cehrs.practice.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.cehrs.demolms.Site;
import org.cehrs.demolms.course.Grade;
import org.cehrs.practice.browser.Browser;
import org.cehrs.practice.running.DemoWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * In a platform that behaves like Canvas and in one that behaves like Moodle: a teacher places an
 * exam, a student takes it, the grade arrives, and both look at the attempt; nobody else does.
 */
class FlavorWalkTest {

  private static DemoWorld world;
  private static Browser browser;

  @TempDir Path profile;

  @BeforeAll
  static void start() {
    world = DemoWorld.start();
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    browser.close();
    world.close();
  }

  @ParameterizedTest
  @CsvSource({"Canvas, This result is not yours", "Moodle, This is another student's work"})
  void walksFromDeepLinkingToReview(String platform, String refusal) {
    try (BrowserContext context = browser.blockingThirdPartyCookies(profile)) {
      Page page = context.newPage();
      signIn(page, platform, "Teacher");
      place(page, "Weekly quiz");
      signIn(page, platform, "Student 1");
      take(page, "Weekly quiz");
      Grade grade = waitForGrade(page, platform);

      assertThat(heading(review(page, grade), "Your result")).isVisible();
      signIn(page, platform, "Teacher");
      assertThat(heading(review(page, grade), "Result of Amara Okonkwo")).isVisible();
      signIn(page, platform, "Student 2");
      page.navigate(reviewAddress(grade).toString());
      assertThat(tool(page, "Review attempt").getByText(refusal)).isVisible();
    }
  }

  private static void signIn(Page page, String platform, String who) {
    page.navigate(world.lms().address().toString());
    page.getByLabel(platform, new Page.GetByLabelOptions().setExact(true)).check();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(who).setExact(true))
        .click();
  }

  private static void place(Page page, String name) {
    open(page, "Add exam");
    FrameLocator picker = tool(page, "Add exam");
    picker.locator("input[name=exam][value='domain:REP']").check();
    picker.getByText("Name and times").click();
    picker.getByLabel("Name in the course").fill(name);
    button(picker, "Preview").click();
    button(picker, "Place in the course").click();
    assertThat(link(page, name)).isVisible();
  }

  private static void take(Page page, String name) {
    link(page, name).click();
    FrameLocator exam = tool(page, name);
    button(exam, "Start exam").click();
    exam.locator("input[type=radio]").first().check();
    assertThat(exam.locator("#saved")).hasText("Saved");
    button(exam, "Review answers").click();
    button(exam, "Submit exam").click();
    button(exam, "Submit now").click();
    assertThat(heading(exam, "Your result")).isVisible();
  }

  private static Grade waitForGrade(Page page, String platform) {
    Site site = world.lms().site(platform);
    page.waitForCondition(
        () -> !site.grades().isEmpty(), new Page.WaitForConditionOptions().setTimeout(60_000));
    return site.grades().getFirst();
  }

  /** Follows the gradebook's link, as whoever is signed in. */
  private static FrameLocator review(Page page, Grade grade) {
    page.navigate(world.lms().address().resolve("/gradebook").toString());
    assertThat(page.getByText(grade.shown()).first()).isVisible();
    page.getByText(Pattern.compile("^Review attempt")).first().click();
    return tool(page, "Review attempt");
  }

  /** What a student can write into the address bar. */
  private static URI reviewAddress(Grade grade) {
    return world
        .lms()
        .address()
        .resolve(
            "/gradebook/review?item=%s&user=%s"
                .formatted(grade.item().id(), grade.student().subject()));
  }

  private static void open(Page page, String name) {
    link(page, name).click();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(FrameLocator frame, String name) {
    return frame.getByRole(
        AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator heading(FrameLocator frame, String name) {
    return frame.getByRole(
        AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static FrameLocator tool(Page page, String title) {
    return page.frameLocator("iframe[title='" + title + "']");
  }
}
