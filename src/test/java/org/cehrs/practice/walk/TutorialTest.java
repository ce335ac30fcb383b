package org.cehrs.practice.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cehrs.practice.browser.Browser;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.SharedWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The player to try out: optional, repeatable, neither timed nor graded nor stored. */
@ExtendWith(SharedWorld.class)
class TutorialTest {

  private static DemoWorld world;
  private static Browser browser;
  private static com.microsoft.playwright.Browser chromium;

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

  private static Walk open(BrowserContext context) {
    Walk walk = Walk.framed(context, world, "Student 4", "Diagnostic");
    assertThat(walk.button("Start exam")).isVisible();
    walk.link("Try the tools first: a tutorial of 5 questions").click();
    assertThat(walk.heading("Question 1 of 5")).isVisible();
    return walk;
  }

  @Test
  void triesEveryToolAndKeepsNothing() {
    try (BrowserContext context = chromium.newContext()) {
      Walk walk = open(context);
      walk.css("html.live").waitFor();
      List<String> writes = new CopyOnWriteArrayList<>();
      context.onRequest(request -> note(writes, request));

      walk.option("b").check();
      assertThat(walk.css("#saved")).hasText("Saved");
      walk.press("Next");
      walk.press("Strike out D");
      assertThat(walk.button("Strike out D")).hasAttribute("aria-pressed", "true");
      walk.press("Next");
      walk.press("Flag for review");
      walk.press("Next");
      assertThat(walk.css("#exhibit table")).isVisible();
      walk.press("Hide time");
      assertThat(walk.css("#clock-face")).isHidden();
      walk.press("Review answers");
      assertThat(walk.css("#review [data-count=flagged]")).hasText("1");
      walk.press("Submit exam");
      walk.press("Submit now");
      assertThat(walk.heading("End of the tutorial")).isVisible();
      walk.link("Try it once more").click();
      assertThat(walk.heading("Question 1 of 5")).isVisible();
      assertThat(walk.option("b")).not().isChecked();
      assertThat(writes).isEmpty();
    }
  }

  private static void note(List<String> writes, Request request) {
    if (!request.method().equals("GET")) {
      writes.add(request.method() + " " + request.url());
    }
  }

  @Test
  void worksAsPlainPagesToo() {
    try (BrowserContext context = chromium.newContext()) {
      context.route("**/assets/*.js", Route::abort);
      Walk walk = open(context);

      walk.option("c").check();
      walk.press("Next");
      assertThat(walk.heading("Question 2 of 5")).isVisible();
      walk.press("Flag for review");
      assertThat(walk.button("Flag for review")).hasAttribute("aria-pressed", "true");
      walk.press("Previous");
      assertThat(walk.option("c")).isChecked();
      walk.press("Review answers");
      assertThat(walk.link("Question 1, answered")).isVisible();
      assertThat(walk.link("Question 2, unanswered, flagged for review")).isVisible();
      walk.press("Submit exam");
      walk.press("Submit now");
      assertThat(walk.heading("End of the tutorial")).isVisible();
      walk.link("To the start page").click();
      assertThat(walk.button("Start exam")).isVisible();
    }
  }

  @Test
  void knowsNoMarksButItsOwn() {
    Visitor student = new Visitor().signIn(world.lms().address(), "Student 4");
    Visitor.Page start = student.launch(world.lms().address(), "Diagnostic");
    for (String marks : List.of("abcdef", "-----9", "zzzzz")) {
      Visitor.Page page = student.get(start.address().resolve("tutorial/" + marks));
      assertThat(page.status()).as(marks).isEqualTo(404);
    }
  }
}
