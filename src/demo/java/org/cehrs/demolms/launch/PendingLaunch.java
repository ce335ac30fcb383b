package org.cehrs.demolms.launch;

import java.time.Instant;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;

/** A launch that has been asked for and waits for the tool's authentication request. */
record PendingLaunch(Person person, Link link, Placement placement, Instant startedAt) {}
