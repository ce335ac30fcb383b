package org.cehrs.demolms.services;

import java.time.Instant;
import java.util.Optional;
import org.cehrs.demolms.course.Gradebook;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.http.JsonObject;
import org.cehrs.demolms.http.Response;

/** Takes scores for the gradebook (Assignment and Grade Services 2.0, 3.4). */
public final class ScoreService {

  private final ScoreHabits habits;
  private final Negotiation negotiation;
  private final ScoreFaults faults;

  public ScoreService(ServiceHabits serviceHabits, ScoreHabits habits, ScoreFaults faults) {
    this.habits = habits;
    this.negotiation = new Negotiation(serviceHabits);
    this.faults = faults;
  }

  public Response post(Call call) {
    faults.next();
    negotiation.requireSent(MediaType.SCORE, call.request());
    LineItem item = call.item();
    JsonObject body =
        JsonObject.parse(
            call.request().body(), reason -> new ServiceFault(ServiceFault.Kind.SCORE, reason));
    Person student = student(call, body);
    enter(call.course().gradebook(), item, student, habits.read(body));
    return habits.taken(call, item, student);
  }

  private void enter(Gradebook gradebook, LineItem item, Person student, ScorePost post) {
    refuseStale(gradebook.newerThan(post.timestamp(), item, student), post.timestamp());
    post.handedIn()
        .ifPresent(handed -> gradebook.submit(item, student, handed.at(), handed.launch()));
    switch (post.effect()) {
      case ScorePost.Keep keep -> gradebook.keep(item, student, keep.score());
      case ScorePost.Clear clear -> gradebook.clear(item, student, post.timestamp());
      case ScorePost.Leave leave -> {}
    }
  }

  private void refuseStale(Optional<Instant> newer, Instant timestamp) {
    newer.ifPresent(present -> {
      throw new ServiceFault(ServiceFault.Kind.STALE, habits.stale(timestamp, present));
    });
  }

  private Person student(Call call, JsonObject body) {
    String userId = body.text("userId");
    return call.course().students().stream()
        .filter(student -> habits.isMeant(student, userId))
        .findFirst()
        .orElseThrow(() -> ServiceFault.missing(ServiceFault.Kind.STUDENT, "student", userId));
  }
}
