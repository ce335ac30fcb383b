package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.cehrs.practice.exam.attempt.AnswerEvent.Kind;
import org.cehrs.practice.exam.attempt.Holder;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.Exhibit;
import org.cehrs.practice.exam.bank.Item;
import org.jspecify.annotations.Nullable;

/** An invented exam server: it keeps what it acknowledged, and answers as a test wants it to. */
final class FakeExam {

  private final List<Item> items = SampleItems.items(125);
  private final List<Save> events = new ArrayList<>();

  /** A save as the player posts it. */
  record Save(String clientId, int clientSeq, int position, String kind, String content) {}

  /** Status of the next saves; 200 stores them. */
  volatile int saves = 200;

  /** Holds back the answers to saves, which are stored. */
  volatile CountDownLatch answers = new CountDownLatch(0);

  volatile boolean submitted;

  /** Whether the teacher gave time that the page has not heard of. */
  volatile boolean extended;

  /** Seconds left, as the server says; negative means untimed. */
  volatile int secondsLeft = 7500;

  /** The end of the time, as the server says; null means untimed. */
  volatile @Nullable String deadline = "2026-11-22T14:05:00Z";

  volatile boolean paused;

  volatile int breakSecondsLeft;

  private Holder holder = Holder.NOBODY;

  /** Time passes on the server; the clock of the exam stands in a break. */
  synchronized void pass(int seconds) {
    if (paused) {
      breakSecondsLeft = Math.max(0, breakSecondsLeft - seconds);
    } else if (secondsLeft >= 0) {
      secondsLeft = Math.max(0, secondsLeft - seconds);
    }
  }

  /** Another tab or device goes on with the exam. */
  synchronized void goOnElsewhere() {
    holder = Holder.of("another-device");
  }

  synchronized boolean isHeldBy(String client) {
    return holder.is(client);
  }

  synchronized boolean isFree() {
    return holder.left() || holder.page().isEmpty();
  }

  /** A page's wish to have the exam, as it posts it. */
  record Claim(String clientId, @Nullable String before, @Nullable Boolean confirmed) {}

  synchronized boolean hold(Claim claim) {
    if (Boolean.TRUE.equals(claim.confirmed())
        || holder.yieldsTo(claim.clientId(), Optional.ofNullable(claim.before()))) {
      holder = Holder.of(claim.clientId());
    }
    return isHeldBy(claim.clientId());
  }

  synchronized void leave(String client) {
    holder = holder.afterLeaveOf(client);
  }

  /** What came before the end is acknowledged again after it. */
  synchronized boolean isTooLate(Save event) {
    return submitted && !events.contains(event);
  }

  synchronized boolean takes(Save event) {
    return holder.accepts(event.clientId());
  }

  Map<String, @Nullable Object> state(String client) {
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    state.put("closed", submitted);
    state.put("held", isHeldBy(client));
    state.put("paused", paused);
    state.put("deadline", deadline);
    state.put("secondsLeft", secondsLeft < 0 ? null : secondsLeft);
    state.put("breakSecondsLeft", breakSecondsLeft);
    return state;
  }

  /** What was acknowledged, oldest first, as {@code position kind content}. */
  synchronized List<String> acknowledged() {
    return events.stream()
        .map(event -> (event.position() + " " + event.kind() + " " + event.content()).strip())
        .toList();
  }

  /** The numbers of all saves that came, with repeated ones. */
  synchronized List<Integer> sequence() {
    return events.stream().map(Save::clientSeq).toList();
  }

  synchronized Map<String, Object> save(Save event) {
    events.add(event);
    return answered("seq", events.size());
  }

  synchronized Sheet sheet() {
    List<Sheet.Entry> entries = new ArrayList<>();
    for (Save event : events) {
      Kind kind = Kind.valueOf(event.kind().toUpperCase(Locale.ROOT));
      entries.add(new Sheet.Entry(entries.size() + 1, event.position(), kind, event.content()));
    }
    return Sheet.of(entries);
  }

  Map<String, Object> attempt() {
    Map<String, Object> attempt = answered("id", Samples.ATTEMPT.toString());
    attempt.put("total", items.size());
    attempt.put("closed", submitted);
    attempt.put("paused", paused);
    if (deadline != null) {
      attempt.put("deadline", deadline);
    }
    List<Object> questions = new ArrayList<>();
    for (int n = 1; n <= items.size(); n++) {
      questions.add(question(Question.of(n, items.get(n - 1))));
    }
    attempt.put("items", questions);
    attempt.put("marks", marks());
    return attempt;
  }

  private List<Object> marks() {
    List<Object> marks = new ArrayList<>();
    sheet()
        .marks()
        .forEach((position, mark) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("position", position);
          mark.answer().ifPresent(answer -> one.put("answer", answer.letter()));
          one.put("flagged", mark.flagged());
          one.put("struck", mark.struck());
          one.put("seen", mark.seen());
          marks.add(one);
        });
    return marks;
  }

  private Map<String, Object> answered(String name, Object value) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put(name, value);
    if (secondsLeft >= 0) {
      reply.put("secondsLeft", secondsLeft);
    }
    return reply;
  }

  private static Map<String, Object> question(Question question) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("position", question.position());
    one.put("stem", question.stem());
    one.put(
        "options",
        question.options().stream()
            .map(option -> Map.of("choice", option.choice().letter(), "text", option.text()))
            .toList());
    question.exhibit().ifPresent(exhibit -> one.put("exhibit", exhibit(exhibit)));
    return one;
  }

  private static Map<String, Object> exhibit(Exhibit exhibit) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("caption", exhibit.caption());
    exhibit.note().ifPresent(note -> one.put("note", note));
    switch (exhibit.body()) {
      case Exhibit.Table table -> {
        one.put("columns", table.columns());
        one.put("rows", table.rows());
      }
      case Exhibit.Lines text -> one.put("lines", text.lines());
    }
    return one;
  }

  Optional<Duration> timeLeft() {
    return secondsLeft < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(secondsLeft));
  }
}
