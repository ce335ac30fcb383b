package org.cehrs.practice.lti.services;

/** What an access token may be asked for. */
public final class Scopes {

  private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/scope/";

  public static final String LINE_ITEM = AGS + "lineitem";
  public static final String SCORE = AGS + "score";
  public static final String RESULT = AGS + "result.readonly";

  public static final String MEMBERS =
      "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

  private Scopes() {}
}
