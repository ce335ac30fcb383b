package org.cehrs.demolms.services;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Grade;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.http.Response;

/** Reads the gradebook back (Assignment and Grade Services 2.0, 3.3). */
public final class ResultService {

  private final ServiceHabits habits;
  private final ScoreHabits scoreHabits;
  private final Negotiation negotiation;

  public ResultService(ServiceHabits habits, ScoreHabits scoreHabits) {
    this.habits = habits;
    this.scoreHabits = scoreHabits;
    this.negotiation = new Negotiation(habits);
  }

  public Response list(Call call) {
    negotiation.requireAccepted(MediaType.RESULTS, call.request());
    LineItem item = call.item();
    Optional<String> subject = call.filter("user_id");
    List<Grade> grades =
        call.course().students().stream()
            .filter(student -> subject.map(student.subject()::equals).orElse(true))
            .flatMap(student -> call.course().gradebook().grade(item, student).stream())
            .toList();
    Page<Grade> page = habits.resultsPage(grades, call);
    List<Map<String, Object>> results =
        page.items().stream().map(grade -> scoreHabits.result(call, grade)).toList();
    return page.linked(Response.json(200, habits.contentType(MediaType.RESULTS), results));
  }
}
