package org.cehrs.demolms.launch;

/** Names of the claims that LTI adds to an id_token. */
final class Claim {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  static final String MESSAGE_TYPE = LTI + "message_type";
  static final String VERSION = LTI + "version";
  static final String DEPLOYMENT_ID = LTI + "deployment_id";
  static final String TARGET_LINK_URI = LTI + "target_link_uri";
  static final String RESOURCE_LINK = LTI + "resource_link";
  static final String ROLES = LTI + "roles";
  static final String CONTEXT = LTI + "context";
  static final String TOOL_PLATFORM = LTI + "tool_platform";
  static final String LAUNCH_PRESENTATION = LTI + "launch_presentation";
  static final String LIS = LTI + "lis";
  static final String CUSTOM = LTI + "custom";
  static final String GRADE_SERVICES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  static final String NAMES_AND_ROLES =
      "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

  private Claim() {}
}
