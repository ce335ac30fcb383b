package org.cehrs.demolms.services;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cehrs.demolms.course.Grade;

/** What every product says of a result (Assignment and Grade Services 2.0, 3.3). */
public final class ResultJson {

  private ResultJson() {}

  public static Map<String, Object> of(ScoreHabits habits, Call call, Grade grade) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", habits.resultAddress(call, grade.item(), grade.student()).toString());
    json.put("scoreOf", call.addresses().lineItem(grade.item().id()).toString());
    json.put("userId", grade.student().subject());
    json.put("resultScore", grade.score());
    json.put("resultMaximum", grade.item().scoreMaximum());
    return json;
  }
}
