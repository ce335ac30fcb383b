package org.cehrs.demolms.canvas;

import java.time.Instant;
import org.cehrs.demolms.course.GradebookRules;

/** Times count to the millisecond, and a score of the same time may come again. */
final class CanvasGradebook implements GradebookRules {

  @Override
  public boolean mayFollow(Instant timestamp, Instant present) {
    return !timestamp.isBefore(present);
  }

  @Override
  public boolean collectsComments() {
    return true;
  }
}
