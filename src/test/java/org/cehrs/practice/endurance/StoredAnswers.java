package org.cehrs.practice.endurance;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.cehrs.practice.running.ToolProcess;
import org.jooq.impl.DSL;

/** What the database of a tool that has ended holds. */
final class StoredAnswers {

  private StoredAnswers() {}

  /** The newest answer to each question, by position. */
  static Map<Integer, String> in(Path folder) {
    Map<Integer, String> answers = new TreeMap<>();
    DSL.using(ToolProcess.databaseIn(folder) + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "")
        .fetch("select position, content from answer_event where kind = 'answer' order by seq")
        .forEach(row -> answers.put(row.get(0, Integer.class), row.get(1, String.class)));
    return answers;
  }
}
