package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.form.FormItem;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.SharedWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether an item is scored shows nowhere: not in JSON, not in HTML, not before, not after. */
@ExtendWith(SharedWorld.class)
class PretestTest {

  private static final Pattern QUESTION =
      Pattern.compile("<form id=\"answer\".*?</form>", Pattern.DOTALL);
  private static final Pattern ARTICLE = Pattern.compile("<article.*?</article>", Pattern.DOTALL);
  private static final Pattern OF_THE_ITEM =
      Pattern.compile(
          "<figure.*?</figure>|<p>.*?</p>|<p class=\"(stem|muted)\">.*?</p>", Pattern.DOTALL);

  private static Desk desk;
  private static List<FormItem> form;

  @BeforeAll
  static void take(DemoWorld world) {
    desk = Desk.take(world, "Student 1", "Full exam");
    desk.hold("page-1");
    UUID id = UUID.fromString(desk.api().getPath().replaceFirst(".*/", ""));
    form = world.bean(Attempts.class).form(new AttemptId(id)).items();
    assertThat(form).filteredOn(FormItem::scored).hasSize(100);
  }

  /** Tags and attributes, without what differs from item to item for all to see. */
  private static String skeleton(String html) {
    return OF_THE_ITEM
        .matcher(html)
        .replaceAll("")
        .replaceAll(">[^<]+<", "><")
        .replaceAll("=\"[^\"]*\"| checked| disabled", "")
        .replaceAll("\\s+", " ");
  }

  /** The different pieces among those of scored items, or of the others. */
  private static Set<String> kinds(List<String> pieces, boolean scored) {
    return form.stream()
        .filter(item -> item.scored() == scored)
        .map(item -> pieces.get(item.position() - 1))
        .collect(Collectors.toSet());
  }

  private static void assertAlike(List<String> pieces) {
    assertThat(pieces).hasSize(125);
    assertThat(kinds(pieces, true)).hasSameElementsAs(kinds(pieces, false));
  }

  @Test
  void isAlikeInJsonAndInAnswersToSaves() {
    JsonNode items = new JsonMapper().readTree(desk.view().body()).get("items");

    assertAlike(items.valueStream().map(item -> item.propertyNames().toString()).toList());
    assertAlike(
        form.stream()
            .map(item -> desk.answer(item.position(), item.position(), "a").body())
            .map(body -> body.replaceAll("\\d+", "0"))
            .toList());
  }

  @Test
  void isAlikeInHtmlBeforeAndAfterTheEnd() {
    URI path = desk.tool().resolve(desk.api().getPath().replace("/api/", "/"));
    assertAlike(
        form.stream()
            .map(item -> desk.student().get(URI.create(path + "?q=" + item.position())).body())
            .flatMap(page -> pieces(QUESTION, page))
            .toList());

    desk.submit();
    Visitor.Page explained = desk.student().get(URI.create(path + "/items"));

    assertThat(explained.body()).doesNotContainIgnoringCase("pretest");
    assertAlike(pieces(ARTICLE, explained.body()).toList());
  }

  private static Stream<String> pieces(Pattern kind, String page) {
    return kind.matcher(page).results().map(MatchResult::group).map(PretestTest::skeleton);
  }
}
