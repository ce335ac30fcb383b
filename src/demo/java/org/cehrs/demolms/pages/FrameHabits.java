package org.cehrs.demolms.pages;

import org.cehrs.demolms.http.Html;
import org.cehrs.demolms.platform.Platform;

/** What one product puts beside a tool's frame. */
public interface FrameHabits {

  /** Markup after the frame: scripts that answer the tool's messages, further frames. */
  default Html beside(Platform platform) {
    return Html.none();
  }
}
