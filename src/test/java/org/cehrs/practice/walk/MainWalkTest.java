package org.cehrs.practice.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.cehrs.practice.browser.Browser;
import org.cehrs.practice.running.DemoWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Course page, exam, practice score, gradebook, cohort report: in a real browser. */
class MainWalkTest {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

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

  /** What the walk needs of a page, in a frame or not. */
  private interface Sight {
    Locator byRole(AriaRole role, String name);

    Locator css(String selector);
  }

  private static Sight framed(Page page) {
    FrameLocator frame = page.frameLocator("iframe");
    return new Sight() {
      @Override
      public Locator byRole(AriaRole role, String name) {
        return frame.getByRole(
            role, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
      }

      @Override
      public Locator css(String selector) {
        return frame.locator(selector);
      }
    };
  }

  private static Sight whole(Page page) {
    return new Sight() {
      @Override
      public Locator byRole(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
      }

      @Override
      public Locator css(String selector) {
        return page.locator(selector);
      }
    };
  }

  private static void signIn(Page page, String who) {
    page.navigate(world.lms().address().toString());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(who).setExact(true))
        .click();
  }

  private static void open(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
  }

  private static void assertAccessible(Page page) {
    List<Rule> violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
    assertThat(violations)
        .as(() -> page.url() + " " + violations.stream().map(Rule::getHelp).toList())
        .isEmpty();
  }

  @Test
  void walksTheWholeExamInAFrameThatGetsNoThirdPartyCookies() {
    try (BrowserContext context = browser.blockingThirdPartyCookies(profile)) {
      Page page = context.newPage();
      signIn(page, "Student 1");
      assertAccessible(page);
      open(page, "Full exam");
      Sight tool = framed(page);

      assertThat(tool.byRole(AriaRole.BUTTON, "Open in a new tab")).isVisible();
      assertAccessible(page);
      tool.byRole(AriaRole.BUTTON, "Start exam").click();
      answerAll(page, tool, 125);
      String score = submit(page, tool);

      page.navigate(world.lms().address().resolve("/course").toString());
      waitForGrade(page, score);
      assertAccessible(page);
      readReport(page, score);
    }
  }

  @Test
  void walksADiagnosticInANewTab() {
    try (com.microsoft.playwright.Browser chromium = browser.launch();
        BrowserContext context = chromium.newContext()) {
      Page course = context.newPage();
      signIn(course, "Student 2");
      Page tab =
          context.waitForPage(() -> course.locator("a[href$='/diagnostic?window=new']").click());
      Sight tool = whole(tab);

      tool.byRole(AriaRole.BUTTON, "Start exam").click();
      answerAll(tab, tool, 50);
      submit(tab, tool);
    }
  }

  private static void answerAll(Page page, Sight tool, int total) {
    tool.css("html.live").waitFor();
    for (int n = 1; n <= total; n++) {
      assertThat(tool.byRole(AriaRole.HEADING, "Question " + n + " of " + total)).isVisible();
      tool.css("input[type=radio]").nth(n % 4).check();
      if (n == 2) {
        tool.byRole(AriaRole.BUTTON, "Flag for review").click();
        assertAccessible(page);
      }
      if (n < total) {
        tool.byRole(AriaRole.BUTTON, "Next").click();
      }
    }
    assertThat(tool.css("#saved")).hasText("Saved");
  }

  private static String submit(Page page, Sight tool) {
    tool.byRole(AriaRole.BUTTON, "Review answers").click();
    assertThat(tool.byRole(AriaRole.BUTTON, "Submit exam")).isVisible();
    assertAccessible(page);
    tool.byRole(AriaRole.BUTTON, "Submit exam").click();
    assertThat(tool.byRole(AriaRole.BUTTON, "Submit now")).isVisible();
    assertAccessible(page);
    tool.byRole(AriaRole.BUTTON, "Submit now").click();
    assertThat(tool.byRole(AriaRole.HEADING, "Your result")).isVisible();
    assertAccessible(page);
    Locator score = tool.css("main").getByText(Pattern.compile("\\d{3} of 500")).first();
    return score.innerText().replaceFirst("(?s).*?(\\d{3}) of 500.*", "$1");
  }

  private static void waitForGrade(Page page, String score) {
    page.waitForCondition(
        () ->
            world.lms().grades().stream()
                .anyMatch(grade ->
                    grade.item().label().equals("Full exam")
                        && grade.shown().equals(score + " / 500")),
        new Page.WaitForConditionOptions().setTimeout(60_000));
    open(page, "Gradebook");
    assertThat(page.getByText(score + " / 500").first()).isVisible();
  }

  private static void readReport(Page page, String score) {
    signIn(page, "Teacher");
    open(page, "Course reports");
    Sight tool = framed(page);
    assertThat(tool.byRole(AriaRole.HEADING, "Cohort domain report")).isVisible();
    assertThat(tool.byRole(AriaRole.TABLE, "Domain performance")).isVisible();
    assertThat(tool.css("main")).containsText("too few");
    assertThat(tool.css("main")).containsText(score);
    assertAccessible(page);
  }
}
