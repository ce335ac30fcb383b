package org.cehrs.practice.lti;

/**
 * Claim names, once: LTI Core 1.3, Assignment and Grade Services 2.0, Names and Roles 2.0, Deep
 * Linking 2.0.
 */
public final class Claims {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  public static final String MESSAGE_TYPE = LTI + "message_type";
  public static final String VERSION = LTI + "version";
  public static final String DEPLOYMENT_ID = LTI + "deployment_id";
  public static final String TARGET_LINK_URI = LTI + "target_link_uri";
  public static final String RESOURCE_LINK = LTI + "resource_link";
  public static final String ROLES = LTI + "roles";
  public static final String CONTEXT = LTI + "context";
  public static final String CUSTOM = LTI + "custom";
  public static final String LAUNCH_PRESENTATION = LTI + "launch_presentation";
  public static final String FOR_USER = LTI + "for_user";
  public static final String GRADE_SERVICE =
      "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  public static final String NAMES_AND_ROLES =
      "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
  public static final String DEEP_LINKING_SETTINGS =
      "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

  public static final String DEEP_LINKING_DATA =
      "https://purl.imsglobal.org/spec/lti-dl/claim/data";
  public static final String CONTENT_ITEMS =
      "https://purl.imsglobal.org/spec/lti-dl/claim/content_items";

  private Claims() {}
}
