package org.cehrs.practice.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cehrs.demolms.DemoLms;
import org.cehrs.practice.browser.Browser;
import org.cehrs.practice.running.Endurance;
import org.cehrs.practice.running.ToolProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A student answers the full exam while the network drops, the server is killed three times and the
 * tab is closed and opened again, and the answer is changed before and during each of it: what was
 * shown as saved is what is stored.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class LossEnduranceTest {

  private static final int ROUNDS = 20;

  private static Browser browser;

  @TempDir Path folder;

  @BeforeAll
  static void startBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
  }

  static Stream<Long> rounds() {
    return Endurance.rounds(ROUNDS).boxed();
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void storesWhatWasShownAsSaved(long seed) throws IOException {
    var address = ToolProcess.freeAddress();
    try (DemoLms lms = DemoLms.start(DemoLms.Settings.on(0, () -> address))) {
      Files.writeString(folder.resolve("registrations.yml"), lms.registrationYaml());
      try (ToolProcess tool = ToolProcess.start(address, folder).awaitReady();
          var chromium = browser.launch();
          BrowserContext context = chromium.newContext()) {
        Candidate candidate = new Candidate(context, lms.address());
        new Troubles(seed, tool, candidate).sitThrough();
        assertThat(candidate.shownAsSavedOrLater()).isNotEmpty();
        tool.kill();
        assertThat(StoredAnswers.in(folder)).isEqualTo(candidate.chosen());
      }
    }
  }
}
