package org.cehrs.demolms.launch;

import java.net.URI;
import java.time.Instant;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.pages.Visit;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.ServiceAddresses;
import org.cehrs.demolms.platform.Tool;

/** A launch that has been asked for and waits for the tool's authentication request. */
public record PendingLaunch(
    Visit visit, Tool tool, Message message, Placement placement, Instant startedAt) {

  public Platform platform() {
    return visit.platform();
  }

  public Course course() {
    return visit.course();
  }

  public Person person() {
    return visit.person();
  }

  public URI target() {
    return message.target(tool);
  }

  public ServiceAddresses services() {
    return platform().services(course().key(), tool);
  }
}
