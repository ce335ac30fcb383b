package org.cehrs.demolms.launch;

/** Where the tool appears, in the words of the launch_presentation claim. */
enum Placement {
  FRAME("iframe"),
  TAB("window");

  private final String documentTarget;

  Placement(String documentTarget) {
    this.documentTarget = documentTarget;
  }

  String documentTarget() {
    return documentTarget;
  }
}
