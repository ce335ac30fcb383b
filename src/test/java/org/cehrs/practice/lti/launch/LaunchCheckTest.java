package org.cehrs.practice.lti.launch;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.cehrs.practice.lti.BegunLogin;
import org.cehrs.practice.lti.FakePlatform;
import org.cehrs.practice.lti.InMemoryRegistrations;
import org.cehrs.practice.lti.InMemoryUsedLogins;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.LaunchOutcome;
import org.cehrs.practice.lti.LaunchPost;
import org.cehrs.practice.lti.LoginInitiation;
import org.cehrs.practice.lti.LoginOutcome;
import org.cehrs.practice.lti.LoginRequest;
import org.cehrs.practice.lti.LoginSeal;
import org.cehrs.practice.lti.LoginUse;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;
import org.cehrs.practice.lti.SettableClock;
import org.cehrs.practice.lti.keys.PlatformKeys;
import org.cehrs.practice.lti.net.Outbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What depends on the order of several posts; single launches are files. */
class LaunchCheckTest {

  @RegisterExtension
  private static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final SettableClock clock = new SettableClock();
  private final LoginSeal seal = new LoginSeal(new byte[32]);
  private final FakePlatform platform = new FakePlatform("http://127.0.0.1:" + SERVER.getPort());
  private final InMemoryRegistrations registrations =
      new InMemoryRegistrations(platform.registration())
          .accepting(platform.registration(), List.of(FakePlatform.DEPLOYMENT));
  private final InMemoryUsedLogins logins = new InMemoryUsedLogins(registrations);
  private final LoginInitiation initiation =
      new LoginInitiation(
          registrations, seal, URI.create("https://exam.example.org"), clock, new Random(3));
  private final Outbound outbound = new Outbound(Set.of("127.0.0.1:" + SERVER.getPort()));
  private final LaunchCheck check =
      new LaunchCheck(seal, logins, registrations, new PlatformKeys(outbound, clock), clock);

  @BeforeEach
  void publishKeys() {
    SERVER.stubFor(get("/jwks").willReturn(okJson(platform.jwks())));
  }

  @AfterEach
  void close() throws Exception {
    outbound.close();
  }

  @Test
  void opensALaunchOfTheBrowserThatBegan() {
    BegunLogin login = login();
    LaunchOutcome.Launched launched =
        (LaunchOutcome.Launched) check.check(post(login, Optional.of(login.browserSecret())));
    assertThat(launched.use().stateHash()).isEqualTo(login.stateHash());
    assertThat(launched.use().offered()).isFalse();
    assertThat(launched.use().keptUntil()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
    assertThat(launched.launch().role()).isEqualTo(Launch.Role.LEARNER);
    assertThat(launched.launch().registration()).isEqualTo(platform.registration());
  }

  @Test
  void leadsARepeatedPostToItsSessionUntilLongAfterTheTokenExpired() {
    BegunLogin login = login();
    LaunchPost post = post(login, Optional.of(login.browserSecret()));
    logins.use(use(check.check(post)), "session");
    clock.pass(Duration.ofHours(2));
    assertThat(check.check(post)).isEqualTo(new LaunchOutcome.Repeated("session"));
  }

  @Test
  void verifiesAnUnboundLaunchAndRefusesItTwice() {
    BegunLogin login = login();
    LaunchPost post = post(login, Optional.empty());
    LaunchOutcome.Unbound unbound = (LaunchOutcome.Unbound) check.check(post);
    assertThat(unbound.launch().name()).contains("Sam Student");
    assertThat(unbound.use().offered()).isTrue();
    logins.use(unbound.use(), "session");
    assertThat(reason(check.check(post))).isEqualTo(Reason.REPLAYED);
  }

  @Test
  void keepsALoginOpenThatCameFromAnotherBrowser() {
    BegunLogin login = login();
    assertThat(reason(check.check(post(login, Optional.of("other")))))
        .isEqualTo(Reason.STATE_OTHER_BROWSER);
    assertThat(check.check(post(login, Optional.of(login.browserSecret()))))
        .isInstanceOf(LaunchOutcome.Launched.class);
  }

  @Test
  void keepsTwoLaunchesOfOneBrowserApart() {
    BegunLogin one = login();
    BegunLogin two = login();
    assertThat(check.check(post(two, Optional.of(two.browserSecret()))))
        .isInstanceOf(LaunchOutcome.Launched.class);
    assertThat(check.check(post(one, Optional.of(one.browserSecret()))))
        .isInstanceOf(LaunchOutcome.Launched.class);
  }

  @Test
  void readsThePlatformsKeysOnceForManyLaunches() {
    for (int i = 0; i < 5; i++) {
      BegunLogin login = login();
      check.check(post(login, Optional.of(login.browserSecret())));
    }
    SERVER.verify(1, getRequestedFor(anyUrl()));
  }

  @Test
  void readsNoKeysForAStateThatNeverWas() {
    LaunchPost post =
        new LaunchPost(
            Optional.of(platform.idToken(platform.studentLaunch("nonce", clock.instant()))),
            Optional.of("never begun"),
            Optional.empty(),
            Optional.empty(),
            state -> Optional.empty());
    assertThat(reason(check.check(post))).isEqualTo(Reason.STATE_UNKNOWN);
    SERVER.verify(0, getRequestedFor(anyUrl()));
  }

  private BegunLogin login() {
    LoginRequest request =
        new LoginRequest(
            Optional.of(platform.registration().issuer()),
            Optional.of("7"),
            Optional.of("https://exam.example.org/lti/launch"),
            Optional.empty(),
            Optional.of(FakePlatform.CLIENT),
            Optional.empty(),
            Optional.empty());
    return ((LoginOutcome.Redirect) initiation.begin(request)).login();
  }

  private LaunchPost post(BegunLogin login, Optional<String> secret) {
    return new LaunchPost(
        Optional.of(platform.idToken(platform.studentLaunch(login.nonce(), clock.instant()))),
        Optional.of(login.state()),
        Optional.empty(),
        Optional.empty(),
        state -> secret);
  }

  private static LoginUse use(LaunchOutcome outcome) {
    return ((LaunchOutcome.Launched) outcome).use();
  }

  private static Reason reason(LaunchOutcome outcome) {
    Refusal refusal = ((LaunchOutcome.Refused) outcome).refusal();
    return refusal.reason();
  }
}
