package org.cehrs.practice.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Turns page records into HTML. */
public class Pages {

  private static final String TEMPLATES = "org.cehrs.practice.web.pages.generated";

  private final TemplateEngine templates;

  public Pages(TemplateEngine templates) {
    this.templates = templates;
  }

  /** The templates as the build compiled them. */
  public static TemplateEngine compiledTemplates() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
  }

  public String start(StartPage page) {
    return render("start.jte", page);
  }

  public String examList(ExamListPage page) {
    return render("examlist.jte", page);
  }

  public String player(PlayerPage page) {
    return render("player.jte", page);
  }

  public String pause(BreakPage page) {
    return render("break.jte", page);
  }

  public String review(ReviewPage page) {
    return render("review.jte", page);
  }

  public String confirm(ConfirmPage page) {
    return render("confirm.jte", page);
  }

  public String result(ResultPage page) {
    return render("result.jte", page);
  }

  public String withheld(WithheldPage page) {
    return render("withheld.jte", page);
  }

  public String receipt(ReceiptPage page) {
    return render("receipt.jte", page);
  }

  public String items(ItemsPage page) {
    return render("items.jte", page);
  }

  public String courseGrades(CourseGradesPage page) {
    return render("coursegrades.jte", page);
  }

  public String examGrades(ExamGradesPage page) {
    return render("examgrades.jte", page);
  }

  public String report(ReportPage page) {
    return render("report.jte", page);
  }

  public String accommodations(AccommodationsPage page) {
    return render("accommodations.jte", page);
  }

  public String accommodation(AccommodationPage page) {
    return render("accommodation.jte", page);
  }

  public String landing(LandingPage page) {
    return render("landing.jte", page);
  }

  public String pick(PickPage page) {
    return render("pick.jte", page);
  }

  public String preview(PreviewPage page) {
    return render("preview.jte", page);
  }

  public String placed(PlacedPage page) {
    return render("placed.jte", page);
  }

  public String message(MessagePage page) {
    return render("message.jte", page);
  }

  public String unbound(UnboundPage page) {
    return render("unbound.jte", page);
  }

  public String held(HeldPage page) {
    return render("held.jte", page);
  }

  public String register(RegisterPage page) {
    return render("register.jte", page);
  }

  public String registered(RegisteredPage page) {
    return render("registered.jte", page);
  }

  public String registrationFailed(RegistrationFailedPage page) {
    return render("registrationfailed.jte", page);
  }

  public String storagePut(StoragePutPage page) {
    return render("storageput.jte", page);
  }

  public String storageGet(StorageGetPage page) {
    return render("storageget.jte", page);
  }

  public String proven(ProvenPage page) {
    return render("proven.jte", page);
  }

  public String tutorialEnd(TutorialEndPage page) {
    return render("tutorialend.jte", page);
  }

  private String render(String template, Page page) {
    StringOutput html = new StringOutput();
    templates.render(template, page, html);
    return html.toString();
  }
}
