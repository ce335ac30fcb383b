package org.cehrs.practice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
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
    consoleErrors.clear();
    page.onPageError(consoleErrors::add);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        consoleErrors.add(message.text());
      }
    });
  }

  @AfterEach
  void closeContext() {
    context.close();
    server.close();
    assertThat(consoleErrors).isEmpty();
  }

  /** Opens a question in the course's frame. */
  PlayerPilot open(int position) {
    page.navigate(server.course(position));
    return take(page.frame("tool"));
  }

  /** Opens a question in a tab of its own. */
  PlayerPilot openInTab(int position) {
    page.navigate(server.player(position));
    return take(page.mainFrame());
  }

  void reload() {
    frame.evaluate("document.documentElement.classList.remove('live'); location.reload()");
    player.ready();
  }

  private PlayerPilot take(Frame shown) {
    frame = shown;
    player = new PlayerPilot(frame).ready();
    return player;
  }

  void waitUntil(BooleanSupplier condition) {
    page.waitForCondition(condition);
  }
}
