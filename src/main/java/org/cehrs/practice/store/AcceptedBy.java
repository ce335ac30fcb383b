package org.cehrs.practice.store;

import java.util.Locale;
import org.cehrs.practice.store.schema.tables.records.DeploymentRecord;

/** Whose word accepted a deployment; nobody's where it is held. */
enum AcceptedBy {
  /** The file lists it, or accepts any: it lasts as long as that. */
  FILE,
  /** The administrator's, or that of the platform's own registration: it lasts until withdrawn. */
  COMMAND;

  static final String ACTIVE = "active";
  static final String HELD = "held";

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  DeploymentRecord accept(DeploymentRecord row) {
    row.setState(ACTIVE);
    row.setAcceptedBy(column());
    return row;
  }

  static DeploymentRecord hold(DeploymentRecord row) {
    row.setState(HELD);
    row.setAcceptedBy(null);
    return row;
  }
}
