package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.Option;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Until an attempt is closed, nothing that determines or explains an answer leaves the server.
 * Reads every answer that a student gets, headers included.
 */
class KeysStayOnTheServerTest {

  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)(\"|data-)(key|scored|pretest|difficulty|rationales?|domain|topic|level|seed|status|item)\"?[:=]");

  private static DemoWorld world;

  @BeforeAll
  static void start() {
    world = DemoWorld.start();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void sendsNoKeyRationaleDifficultyOrScoredMarkBeforeTheEnd() {
    Visitor student = new Visitor().signIn(world.lms().address(), "Student 1");
    Visitor.Page start = student.launch(world.lms().address(), "Full exam");
    Visitor.Page player = student.follow(student.submit(startForm(start), world.tool()));
    String path = player.address().getPath();
    String api = path.replaceFirst("(/s/[^/]+)/", "$1/api/");

    student.get(world.tool().resolve(api));
    for (int position : List.of(1, 2, 60, 125)) {
      student.get(world.tool().resolve(path + "?q=" + position));
    }
    student.get(world.tool().resolve(path + "/review"));
    student.get(world.tool().resolve(path + "/confirm"));
    student.follow(student.get(world.tool().resolve(path + "/result")));
    student.follow(student.get(world.tool().resolve(path + "/items")));

    List<Visitor.Page> sent =
        student.seen().stream()
            .filter(page -> page.address().getPort() == world.tool().getPort())
            .toList();
    assertThat(sent).hasSizeGreaterThan(10);
    assertThat(everything(sent)).contains("Question 60 of 125");
    assertNothingTells(everything(sent));
  }

  private static void assertNothingTells(String sent) {
    Bank bank = world.bean(Bank.class);
    String shown =
        bank.items().stream()
            .flatMap(KeysStayOnTheServerTest::shown)
            .collect(Collectors.joining("\n"));
    Set<String> rationales =
        bank.items().stream()
            .flatMap(item -> item.options().stream())
            .map(option -> option.rationale().substring(0, 25))
            // "Medicare Beneficiary Identifier" stands in a stem as well and tells nothing there
            .filter(opening -> !shown.contains(opening))
            .map(KeysStayOnTheServerTest::escaped)
            .collect(Collectors.toSet());
    assertThat(rationales).hasSizeGreaterThan(2_000);
    assertThat(rationales).noneMatch(sent::contains);
    assertThat(bank.items()).extracting(Item::id).noneMatch(id -> sent.contains(id.value()));
    // Names of fields and attributes: items themselves may well speak of keys and difficulties.
    assertThat(TELLING.matcher(sent).results().map(MatchResult::group)).isEmpty();
  }

  private static Stream<String> shown(Item item) {
    return Stream.concat(Stream.of(item.stem()), item.options().stream().map(Option::text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String everything(List<Visitor.Page> pages) {
    return pages.stream()
        .map(page -> page.headers() + "\n" + page.body())
        .collect(Collectors.joining("\n"));
  }

  static Visitor.Form startForm(Visitor.Page start) {
    return Visitor.forms(start).stream()
        .filter(form -> form.action().getPath().endsWith("/attempts"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(start.status() + "\n" + start.body()));
  }
}
