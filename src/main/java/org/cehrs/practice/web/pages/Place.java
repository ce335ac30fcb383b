package org.cehrs.practice.web.pages;

import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.form.Exam;

/**
 * Where the player stands: an attempt, or the tutorial.
 *
 * @param title of what is taken
 * @param path of its pages, without a slash at its end
 * @param api path of its JSON interface
 * @param playerModule script of the questions' page
 * @param reviewModule script of review and confirmation as the server sends them
 */
public record Place(
    String title, String path, String api, String playerModule, String reviewModule) {

  public static Place ofAttempt(Visit visit, Exam exam, AttemptId attempt) {
    return new Place(
        exam.title(),
        visit.base() + "/attempts/" + attempt,
        visit.base() + "/api/attempts/" + attempt,
        "player",
        "review");
  }

  /**
   * The tutorial keeps nothing on the server.
   *
   * @param marks what was marked so far, as its address carries it
   */
  public static Place ofTutorial(Visit visit, String marks) {
    return new Place(
        "Tutorial",
        visit.base() + "/tutorial/" + marks,
        visit.base() + "/api/tutorial",
        "tutorial",
        "page");
  }
}
