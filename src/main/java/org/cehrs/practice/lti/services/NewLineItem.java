package org.cehrs.practice.lti.services;

import java.util.Optional;

/**
 * A gradebook column to find or make.
 *
 * @param label at most 255 characters are sent
 * @param scoreMaximum greater than 0
 * @param resourceLinkId of the launch; empty where the link is no place of its own (Canvas's course
 *     navigation names the context there); resource id and tag must tell it from every link's then
 * @param resourceId what is graded, in our own words
 * @param tag which of several grades of the same thing
 */
public record NewLineItem(
    String label,
    double scoreMaximum,
    Optional<String> resourceLinkId,
    String resourceId,
    String tag) {

  public NewLineItem {
    if (!(scoreMaximum > 0 && Double.isFinite(scoreMaximum))) {
      throw new IllegalArgumentException("scoreMaximum must be greater than 0: " + scoreMaximum);
    }
  }
}
