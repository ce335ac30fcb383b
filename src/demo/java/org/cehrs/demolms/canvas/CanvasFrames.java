package org.cehrs.demolms.canvas;

import org.cehrs.demolms.pages.FrameHabits;

/** Canvas's page around a tool. */
final class CanvasFrames implements FrameHabits {

  static final String FORWARDER = "post_message_forwarding";
}
