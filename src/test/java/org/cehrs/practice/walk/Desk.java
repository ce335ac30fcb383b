package org.cehrs.practice.walk;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.cehrs.demolms.DemoLms;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;

/** A student at an exam, who speaks to the JSON interface without a browser. */
record Desk(URI tool, Visitor student, URI api) {

  static Desk take(DemoWorld world, String who, String link) {
    return take(world.lms(), world.tool(), who, link);
  }

  /** Launches, and begins or goes on. */
  static Desk take(DemoLms lms, URI tool, String who, String link) {
    Visitor student = new Visitor().signIn(lms.address(), who);
    Visitor.Page start = student.launch(lms.address(), link);
    Visitor.Page player = student.follow(begin(tool, student, start));
    String path = player.address().getPath().replaceFirst("(/s/[^/]+)/", "$1/api/");
    return new Desk(tool, student, tool.resolve(path));
  }

  private static Visitor.Page begin(URI tool, Visitor student, Visitor.Page start) {
    return Visitor.forms(start).stream()
        .map(Visitor.Form::action)
        .filter(action -> action.getPath().contains("/attempts/"))
        .findFirst()
        .map(student::get)
        .orElseGet(() -> student.submit(KeysStayOnTheServerTest.startForm(start), tool));
  }

  /** The attempt as the player gets it. */
  Visitor.Page view() {
    return student.get(api);
  }

  Visitor.Page answer(int number, int position, String letter) {
    return send(event(number, position, letter));
  }

  Visitor.Page send(String body) {
    return post("/events", HttpRequest.BodyPublishers.ofString(body));
  }

  Visitor.Page submit() {
    return post("/submit", HttpRequest.BodyPublishers.noBody());
  }

  /** As a page does by itself whose clock came to its end. */
  Visitor.Page submitAtEnd() {
    return post("/submit", HttpRequest.BodyPublishers.ofString("{\"timeIsUp\":true}"));
  }

  private Visitor.Page post(String act, HttpRequest.BodyPublisher body) {
    return student.send(
        HttpRequest.newBuilder(URI.create(api + act))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("Origin", tool.toString())
            .header("X-CEHRS-Session", "1")
            .POST(body));
  }

  /** A page takes the exam from whichever has it, as when the student confirmed that. */
  Visitor.Page hold(String page) {
    return claim(page, true);
  }

  /** A page asks for the exam, as when it is opened in a new tab. */
  Visitor.Page ask(String page) {
    return claim(page, false);
  }

  private Visitor.Page claim(String page, boolean confirmed) {
    String claim =
        """
        {"clientId":"%s","before":null,"confirmed":%s}\
        """
            .formatted(page, confirmed);
    return post("/holder", HttpRequest.BodyPublishers.ofString(claim));
  }

  /** A page is closed. */
  Visitor.Page leave(String page) {
    String leaving = "{\"clientId\":\"%s\"}".formatted(page);
    return post("/leave", HttpRequest.BodyPublishers.ofString(leaving));
  }

  static String event(int number, int position, String letter) {
    return event("page-1", number, position, letter);
  }

  static String event(String page, int number, int position, String letter) {
    return """
    {"clientId":"%s","clientSeq":%d,"position":%d,"kind":"answer","content":"%s"}\
    """
        .formatted(page, number, position, letter);
  }
}
