package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cehrs.practice.administration.Invitations;
import org.cehrs.practice.administration.InvitedCalls;
import org.cehrs.practice.administration.NewPlatforms;
import org.cehrs.practice.administration.Platform;
import org.cehrs.practice.administration.Platforms;
import org.cehrs.practice.administration.RegisterPlatform;
import org.cehrs.practice.administration.RegistrationStep;
import org.cehrs.practice.administration.RegistrationStep.Reason;
import org.cehrs.practice.administration.RegistrationVisit;
import org.cehrs.practice.lti.net.Outbound;
import org.cehrs.practice.lti.registration.dynamic.DynamicRegistration;
import org.cehrs.practice.running.Administrator;
import org.cehrs.practice.running.DemoWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An invitation for any platform. Such a platform has to be at a public address, which no test has:
 * here the calls of open invitations reach this one.
 */
class OpenInvitationTest {

  private static final Pattern SECRET = Pattern.compile("/lti/register/(\\S+)");

  private static NewSchool school;
  private static DemoWorld world;
  private static Administrator administrator;

  private RegistrationVisit visit = new RegistrationVisit("", Optional.empty(), Optional.empty());

  @BeforeAll
  static void open() {
    school = NewSchool.open();
    world = DemoWorld.start(school.trust());
    administrator = new Administrator(world.settings());
  }

  @AfterAll
  static void close() {
    world.close();
    school.close();
  }

  @BeforeEach
  void invite() {
    school.reset();
    Matcher link = SECRET.matcher(administrator.does("invite"));
    assertThat(link.find()).isTrue();
    visit =
        new RegistrationVisit(
            link.group(1),
            Optional.of(school.issuer() + "/openid-configuration"),
            Optional.empty());
  }

  @Test
  void letsAnyPlatformInButHoldsItsLaunches() {
    RegisterPlatform platforms = after(Duration.ZERO);
    RegistrationStep.Offered offered = (RegistrationStep.Offered) platforms.show(visit);
    assertThat(offered.state()).isEqualTo(Platform.State.WAITING);

    RegistrationStep step = platforms.register(visit, offered.seal());

    assertThat(step).isInstanceOf(RegistrationStep.Registered.class);
    Platform platform = ((RegistrationStep.Registered) step).platform();
    assertThat(platform.state()).isEqualTo(Platform.State.WAITING);
    assertThat(school.launch(world, NewSchool.DEPLOYMENT).status()).isEqualTo(403);
    administrator.does("approve", platform.registration().id().toString());
    assertThat(school.launch(world, NewSchool.DEPLOYMENT).status()).isEqualTo(303);
  }

  @Test
  void expiresAfterADay() {
    assertThat(after(Duration.ofHours(23)).show(visit))
        .isInstanceOf(RegistrationStep.Offered.class);
    assertThat(reason(after(Duration.ofHours(24)).show(visit))).isEqualTo(Reason.EXPIRED_LINK);
  }

  @Test
  void takesNoFormThatStoodOpenForAnHour() {
    RegistrationStep.Offered offered = (RegistrationStep.Offered) after(Duration.ZERO).show(visit);
    assertThat(reason(after(Duration.ofHours(1)).register(visit, offered.seal())))
        .isEqualTo(Reason.OLD_FORM);
    assertThat(school.asked()).isEmpty();
  }

  private static RegisterPlatform after(Duration time) {
    DynamicRegistration calls =
        new DynamicRegistration(
            new Outbound(Set.of(URI.create(school.issuer()).getAuthority())), world.tool());
    return new RegisterPlatform(
        world.bean(Invitations.class),
        world.bean(Platforms.class),
        new InvitedCalls(calls, calls),
        world.bean(NewPlatforms.class),
        new byte[32],
        InstantSource.offset(InstantSource.system(), time));
  }

  private static Reason reason(RegistrationStep step) {
    return ((RegistrationStep.Refused) step).reason();
  }
}
