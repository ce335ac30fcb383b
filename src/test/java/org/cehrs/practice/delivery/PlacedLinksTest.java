package org.cehrs.practice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.Link;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.exam.link.LinkText;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.deeplinking.LinkItem;
import org.cehrs.practice.lti.services.NewLineItem;
import org.junit.jupiter.api.Test;

class PlacedLinksTest {

  private static final Exam FULL = Exam.Whole.FULL;
  private static final Exam QUIZ = new Exam.DomainQuiz(ContentDomain.CO);
  private static final Launch.DeepLinking ASKED = asked(true, true, Optional.empty());

  private final PlacedLinks links =
      new PlacedLinks(
          URI.create("https://exam.example.org/lti/launch"), () -> 0x0a1b2c3d_00000000L);

  private static Launch.DeepLinking asked(
      boolean lineItems, boolean newTab, Optional<String> text) {
    return new Launch.DeepLinking(
        URI.create("https://lms.example/return"),
        Optional.empty(),
        true,
        lineItems,
        newTab,
        Optional.empty(),
        text);
  }

  private static Registration platform(OptionalInt maximum) {
    URI address = URI.create("https://lms.example/x");
    return new Registration(
        new UUID(1, 2),
        "https://lms.example",
        "client",
        "A school",
        address,
        address,
        address,
        Optional.empty(),
        maximum,
        Registration.Flavor.MOODLE,
        false);
  }

  private static Placement placement(Map<String, String> custom, Exam... exams) {
    return switch (LinkText.read(custom)) {
      case LinkText.Reading.Read(Link link) ->
          new Placement(List.of(exams), link.settings(), Optional.empty());
      case LinkText.Reading.Unknown(var faults) -> throw new AssertionError(faults);
    };
  }

  private List<LinkItem> placed(Placement placement) {
    return links.of(placement, ASKED, platform(OptionalInt.empty()));
  }

  private static double maximum(LinkItem item) {
    return item.lineItem().map(NewLineItem::scoreMaximum).orElseThrow();
  }

  @Test
  void putsExamAndEverySettingIntoTheLinksOwnParameters() {
    Map<String, String> chosen =
        Map.of("timing", "timed", "attempts", "3", "closes", "2027-01-31T18:00:00Z");
    LinkItem item = placed(placement(chosen, QUIZ)).getFirst();

    assertThat(item.custom()).containsEntry("exam", "domain:CO").containsAllEntriesOf(chosen);
    assertThat(LinkText.read(item.custom()))
        .isEqualTo(
            new LinkText.Reading.Read(
                new Link(
                    Optional.of(QUIZ),
                    Optional.of("0a1b2c3d"),
                    placement(chosen, QUIZ).settings())));
    assertThat(item.due())
        .hasValueSatisfying(due -> assertThat(due).hasToString(chosen.get("closes")));
  }

  @Test
  void asksForAColumnOfThePointsThatAreSent() {
    assertThat(maximum(placed(placement(Map.of(), FULL)).getFirst())).isEqualTo(500);
    assertThat(maximum(placed(placement(Map.of(), QUIZ)).getFirst())).isEqualTo(20);
    assertThat(maximum(placed(placement(Map.of("gradebook", "percent"), FULL)).getFirst()))
        .isEqualTo(100);
    assertThat(maximum(placed(placement(Map.of("gradebook", "pass_fail"), FULL)).getFirst()))
        .isEqualTo(1);
  }

  @Test
  void asksForNoMorePointsThanThePlatformKeeps() {
    List<LinkItem> items =
        links.of(placement(Map.of(), FULL, QUIZ), ASKED, platform(OptionalInt.of(100)));

    assertThat(items).extracting(PlacedLinksTest::maximum).containsExactly(100.0, 20.0);
  }

  @Test
  void asksForNoColumnWhereNothingIsGradedOrThePlatformTakesNone() {
    assertThat(placed(placement(Map.of("gradebook", "nothing"), FULL)).getFirst().lineItem())
        .isEmpty();
    assertThat(
            links
                .of(
                    placement(Map.of(), FULL),
                    asked(false, true, Optional.empty()),
                    platform(OptionalInt.empty()))
                .getFirst()
                .lineItem())
        .isEmpty();
  }

  @Test
  void opensExamsInATabOfTheirOwnAndQuizzesInTheFrame() {
    assertThat(placed(placement(Map.of(), FULL, QUIZ)))
        .extracting(LinkItem::newTab)
        .containsExactly(true, false);
    assertThat(
            links
                .of(
                    placement(Map.of(), FULL),
                    asked(true, false, Optional.empty()),
                    platform(OptionalInt.empty()))
                .getFirst()
                .newTab())
        .isFalse();
  }

  @Test
  void namesOneExamAsTheTeacherDidAndSeveralByThemselves() {
    Optional<String> name = Optional.of("Week 6");
    LinkSettings usual = LinkSettings.DEFAULT;

    assertThat(placed(new Placement(List.of(FULL), usual, name)))
        .extracting(LinkItem::title)
        .containsExactly("Week 6");
    assertThat(placed(new Placement(List.of(FULL, QUIZ), usual, name)))
        .extracting(LinkItem::title)
        .containsExactly(FULL.title(), QUIZ.title());
  }

  @Test
  void describesAnExamUnlessThePlatformHasADescription() {
    assertThat(placed(placement(Map.of(), FULL, QUIZ)))
        .extracting(LinkItem::text)
        .containsExactly(
            "125 questions, 125 minutes or no time limit.", "20 questions, no time limit.");
    assertThat(placed(placement(Map.of("timing", "timed"), FULL)).getFirst().text())
        .isEqualTo("125 questions, 125 minutes.");
    assertThat(
            links
                .of(
                    placement(Map.of(), FULL),
                    asked(true, true, Optional.of("Read chapter 6 first.")),
                    platform(OptionalInt.empty()))
                .getFirst()
                .text())
        .isEqualTo("Read chapter 6 first.");
  }
}
