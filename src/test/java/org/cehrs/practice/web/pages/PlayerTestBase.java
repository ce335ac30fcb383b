package org.cehrs.practice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.cehrs.practice.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/**
 * A browser, and for each test a fresh invented exam server. Its player is shown in a frame of
 * another site's page and gets neither storage nor unpartitioned cookies there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlayerTestBase {

  final List<String> consoleErrors = new ArrayList<>();
  Browser browser;
  com.microsoft.playwright.Browser chromium;
  PreviewServer server;
  BrowserContext context;
  Page page;

  /** Questions of the page how things stand that are not answered yet. */
  private int polls;

  @SuppressWarnings("NullAway.Init") // each test begins by opening the player
  Frame frame;

  @SuppressWarnings("NullAway.Init")
  PlayerPilot player;

  @BeforeAll
  void startBrowser() {
    browser = Browser.start();
    chromium = browser.launch();
  }

  @AfterAll
  void stopBrowser() {
    browser.close();
  }

  @BeforeEach
  void openContext() {
    server = new PreviewServer();
    context = chromium.newContext();
    context.setDefaultTimeout(20_000);
    page = context.newPage();
    polls = 0;
    page.onRequest(request -> polls += poll(request));
    page.onRequestFinished(request -> polls -= poll(request));
    page.onRequestFailed(request -> polls -= poll(request));
    consoleErrors.clear();
    page.onPageError(consoleErrors::add);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        consoleErrors.add(message.text());
      }
    });
  }

  private static int poll(Request request) {
    return request.url().contains("/state?") ? 1 : 0;
  }

  @AfterEach
  void closeContext() {
    context.close();
    server.close();
    assertThat(consoleErrors).isEmpty();
  }

  /** Opens a question in the course's frame. */
  PlayerPilot open(int position) {
    afterTheView(() -> {
      page.navigate(server.course(position));
      take(page.frame("tool"));
    });
    return player;
  }

  /** Opens a question in a tab of its own. */
  PlayerPilot openInTab(int position) {
    afterTheView(() -> {
      page.navigate(server.player(position));
      take(page.mainFrame());
    });
    return player;
  }

  void reload() {
    afterTheView(() -> {
      frame.evaluate("document.documentElement.classList.remove('live'); location.reload()");
      player.ready();
    });
  }

  /**
   * A player that starts saves which question is looked at. What a test then does to the server
   * must not meet that save instead of the one that the test is about.
   */
  private void afterTheView(Runnable start) {
    nextSave(start).finished();
  }

  /** Waits for the answer to the next save that an act leads to. */
  Response nextSave(Runnable act) {
    return page.waitForResponse(
        "**/events", new Page.WaitForResponseOptions().setTimeout(60_000), act);
  }

  /** Changes the server while the next save is on its way: no poll can tell the page earlier. */
  void whileTheNextSaveIsOnItsWay(Runnable change) {
    page.route(
        "**/events",
        route -> {
          change.run();
          route.resume();
        },
        new Page.RouteOptions().setTimes(1));
  }

  /** Time passes for page and server alike: the page asks the server all the time. */
  void pass(int seconds) {
    for (int second = 0; second < seconds; second++) {
      letTimePassOnTheServer(1);
      page.clock().runFor(1_000);
    }
  }

  /** The same at one blow. */
  void jump(int seconds) {
    letTimePassOnTheServer(seconds);
    page.clock().fastForward(seconds * 1_000L);
  }

  /** A question that is under way would be asked before and answered after, as never in life. */
  private void letTimePassOnTheServer(int seconds) {
    waitUntil(() -> polls == 0);
    server.exam.pass(seconds);
  }

  /** From here on time passes in the page only as a test says. */
  void stopTheClock() {
    // Some seconds on, as time may pass between the two calls.
    page.clock().pauseAt(((Number) page.evaluate("Date.now()")).longValue() + 10_000);
  }

  private void take(Frame shown) {
    frame = shown;
    player = new PlayerPilot(frame).ready();
  }

  void waitUntil(BooleanSupplier condition) {
    page.waitForCondition(condition);
  }
}
