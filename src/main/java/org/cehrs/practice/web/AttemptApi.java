package org.cehrs.practice.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.delivery.RecordAnswer;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.AnswerEvent;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.Recording;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.Exhibit;
import org.cehrs.practice.web.pages.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The player's JSON interface; src/docs/api.md describes it. */
@RestController
@RequestMapping("/s/{launch}/api/attempts/{id}")
class AttemptApi {

  /** An attempt as the player needs it: every question, bare, and every mark; none in a break. */
  record View(
      String id,
      String exam,
      String title,
      int total,
      @Nullable Instant deadline,
      @Nullable Long secondsLeft,
      boolean closed,
      boolean paused,
      List<Bare> items,
      List<MarkView> marks,
      long lastSeq) {

    /** The tutorial looks like an attempt on which nothing was marked yet. */
    static View ofTutorial(List<Question> questions, long secondsShown) {
      return new View(
          "tutorial",
          "tutorial",
          "Tutorial",
          questions.size(),
          null,
          secondsShown,
          false,
          false,
          questions.stream().map(AttemptApi::bare).toList(),
          List.of(),
          0);
    }
  }

  record Bare(
      int position, List<String> stem, List<Answer> options, @Nullable ExhibitView exhibit) {}

  record Answer(String choice, String text) {}

  /** Either columns and rows, or lines. */
  record ExhibitView(
      String caption,
      @Nullable String note,
      @Nullable List<String> columns,
      @Nullable List<List<String>> rows,
      @Nullable List<String> lines) {}

  record MarkView(
      int position, @Nullable String answer, boolean flagged, String struck, boolean seen) {}

  /** One event; {@code kind} in lower case. */
  record Save(
      @Nullable String clientId,
      @Nullable Long clientSeq,
      @Nullable Integer position,
      @Nullable String kind,
      @Nullable String content) {}

  record Saved(long seq, @Nullable Long secondsLeft) {}

  private final AttemptLookup lookup;
  private final Attempts attempts;
  private final RecordAnswer record;
  private final Questions questions;
  private final SessionRenewal renewal;
  private final Times times;

  AttemptApi(
      AttemptLookup lookup,
      Attempts attempts,
      RecordAnswer record,
      Questions questions,
      SessionRenewal renewal,
      Times times) {
    this.lookup = lookup;
    this.attempts = attempts;
    this.record = record;
    this.questions = questions;
    this.renewal = renewal;
    this.times = times;
  }

  @GetMapping
  View view(Session session, @PathVariable String id) {
    Attempt attempt = lookup.own(session, id);
    int total = attempt.sitting().exam().totalItems();
    Sheet sheet = attempts.sheet(attempt.id());
    boolean paused = isPaused(attempt);
    return new View(
        attempt.id().toString(),
        attempt.sitting().exam().code(),
        attempt.sitting().exam().title(),
        total,
        attempt.sitting().deadline().orElse(null),
        secondsLeft(attempt),
        attempt instanceof Attempt.Submitted,
        paused,
        paused ? List.of() : questions.all(attempt.id()).stream().map(AttemptApi::bare).toList(),
        IntStream.rangeClosed(1, total).mapToObj(position -> mark(sheet, position)).toList(),
        sheet.lastSeq());
  }

  @PostMapping("/events")
  ResponseEntity<Saved> save(Session session, @PathVariable String id, @RequestBody Save save) {
    AttemptId attempt = AttemptLookup.id(id);
    return switch (record.handle(session, attempt, event(save))) {
      case Recording.Recorded(long seq, var left) ->
          ResponseEntity.ok()
              .headers(renewal.after(session))
              .body(new Saved(seq, left.map(Duration::toSeconds).orElse(null)));
      case Recording.TooLate() ->
          throw new ProblemException(SittingProblems.closed(session, attempt));
      case Recording.OnBreak() -> throw new ProblemException(SittingProblems.onBreak());
      case Recording.Superseded() -> throw new ProblemException(SittingProblems.superseded());
      case Recording.NotOnForm(int positions) -> throw new ProblemException(notOnForm(positions));
      case Recording.NoSuchAttempt() -> throw new ProblemException(Problem.notFound());
    };
  }

  private @Nullable Long secondsLeft(Attempt attempt) {
    return attempt instanceof Attempt.InProgress open
        ? times.left(open).map(Duration::toSeconds).orElse(null)
        : null;
  }

  private boolean isPaused(Attempt attempt) {
    return attempt instanceof Attempt.InProgress open && times.isPaused(open);
  }

  private static AnswerEvent event(Save save) {
    if (save.clientId() == null
        || save.clientSeq() == null
        || save.position() == null
        || save.kind() == null) {
      throw new ProblemException(
          malformed("expected clientId, clientSeq, position, kind and content"));
    }
    try {
      return new AnswerEvent(
          save.position(),
          kind(save.kind()),
          save.content() == null ? "" : save.content(),
          save.clientId(),
          save.clientSeq());
    } catch (IllegalArgumentException unfit) {
      throw new ProblemException(malformed(String.valueOf(unfit.getMessage())));
    }
  }

  private static AnswerEvent.Kind kind(String name) {
    return Arrays.stream(AnswerEvent.Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(malformed("expected kind answer, flag, strike or view")));
  }

  private static Problem malformed(String detail) {
    return new Problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "malformed-event",
        "This answer could not be read",
        "Reload the page and choose again.",
        Optional.of("Every answer that was shown as saved is safe."),
        Optional.of(detail));
  }

  private static Problem notOnForm(int positions) {
    return new Problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "not-on-form",
        "This exam has no such question",
        "Reload the page and choose again.",
        Optional.of("Every answer that was shown as saved is safe."),
        Optional.of("expected a position from 1 to " + positions));
  }

  private static Bare bare(Question question) {
    return new Bare(
        question.position(),
        question.stem(),
        question.options().stream()
            .map(answer -> new Answer(answer.choice().letter(), answer.text()))
            .toList(),
        question.exhibit().map(AttemptApi::exhibit).orElse(null));
  }

  private static ExhibitView exhibit(Exhibit exhibit) {
    String note = exhibit.note().orElse(null);
    return switch (exhibit.body()) {
      case Exhibit.Table(var columns, var rows) ->
          new ExhibitView(exhibit.caption(), note, columns, rows, null);
      case Exhibit.Lines(var lines) -> new ExhibitView(exhibit.caption(), note, null, null, lines);
    };
  }

  private static MarkView mark(Sheet sheet, int position) {
    Sheet.Mark mark = sheet.mark(position);
    return new MarkView(
        position,
        mark.answer().map(Choice::letter).orElse(null),
        mark.flagged(),
        mark.struck(),
        mark.seen());
  }
}
