package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cehrs.practice.exam.form.Exam;

/** Every page as HTML, by name. */
final class SamplePages {

  private SamplePages() {}

  static Map<String, String> all(Pages pages) {
    Optional<Duration> hour = Optional.of(Duration.ofSeconds(6727));
    Map<String, String> all = new TreeMap<>();
    all.put("start", pages.start(Samples.start(false)));
    all.put("start-in-frame", pages.start(Samples.start(true)));
    all.put("start-continue", pages.start(Samples.resume()));
    all.put("exams", pages.examList(Samples.examList()));
    all.put("player-plain", pages.player(Samples.player(1, Samples.sheet(), hour)));
    all.put("player-table", pages.player(Samples.player(3, Samples.sheet(), hour)));
    all.put("player-lines", pages.player(Samples.player(4, Samples.sheet(), Optional.empty())));
    all.put("review", pages.review(Samples.review(Samples.sheet())));
    all.put("confirm", pages.confirm(Samples.confirm()));
    all.put("result", pages.result(Samples.result()));
    all.put("result-rough", pages.result(Samples.roughResult()));
    all.put("result-quiz", pages.result(Samples.quizResult()));
    all.put("items", pages.items(Samples.items(ItemsPage.Filter.ALL)));
    all.put("items-wrong", pages.items(Samples.items(ItemsPage.Filter.WRONG)));
    all.put("report", pages.report(Samples.report()));
    all.put("report-empty", pages.report(Samples.emptyReport()));
    all.put(
        "landing",
        pages.landing(new LandingPage(Samples.visit(true), Optional.of(Exam.Whole.HALF))));
    all.put("message", pages.message(Samples.message()));
    all.put("unbound", pages.unbound(Samples.unbound()));
    return all;
  }
}
