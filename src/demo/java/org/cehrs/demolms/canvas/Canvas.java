package org.cehrs.demolms.canvas;

import org.cehrs.demolms.course.GradebookRules;
import org.cehrs.demolms.deeplink.DeepLinkHabits;
import org.cehrs.demolms.flavor.Flavor;
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

/** Canvas, as its source and recorded messages show it. */
public final class Canvas implements Flavor {

  @Override
  public Identity identity() {
    return new CanvasIdentity();
  }

  @Override
  public FrameHabits frames() {
    return new CanvasFrames();
  }

  @Override
  public LaunchHabits launches() {
    return new CanvasLaunches();
  }

  @Override
  public AuthenticationHabits authentication() {
    return new CanvasAuthentication();
  }

  @Override
  public DeepLinkHabits deepLinks() {
    return new CanvasDeepLinks();
  }

  @Override
  public TokenHabits tokens(TimeAndChance world) {
    return new CanvasTokens(world);
  }

  @Override
  public ServiceHabits services(TimeAndChance world) {
    return new CanvasServices(world);
  }

  @Override
  public LineItemHabits lineItems() {
    return new CanvasLineItems();
  }

  @Override
  public ScoreHabits scores() {
    return new CanvasScores();
  }

  @Override
  public MemberHabits members() {
    return new CanvasMembers();
  }

  @Override
  public GradebookRules gradebook() {
    return new CanvasGradebook();
  }
}
