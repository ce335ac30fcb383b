package org.cehrs.practice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
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

/** A browser, and for each test a fresh invented exam server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlayerTestBase {

  final List<String> consoleErrors = new ArrayList<>();
  Browser browser;
  com.microsoft.playwright.Browser chromium;
  PreviewServer server;
  BrowserContext context;
  Page page;
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
    context.setDefaultTimeout(8_000);
    page = context.newPage();
    player = new PlayerPilot(page);
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

  PlayerPilot open(int position) {
    page.navigate(server.player(position));
    return player.ready();
  }

  void waitUntil(BooleanSupplier condition) {
    page.waitForCondition(condition);
  }
}
