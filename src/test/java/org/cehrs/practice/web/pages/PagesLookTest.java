package org.cehrs.practice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cehrs.practice.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Looks at every page; with {@code -Dlook} leaves pictures in target/pages. */
class PagesLookTest {

  private static final Path FOLDER = Path.of("target/pages");
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final Set<String> ALL =
      SamplePages.all(new Pages(Pages.compiledTemplates())).keySet();
  private static final List<String> SOME = List.of("start", "player-table", "result", "report");

  private static final String SMALL_TARGETS =
      """
      [...document.querySelectorAll('button, .button, select, summary, .filters > *, .granted a, \
      label:has([type=radio]), [type=text]')]
        .filter((each) => each.checkVisibility() && !each.matches('.cell, .unseen-until-focus'))
        .filter((each) => Math.min(each.offsetHeight, each.offsetWidth) < 44)
        .map((each) => each.outerHTML)\
      """;

  private static Browser browser;
  private static com.microsoft.playwright.Browser chromium;
  private static PreviewServer server;

  @BeforeAll
  static void open() {
    browser = Browser.start();
    chromium = browser.launch();
    server = new PreviewServer();
  }

  @AfterAll
  static void close() {
    server.close();
    browser.close();
  }

  @TestFactory
  Stream<DynamicTest> isAccessibleInLight() {
    return each(ALL, "light", new NewContextOptions());
  }

  @TestFactory
  Stream<DynamicTest> isAccessibleInDarkAndReflowsAt320Pixels() {
    return each(
        ALL,
        "dark-320",
        new NewContextOptions().setColorScheme(ColorScheme.DARK).setViewportSize(320, 640));
  }

  @TestFactory
  Stream<DynamicTest> isAccessibleWithMoreContrast() {
    return each(
        SOME,
        "contrast-450",
        new NewContextOptions().setViewportSize(450, 700).setContrast(Contrast.MORE));
  }

  @TestFactory
  Stream<DynamicTest> isAccessibleInForcedColours() {
    return each(SOME, "forced", new NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
  }

  private static Stream<DynamicTest> each(
      Collection<String> names, String look, NewContextOptions options) {
    // No colour is halfway to another while axe looks.
    BrowserContext context = chromium.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
    Page page = context.newPage();
    return names.stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> look(page, name, look)))
        .onClose(context::close);
  }

  private static void look(Page page, String name, String look) {
    page.navigate(server.url("/" + name));
    if (System.getProperty("look") != null) {
      Path picture = FOLDER.resolve(name + "-" + look + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
    }
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("fits the width")
        .isEqualTo(true);
    assertThat(page.evaluate(SMALL_TARGETS)).as("targets under 44 px").isEqualTo(List.of());
    assertThat(new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations())
        .as("axe")
        .isEmpty();
  }
}
