package org.cehrs.practice.walk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cehrs.practice.browser.Browser;
import org.cehrs.practice.running.Administrator;
import org.cehrs.practice.running.DemoWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The registration page in the frame of a platform's administration: another site, and a browser
 * that blocks third-party cookies.
 */
class RegistrationFrameTest {

  private static final Pattern LINK = Pattern.compile("http\\S+/lti/register/\\S+");
  private static final String ADMINISTRATION =
      """
      <!doctype html><title>Manage tools</title><iframe width="%d" height="600" src="%s"></iframe>
      <p id="told"></p>
      <script>onmessage = ({data}) => {
        if (data.subject === 'org.imsglobal.lti.close') { told.textContent = 'closed'; }
      }</script>
      """;

  private static NewSchool school;
  private static DemoWorld world;
  private static Browser browser;

  @TempDir private Path profile = Path.of("");
  private String link = "";

  @BeforeAll
  static void open() {
    school = NewSchool.open();
    world = DemoWorld.start(school.trust());
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
    world.close();
    school.close();
  }

  @BeforeEach
  void invite() {
    school.reset();
    Matcher told =
        LINK.matcher(
            new Administrator(world.settings()).does("invite", "--issuer", school.issuer()));
    assertThat(told.find()).isTrue();
    link = told.group();
  }

  @Test
  void registersInANarrowFrameWithoutCookiesAndAsksToBeClosed() {
    URI opened = school.opened(link, NewSchool.token("reg"));
    administration(ADMINISTRATION.formatted(320, opened));
    try (BrowserContext context = browser.blockingThirdPartyCookies(profile)) {
      Page page = context.newPage();
      page.navigate(school.issuer() + "/administration");
      FrameLocator frame = page.frameLocator("iframe");
      button(frame, "Register").click();
      assertThat(frame.getByRole(AriaRole.HEADING, named("Registered"))).isVisible();
      assertThat(frame.getByText("press Activate")).isVisible();
      button(frame, "Finish").click();
      assertThat(page.locator("#told")).hasText("closed");
    }
    assertThat(school.launch(world, NewSchool.DEPLOYMENT).status()).isEqualTo(303);
  }

  @Test
  void isShownByItsPlatformAlone() {
    URI opened = school.opened(link, NewSchool.token("reg"));
    administration(ADMINISTRATION.formatted(800, opened));
    try (BrowserContext context = browser.blockingThirdPartyCookies(profile)) {
      Page page = context.newPage();
      page.navigate(school.issuer().replace("127.0.0.1", "localhost") + "/administration");
      page.waitForLoadState();
      assertThat(button(page.frameLocator("iframe"), "Register")).hasCount(0);
      page.navigate(school.issuer() + "/administration");
      assertThat(button(page.frameLocator("iframe"), "Register")).isVisible();
    }
  }

  private static void administration(String html) {
    school
        .server()
        .stubFor(
            get("/administration")
                .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody(html)));
  }

  private static com.microsoft.playwright.Locator button(FrameLocator frame, String name) {
    return frame.getByRole(
        AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static FrameLocator.GetByRoleOptions named(String name) {
    return new FrameLocator.GetByRoleOptions().setName(name);
  }
}
