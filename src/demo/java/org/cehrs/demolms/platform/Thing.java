package org.cehrs.demolms.platform;

/** What has an id that tools see. */
public enum Thing {
  /** A course as service addresses name it. */
  COURSE,
  /** A course as launches name it. */
  CONTEXT,
  PERSON,
  RESOURCE_LINK,
  LINE_ITEM,
  CLIENT,
  DEPLOYMENT
}
