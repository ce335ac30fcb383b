package org.cehrs.practice.endurance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;

/** What the nodes' database holds, read behind their backs. */
final class StoredSchool {

  private final DSLContext sql;

  StoredSchool(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * As if the half minute had passed after which a dead node loses its lanes: living ones renew
   * theirs every second.
   */
  void takeLanesFromTheDead() {
    sql.execute(
        "update grade_lane set held_until = now() where held_until < now() + interval '27"
            + " seconds'");
  }

  int waitingGrades() {
    return sql.fetchCount(sql.selectOne().from("grade_passback").where("state = 'waiting'"));
  }

  List<UUID> attemptsOf(String student) {
    return sql.fetch(
            "select a.id from attempt a join person p on p.id = a.person_id where p.subject = ?",
            student)
        .getValues(0, UUID.class);
  }

  /** By position. */
  Map<Integer, String> answers(UUID attempt) {
    Map<Integer, String> answers = new TreeMap<>();
    sql.fetch(
            "select position, content from answer_event where attempt_id = ? and kind = 'answer'"
                + " order by seq",
            attempt)
        .forEach(row -> answers.put(row.get(0, Integer.class), row.get(1, String.class)));
    return answers;
  }

  /** Of the one score that there has to be. */
  double correct(UUID attempt) {
    Integer correct =
        sql.fetchSingle("select correct from attempt_score where attempt_id = ?", attempt)
            .get(0, Integer.class);
    return correct == null ? -1 : correct;
  }

  List<String> gradeStates(UUID attempt) {
    return sql.fetch("select state from grade_passback where attempt_id = ?", attempt)
        .getValues(0, String.class);
  }
}
