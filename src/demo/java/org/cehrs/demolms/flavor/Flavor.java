package org.cehrs.demolms.flavor;

import org.cehrs.demolms.course.GradebookRules;
import org.cehrs.demolms.deeplink.DeepLinkHabits;
import org.cehrs.demolms.launch.AuthenticationHabits;
import org.cehrs.demolms.launch.LaunchHabits;
import org.cehrs.demolms.pages.FrameHabits;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.TimeAndChance;
import org.cehrs.demolms.services.LineItemHabits;
import org.cehrs.demolms.services.MemberHabits;
import org.cehrs.demolms.services.ScoreHabits;
import org.cehrs.demolms.services.ServiceHabits;
import org.cehrs.demolms.tokens.TokenHabits;

/**
 * What one product does its own way, part by part. The methods as they stand here make a platform
 * that keeps to the specifications; the flavor of a product overrides those in which it departs
 * from them.
 */
public interface Flavor {

  /** A platform without habits of its own. */
  static Flavor specification() {
    return new Flavor() {};
  }

  default Identity identity() {
    return new Identity() {};
  }

  default FrameHabits frames() {
    return new FrameHabits() {};
  }

  default LaunchHabits launches() {
    return new LaunchHabits() {};
  }

  default AuthenticationHabits authentication() {
    return new AuthenticationHabits() {};
  }

  default DeepLinkHabits deepLinks() {
    return new DeepLinkHabits() {};
  }

  /** Asked once for each platform, as it may count what it is asked for. */
  default TokenHabits tokens(TimeAndChance world) {
    return new TokenHabits() {};
  }

  /** Asked once for each platform, as it may count what it is asked for. */
  default ServiceHabits services(TimeAndChance world) {
    return new ServiceHabits() {};
  }

  default LineItemHabits lineItems() {
    return new LineItemHabits() {};
  }

  default ScoreHabits scores() {
    return new ScoreHabits() {};
  }

  default MemberHabits members() {
    return new MemberHabits() {};
  }

  default GradebookRules gradebook() {
    return new GradebookRules() {};
  }
}
