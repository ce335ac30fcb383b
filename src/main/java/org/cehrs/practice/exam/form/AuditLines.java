package org.cehrs.practice.exam.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cehrs.practice.exam.scoring.ScoreTable;

/** What a form's audit record says of its curve. */
final class AuditLines {

  private AuditLines() {}

  static List<String> of(FormBuild.Chosen chosen, ScoreTable scores) {
    return List.of(
        "target at -1, 0, +1 logits from the cut: " + points(chosen.target().goal()),
        "reached after " + chosen.swaps() + " swaps: " + points(chosen.selection().sum()),
        "cut: "
            + scores.cutRaw()
            + " of "
            + scores.total()
            + " right, error "
            + digits(scores.cutError())
            + " points");
  }

  /** What the candidate had seen, and topics that lent or took a place. */
  static List<String> of(Selection selection, Quotas quotas, Claims claims) {
    int seen = (int) selection.items().filter(item -> claims.tier(item) > 0).count();
    String lent = selection.offQuota(quotas);
    String first = "seen before: " + seen + " of " + selection.items().count() + " items";
    return lent.isEmpty() ? List.of(first) : List.of(first, "topics off their quota: " + lent);
  }

  private static String points(CurvePoints points) {
    return digits(points.below())
        + ", "
        + digits(points.cut())
        + ", "
        + digits(points.above())
        + ", information at the cut "
        + digits(points.information());
  }

  private static String digits(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
  }
}
