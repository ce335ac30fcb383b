package org.cehrs.practice.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A headless Chromium: the one that CHROMIUM_PATH names, else Debian's, else Playwright's own.
 * Nothing is downloaded here; where none is found, the test fails and says what to install.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final String NO_THIRD_PARTY_COOKIES =
      "{\"profile\":{\"cookie_controls_mode\":1,\"block_third_party_cookies\":true}}";

  private static final String ALL_COOKIES = "{\"profile\":{\"cookie_controls_mode\":0}}";

  /** What a page comes to show may take its time on a busy machine. */
  private static final double PATIENCE = 20_000;

  private final Playwright playwright;

  private Browser(Playwright playwright) {
    this.playwright = playwright;
  }

  public static Browser start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    return new Browser(Playwright.create());
  }

  /**
   * A browser with the usual settings, whose contexts block third-party cookies as private windows
   * do; close it or this.
   */
  public com.microsoft.playwright.Browser launch() {
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
    executable().ifPresent(options::setExecutablePath);
    return explained(() -> playwright.chromium().launch(options));
  }

  /**
   * A browser that blocks third-party cookies, as more and more of them do.
   *
   * @param profile an empty folder
   */
  public BrowserContext blockingThirdPartyCookies(Path profile) {
    return withPreferences(profile, NO_THIRD_PARTY_COOKIES);
  }

  /**
   * A browser whose frames keep cookies and storage of other sites, as they once all did.
   *
   * @param profile an empty folder
   */
  public BrowserContext allowingThirdPartyCookies(Path profile) {
    return withPreferences(profile, ALL_COOKIES);
  }

  /**
   * A browser that keeps no cookie of a site that is shown in another's pages, not even a
   * partitioned one.
   *
   * @param profile an empty folder
   */
  public BrowserContext blockingCookies(Path profile, URI site, URI shownIn) {
    return withPreferences(
        profile,
        """
        {"profile":{"content_settings":{"exceptions":{"cookies":{"%s,%s":{"setting":2}}}}}}\
        """
            .formatted(site, shownIn));
  }

  private BrowserContext withPreferences(Path profile, String preferences) {
    write(profile.resolve("Default/Preferences"), preferences);
    BrowserType.LaunchPersistentContextOptions options =
        new BrowserType.LaunchPersistentContextOptions().setArgs(ARGUMENTS);
    executable().ifPresent(options::setExecutablePath);
    return explained(() -> playwright.chromium().launchPersistentContext(profile, options));
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Optional<Path> executable() {
    return Stream.of(
            Optional.ofNullable(System.getenv("CHROMIUM_PATH")), Optional.of("/usr/bin/chromium"))
        .flatMap(Optional::stream)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static <T> T explained(Supplier<T> start) {
    try {
      return start.get();
    } catch (PlaywrightException missing) {
      throw new IllegalStateException(
          "Browser tests need Chromium. Debian, Ubuntu: apt-get install chromium. Elsewhere set"
              + " CHROMIUM_PATH, or install Playwright's own.",
          missing);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
