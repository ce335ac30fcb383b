package org.cehrs.demolms.launch;

/** Where the tool appears, in the words of the launch_presentation claim. */
public enum Placement {
  FRAME("iframe"),
  TAB("window");

  private final String documentTarget;

  Placement(String documentTarget) {
    this.documentTarget = documentTarget;
  }

  public String documentTarget() {
    return documentTarget;
  }
}
