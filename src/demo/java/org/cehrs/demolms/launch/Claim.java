package org.cehrs.demolms.launch;

/** Names of the claims that LTI adds to an id_token. */
public final class Claim {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  public static final String MESSAGE_TYPE = LTI + "message_type";
  public static final String VERSION = LTI + "version";
  public static final String DEPLOYMENT_ID = LTI + "deployment_id";
  public static final String TARGET_LINK_URI = LTI + "target_link_uri";
  public static final String RESOURCE_LINK = LTI + "resource_link";
  public static final String ROLES = LTI + "roles";
  public static final String CONTEXT = LTI + "context";
  public static final String TOOL_PLATFORM = LTI + "tool_platform";
  public static final String LAUNCH_PRESENTATION = LTI + "launch_presentation";
  public static final String LIS = LTI + "lis";
  public static final String CUSTOM = LTI + "custom";
  public static final String FOR_USER = LTI + "for_user";
  public static final String GRADE_SERVICES =
      "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  public static final String NAMES_AND_ROLES =
      "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

  public static final String DEEP_LINKING_SETTINGS =
      "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

  private Claim() {}
}
