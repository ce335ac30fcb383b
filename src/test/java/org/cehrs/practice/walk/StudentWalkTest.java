package org.cehrs.practice.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.cehrs.practice.browser.Browser;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.SharedWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A student before, between and after the questions, in the frame of another site's page. */
@ExtendWith(SharedWorld.class)
class StudentWalkTest {

  private static DemoWorld world;
  private static Browser browser;
  private static com.microsoft.playwright.Browser chromium;

  private BrowserContext context;

  @BeforeAll
  static void start(DemoWorld shared) {
    world = shared;
    browser = Browser.start();
    chromium = browser.launch();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @BeforeEach
  void openContext() {
    context = chromium.newContext();
  }

  @AfterEach
  void closeContext() {
    context.close();
  }

  @Test
  void readsWhatTheExamIsBeforeAnyClockRuns() {
    Walk walk = Walk.framed(context, world, "Student 5", "Full exam");
    for (String told :
        List.of(
            "125 minutes",
            "100 of the 125 questions count",
            "25 are unscored trial questions; they are not marked",
            "390 is this tool's own passing standard",
            "change nothing for half a day, open the exam from your course again",
            "flag them, strike out answers, hide the time")) {
      assertThat(walk.css("main")).containsText(told);
    }

    world.clock().push(Duration.ofMinutes(30));
    walk.press("Start exam");

    assertThat(walk.heading("Question 1 of 125")).isVisible();
    assertThat(walk.css("#clock-face")).hasText(Pattern.compile("2:0[45]:.*"));
  }

  @Test
  void practisesWithoutATimeLimit() {
    Walk walk = Walk.framed(context, world, "Student 4", "Full exam");
    assertThat(walk.button("Start exam")).isVisible();

    walk.press("Start without a time limit");

    assertThat(walk.heading("Question 1 of 125")).isVisible();
    assertThat(walk.css("#clock-none")).isVisible();
    assertThat(walk.css("#clock-timed")).isHidden();
  }

  @Test
  void goesOnInATabOfItsOwn() {
    Walk walk = Walk.framed(context, world, "Student 1", "Domain quiz");
    Walk tab = walk.pressForATab("Open in a new tab");
    assertThat(walk.css("#tab-opened")).containsText("Return here when you are done");
    tab.press("Start exam");
    tab.option("c").check();
    assertThat(tab.css("#saved")).hasText("Saved");
    tab.submit();
  }

  @Test
  void goesOnWhereItWasOnAnotherDevice() {
    Walk before = Walk.framed(context, world, "Student 2", "Diagnostic");
    before.press("Start exam");
    before.css("html.live").waitFor();
    before.option("c").check();
    before.press("Next");
    before.press("Next");
    before.press("Previous");
    before.option("b").check();
    before.press("Strike out D");
    before.press("Flag for review");
    assertThat(before.css("#saved")).hasText("Saved");
    world.clock().push(Duration.ofMinutes(10));

    try (BrowserContext other = chromium.newContext()) {
      Walk after = Walk.framed(other, world, "Student 2", "Diagnostic");
      after.press("Continue exam");
      after.press("Continue here");
      assertThat(after.heading("Question 2 of 50")).isVisible();
      assertThat(after.option("b")).isChecked();
      assertThat(after.button("Strike out D")).hasAttribute("aria-pressed", "true");
      assertThat(after.button("Flag for review")).hasAttribute("aria-pressed", "true");
      assertThat(after.css("#clock-face")).hasText(Pattern.compile("39:.*"));
      after.press("Previous");
      assertThat(after.option("c")).isChecked();
    }
  }

  @Test
  void worksToTheEndWhereNoScriptLoads() {
    context.route("**/assets/*.js", Route::abort);
    Walk walk = Walk.framed(context, world, "Student 3", "Domain quiz");
    walk.press("Start exam");
    walk.option("a").check();
    walk.press("Next");
    assertThat(walk.heading("Question 2 of 20")).isVisible();
    walk.option("b").check();
    walk.press("Flag for review");
    assertThat(walk.css("#notice")).hasText("Saved");
    walk.press("Review answers");
    assertThat(walk.css("[data-count=answered]").first()).hasText("2");
    walk.link("Question 2, answered, flagged for review").click();
    assertThat(walk.option("b")).isChecked();
    walk.press("Review answers");
    walk.press("Submit exam");
    assertThat(walk.heading("Submit your exam?")).isVisible();
    walk.press("Submit now");
    assertThat(walk.heading("Your result")).isVisible();
  }

  @Test
  void worksInAFrameThatMayKeepCookies(@TempDir Path profile) {
    try (BrowserContext open = browser.allowingThirdPartyCookies(profile)) {
      Walk walk = Walk.framed(open, world, "Student 5", "Domain quiz");
      walk.press("Start exam");
      assertThat(walk.heading("Question 1 of 20")).isVisible();
      assertThat(walk.tool().evaluate("localStorage.length")).isEqualTo(0);
      walk.option("d").check();
      assertThat(walk.css("#saved")).hasText("Saved");
      walk.submit();
    }
  }
}
