package org.cehrs.practice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.cehrs.practice.passback.GradeState;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PagesTest {

  private static final Path ASSETS = Path.of("src/main/resources/static/assets");
  private static final Pattern POSTS =
      Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL);

  private final Pages pages = new Pages(Pages.compiledTemplates());

  @TestFactory
  Stream<DynamicTest> keepsToTheContentSecurityPolicy() {
    return each(
        html -> assertThat(html).doesNotContain(" style=", "<style", " onclick=", "javascript:"));
  }

  @TestFactory
  Stream<DynamicTest> guardsEveryFormThatPosts() {
    return each(html ->
        assertThat(POSTS.matcher(html).results().map(found -> found.group()))
            .allMatch(form ->
                form.contains("name=\"_session\" value=\"form-token\"")
                    || form.contains("action=\"/lti/tab\"")
                    || form.contains("action=\"/lti/launch/storage\"")
                    || form.contains("name=\"form\" value=\"1795309442000000.seal\"")
                    || form.contains("name=\"JWT\"") && !form.contains("_session")));
  }

  @TestFactory
  Stream<DynamicTest> saysTheSameHelpOnEveryPage() {
    return each(html -> assertThat(html).contains("Need help?", "not affiliated with"));
  }

  @TestFactory
  Stream<DynamicTest> printsNoPercentageButTextSizes() {
    return each(html ->
        assertThat(
                html.replaceAll("\\d+ %</option>", "")
                    .replaceAll("<svg.*?</svg>|(?s)<svg.*?</svg>", ""))
            .doesNotContain("%")
            .doesNotContainIgnoringCase("probability"));
  }

  @Test
  void escapesWhatPeopleAndPlatformsWrite() {
    MessagePage hostile =
        new MessagePage(
            Visit.outside(),
            "<img src=x>",
            "\"><script>alert(1)</script>",
            Optional.empty(),
            Optional.empty(),
            Optional.of("</details><b>"));
    assertThat(pages.message(hostile)).doesNotContain("<img", "<script>alert", "<b>");
  }

  @Test
  void dropsAReturnAddressThatIsAScript() {
    Visit visit =
        new Visit(
            "/s/x",
            "t",
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.of(java.net.URI.create("javascript:alert(1)")));
    assertThat(visit.returnUrl()).isEmpty();
  }

  @Test
  void showsNoKeyAndNoRationaleInThePlayer() {
    String html = SamplePages.all(pages).get("player-plain");
    assertThat(html).doesNotContain("does not identify a patient", "it is quick", "scored");
  }

  @Test
  void saysWhereTheResultIsNotShownYetTooThatAnAnswerCameTooLate() {
    String late = "Your last answer came after the end of the exam and was not counted.";
    assertThat(pages.withheld(Samples.withheld(Optional.of(Samples.NOON)))).contains(late);
    assertThat(pages.withheld(Samples.withheld(Optional.empty()))).doesNotContain(late);
  }

  @Test
  void offersANewTabBeforeTheStartInAFrame() {
    assertThat(pages.start(Samples.start(true)))
        .containsSubsequence("Open in a new tab", "Start exam");
    assertThat(pages.start(Samples.start(false))).doesNotContain("Open in a new tab");
  }

  @Test
  void namesTheScoreAndCallsAShortFormsScoreRough() {
    assertThat(pages.result(Samples.result()))
        .contains("Your result", "412 of 500", "At or above this tool's passing standard of 390")
        .doesNotContain("rough estimate");
    assertThat(pages.result(Samples.roughResult())).contains("381 of 500", "rough estimate");
  }

  @Test
  void tellsTheTeacherAloneWhatThePlatformAnswered() {
    GradeState waiting =
        new GradeState(
            GradeState.State.WAITING,
            412,
            500,
            Optional.of("503 from /api/lti/line_items"),
            Optional.empty());
    assertThat(pages.result(Samples.result(Optional.empty(), waiting)))
        .contains("The last try failed. It is tried again by itself.")
        .doesNotContain("line_items");
    assertThat(pages.result(Samples.result(Optional.of(Samples.ben()), waiting)))
        .contains("The last try failed: 503 from /api/lti/line_items. It is tried again");
  }

  @Test
  void hidesAMeanOfFewerThanFive() {
    assertThat(pages.report(Samples.report())).contains("too few", "Domain performance");
  }

  @Test
  void staysWithinTheBudgets() throws IOException {
    assertThat(zipped(".js")).isLessThan(40_000);
    assertThat(zipped(".css")).isLessThan(15_000);
  }

  private Stream<DynamicTest> each(java.util.function.Consumer<String> check) {
    return SamplePages.all(pages).entrySet().stream()
        .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> check.accept(page.getValue())));
  }

  private static int zipped(String ending) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.list(ASSETS)) {
      for (Path file : files.filter(name -> name.toString().endsWith(ending)).toList()) {
        try (GZIPOutputStream zip = new GZIPOutputStream(all)) {
          zip.write(Files.readAllBytes(file));
        }
      }
    }
    return all.size();
  }
}
