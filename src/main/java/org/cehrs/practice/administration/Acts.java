package org.cehrs.practice.administration;

import java.time.InstantSource;
import java.util.UUID;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.AuditLog;

/** Writes what the administrator did to the log of acts. */
public final class Acts {

  private final AuditLog log;
  private final InstantSource clock;

  public Acts(AuditLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * Notes an act that concerns no tenant.
   *
   * @param act as {@code thing.verb}
   * @param subject id of what was acted on
   * @param detail holds no name and no secret
   */
  public void note(String act, UUID subject, String detail) {
    note(act, subject.toString(), detail);
  }

  void note(String act, String subject, String detail) {
    log.record(AuditEvent.ofAdministrator(act, subject, detail, clock.instant()));
  }
}
