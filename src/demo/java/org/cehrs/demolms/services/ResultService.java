package org.cehrs.demolms.services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Grade;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Scope;

/** Reads the gradebook back (Assignment and Grade Services 2.0, 3.3). */
public final class ResultService {

  private final Platform platform;
  private final Course course;
  private final AccessTokens tokens;

  public ResultService(Platform platform, Course course, AccessTokens tokens) {
    this.platform = platform;
    this.course = course;
    this.tokens = tokens;
  }

  public Response list(Request request) {
    tokens.require(request, Scope.RESULT_READ_ONLY);
    MediaType.RESULTS.requireAccepted(request);
    LineItem item = LineItemPath.item(request, course);
    Optional<String> subject = request.query().get("user_id");
    List<Grade> grades =
        course.students().stream()
            .filter(student -> subject.map(student.subject()::equals).orElse(true))
            .flatMap(student -> course.gradebook().grade(item, student).stream())
            .toList();
    Page<Grade> page = Page.of(grades, request, Integer.MAX_VALUE, platform);
    List<Map<String, Object>> results = page.items().stream().map(this::json).toList();
    return page.linked(Response.json(200, MediaType.RESULTS.text(), results));
  }

  private Map<String, Object> json(Grade grade) {
    Person student = grade.student();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", ResultAddress.of(platform, grade.item(), student));
    json.put("scoreOf", platform.lineItem(grade.item().id()).toString());
    json.put("userId", student.subject());
    json.put("resultScore", grade.score());
    json.put("resultMaximum", grade.item().scoreMaximum());
    grade.comment().ifPresent(comment -> json.put("comment", comment));
    return json;
  }
}
