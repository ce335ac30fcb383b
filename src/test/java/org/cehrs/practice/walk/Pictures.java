package org.cehrs.practice.walk;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.browser.Browser;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.delivery.BankArchive;
import org.cehrs.practice.delivery.RecordAnswer;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.Sessions;
import org.cehrs.practice.delivery.SetAccommodation;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.Accommodation.Pace;
import org.cehrs.practice.exam.attempt.AnswerEvent;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.Holder;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.Exhibit;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.form.FormItem;
import org.cehrs.practice.running.DemoWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the pictures of the documents: {@code mvn test -Dtest=Pictures -Dpictures=FOLDER}. */
class Pictures {

  private static final Accommodation BREAKS =
      new Accommodation(new Pace.Times(100), Duration.ofMinutes(15));

  /** Position up to which the student has answered. */
  private static final int ANSWERED = 84;

  private static DemoWorld world;
  private static Browser browser;
  private static com.microsoft.playwright.Browser chromium;

  @BeforeAll
  static void start() {
    world = DemoWorld.start();
    browser = Browser.start();
    chromium = browser.launch();
  }

  @AfterAll
  static void stop() {
    browser.close();
    world.close();
  }

  private record Camera(Page page, String look, List<String> wanted) {

    void take(String name) {
      if (wanted.contains(name)) {
        Path folder = Path.of(System.getProperty("pictures"));
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + look + ".png")));
      }
    }
  }

  /** The student's attempt, seen from inside the tool. */
  private record Work(Session session, AttemptId id, Map<ItemRef, Item> items) {

    static Work of(String playerPath) {
      String[] parts = playerPath.split("/");
      AttemptId id = new AttemptId(UUID.fromString(parts[4]));
      Session session =
          world.bean(Sessions.class).find(parts[2], world.clock().instant()).orElseThrow();
      return new Work(session, id, world.bean(BankArchive.class).items(refs(id)));
    }

    private static List<ItemRef> refs(AttemptId id) {
      return world.bean(Attempts.class).form(id).items().stream().map(FormItem::item).toList();
    }

    /** Three of four are right. */
    void answer(int from, int to) {
      List<ItemRef> refs = refs(id);
      for (int position = from; position <= to; position++) {
        Choice key = Optional.ofNullable(items.get(refs.get(position - 1))).orElseThrow().key();
        Choice other = key == Choice.A ? Choice.B : Choice.A;
        record(position, AnswerEvent.Kind.ANSWER, (position % 4 == 0 ? other : key).letter());
      }
    }

    void record(int position, AnswerEvent.Kind kind, String content) {
      String page = Holder.FORM + kind;
      world
          .bean(RecordAnswer.class)
          .handle(session, id, new AnswerEvent(position, kind, content, page, position));
    }

    int positionOfATable() {
      List<ItemRef> refs = refs(id);
      for (int position = 1; position <= refs.size(); position++) {
        Item item = Optional.ofNullable(items.get(refs.get(position - 1))).orElseThrow();
        if (item.exhibit().map(Exhibit::body).filter(Exhibit.Table.class::isInstance).isPresent()) {
          return position;
        }
      }
      throw new IllegalStateException("no table on this form");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Student 1, 1280, 800, LIGHT, '', start tutorial player exhibit review break result",
    "Student 2, 320, 640, LIGHT, -320, start player exhibit review result",
    "Student 3, 1280, 800, DARK, -dark, exhibit result"
  })
  void takesThePicturesOfAnExam(
      String student, int width, int height, ColorScheme scheme, String look, String wanted) {
    NewContextOptions options =
        new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme);
    try (BrowserContext context = chromium.newContext(options)) {
      Walk tab =
          Walk.framed(context, world, student, "Full exam").pressForATab("Open in a new tab");
      sit(tab, new Camera(tab.page(), look, List.of(wanted.split(" "))));
    }
  }

  private static void sit(Walk tab, Camera camera) {
    tab.button("Start exam").waitFor();
    camera.take("start");
    tab.link("Try the tools first: a tutorial of 5 questions").click();
    tab.css("html.live").waitFor();
    camera.take("tutorial");
    tab.page().goBack();
    tab.press("Start exam");
    tab.css("html.live").waitFor();
    String player = tab.page().url().replaceFirst("\\?.*", "");
    Work work = Work.of(player.replaceFirst("https?://[^/]+", ""));
    world.bean(SetAccommodation.class).handle(work.session(), work.session().person(), BREAKS);
    work.answer(1, ANSWERED);
    List.of(7, 19, 42, ANSWERED)
        .forEach(position -> work.record(position, AnswerEvent.Kind.FLAG, "on"));
    work.record(ANSWERED + 1, AnswerEvent.Kind.STRIKE, "bd");
    world.clock().push(Duration.ofMinutes(78));
    show(tab, player + "?q=" + (ANSWERED + 1));
    camera.take("player");
    show(tab, player + "?q=" + work.positionOfATable());
    camera.take("exhibit");
    show(tab, player + "/review");
    camera.take("review");
    show(tab, player + "?q=1");
    tab.press("Take a break");
    tab.heading("You are on a break").waitFor();
    camera.take("break");
    tab.press("Continue exam");
    tab.css("html.live").waitFor();
    work.answer(ANSWERED + 1, 125);
    show(tab, player + "/review");
    tab.press("Submit exam");
    tab.press("Submit now");
    tab.heading("Your result").waitFor();
    camera.take("result");
  }

  private static void show(Walk tab, String address) {
    tab.page().navigate(address);
    tab.css("html.live").waitFor();
  }
}
