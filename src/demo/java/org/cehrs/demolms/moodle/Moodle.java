package org.cehrs.demolms.moodle;

import org.cehrs.demolms.deeplink.DeepLinkHabits;
import org.cehrs.demolms.flavor.Flavor;
import org.cehrs.demolms.launch.AuthenticationHabits;
import org.cehrs.demolms.launch.LaunchHabits;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.TimeAndChance;
import org.cehrs.demolms.services.LineItemHabits;
import org.cehrs.demolms.services.MemberHabits;
import org.cehrs.demolms.services.ScoreHabits;
import org.cehrs.demolms.services.ServiceHabits;
import org.cehrs.demolms.tokens.TokenHabits;

/** Moodle 4.5, as its recorded messages show it. */
public final class Moodle implements Flavor {

  @Override
  public Identity identity() {
    return new MoodleIdentity();
  }

  @Override
  public LaunchHabits launches() {
    return new MoodleLaunches();
  }

  @Override
  public AuthenticationHabits authentication() {
    return new MoodleAuthentication();
  }

  @Override
  public DeepLinkHabits deepLinks() {
    return new MoodleDeepLinks(identity());
  }

  @Override
  public TokenHabits tokens(TimeAndChance world) {
    return new MoodleTokens();
  }

  @Override
  public ServiceHabits services(TimeAndChance world) {
    return new MoodleServices();
  }

  @Override
  public LineItemHabits lineItems() {
    return new MoodleLineItems();
  }

  @Override
  public ScoreHabits scores() {
    return new MoodleScores();
  }

  @Override
  public MemberHabits members() {
    return new MoodleMembers();
  }
}
