package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cehrs.practice.delivery.Receipts;
import org.cehrs.practice.exam.form.Exam;

/** Every page as HTML, by name. */
final class SamplePages {

  private SamplePages() {}

  static Map<String, String> all(Pages pages) {
    Optional<Duration> hour = Optional.of(Duration.ofSeconds(6727));
    Map<String, String> all = new TreeMap<>();
    all.put("grades", pages.courseGrades(Samples.courseGrades()));
    all.put("grades-of-exam", pages.examGrades(Samples.examGrades(false)));
    all.put("grades-compared", pages.examGrades(Samples.examGrades(true)));
    all.put("start", pages.start(Samples.start(false)));
    all.put("start-in-frame", pages.start(Samples.start(true)));
    all.put("start-continue", pages.start(Samples.resume()));
    all.put("start-closed", pages.start(Samples.closed()));
    all.put("withheld", pages.withheld(Samples.withheld(Optional.of(Samples.NOON))));
    all.put("withheld-for-good", pages.withheld(Samples.withheld(Optional.empty())));
    all.put("pick", pages.pick(PickSamples.fresh()));
    all.put("pick-faulty", pages.pick(PickSamples.faulty()));
    all.put("pick-preview", pages.preview(PickSamples.preview()));
    all.put("pick-placed", standing(pages.placed(PickSamples.placed(false))));
    all.put("pick-cancelled", standing(pages.placed(PickSamples.placed(true))));
    all.put("exams", pages.examList(Samples.examList()));
    all.put("player-plain", pages.player(Samples.player(1, Samples.sheet(), hour)));
    all.put("player-table", pages.player(Samples.player(3, Samples.sheet(), hour)));
    all.put("player-lines", pages.player(Samples.player(4, Samples.sheet(), Optional.empty())));
    all.put("accommodations", pages.accommodations(Samples.accommodations()));
    all.put("accommodation", pages.accommodation(Samples.accommodation()));
    all.put("break", pages.pause(Samples.pause()));
    all.put("review", pages.review(Samples.review(Samples.sheet(), hour)));
    all.put("confirm", pages.confirm(Samples.review(Samples.sheet(), hour).confirm()));
    all.put("tutorial", pages.player(Samples.tutorial(4)));
    all.put("tutorial-end", pages.tutorialEnd(new TutorialEndPage(Samples.visit(true))));
    all.put("result", pages.result(Samples.result()));
    all.put("result-rough", pages.result(Samples.roughResult()));
    all.put("result-quiz", pages.result(Samples.quizResult()));
    all.put("receipt", pages.receipt(Samples.receipt(Optional.of(Receipts.Check.VALID))));
    all.put("items", pages.items(Samples.items(ItemsPage.Filter.ALL)));
    all.put("items-wrong", pages.items(Samples.items(ItemsPage.Filter.WRONG)));
    all.put(
        "items-of-student",
        pages.items(Samples.items(ItemsPage.Filter.ALL, Optional.of(Samples.ben()))));
    all.put("report", pages.report(Samples.report()));
    all.put("report-empty", pages.report(Samples.emptyReport()));
    all.put(
        "landing",
        pages.landing(new LandingPage(Samples.visit(true), Optional.of(Exam.Whole.HALF))));
    all.put("message", pages.message(Samples.message()));
    all.put("unbound", pages.unbound(Samples.unbound()));
    all.putAll(RegistrationSamples.all(pages));
    all.put("storage-put", standing(pages.storagePut(Samples.storagePut())));
    all.put("storage-get", standing(pages.storageGet(Samples.storageGet())));
    all.put("proven", pages.proven(new ProvenPage(Samples.visit(true))));
    return all;
  }

  /** Without the script that would leave the page at once. */
  private static String standing(String page) {
    return page.replaceFirst("/assets/(placed|storageput|storageget)\\.js", "/assets/page.js");
  }
}
