package org.cehrs.practice.exam.form;

import java.util.List;
import org.cehrs.practice.exam.scoring.ScoreTable;

/**
 * The items of one attempt, with all that is needed to rebuild and prove them.
 *
 * @param items by position, 1 to n
 * @param scores raw to scaled for this form
 * @param audit readable record of the decisions: tie coins, ladder steps, target and reached curve
 */
public record Form(
    Exam exam,
    Seed seed,
    String bankSnapshot,
    String blueprintVersion,
    String algorithmVersion,
    List<FormItem> items,
    ScoreTable scores,
    List<String> audit) {

  public Form {
    items = List.copyOf(items);
    audit = List.copyOf(audit);
  }
}
