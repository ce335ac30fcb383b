package org.cehrs.practice.exam.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cehrs.practice.exam.bank.ContentDomain;

/**
 * The pretest items of one try: each domain's own, then any domain's, then operational items that
 * are not scored on this form.
 */
final class UnscoredDraw {

  private final ItemPool pool;
  private final Selection selection;
  private final Lots lots;
  private final List<String> log = new ArrayList<>();

  UnscoredDraw(ItemPool pool, Selection selection, Lots lots) {
    this.pool = pool;
    this.selection = selection;
    this.lots = lots;
  }

  /** Whether every place is filled. */
  boolean fill(Map<ContentDomain, Integer> wanted) {
    if (selection.missingUnscored() == 0) {
      return true;
    }
    lots.draw(pool.pretest());
    for (Map.Entry<ContentDomain, Integer> want : wanted.entrySet()) {
      take(want.getValue(), pool.pretest(want.getKey()));
    }
    fillUp("pretest items of other domains", pool.pretest());
    fillUp("operational items, unscored here", pool.operational());
    return selection.missingUnscored() == 0;
  }

  /** What filled places that their domain could not. */
  List<String> log() {
    return List.copyOf(log);
  }

  private void fillUp(String what, int[] items) {
    int taken = take(selection.missingUnscored(), items);
    if (taken > 0) {
      log.add("pretest: " + taken + " places filled by " + what);
    }
  }

  private int take(int most, int[] items) {
    int taken = 0;
    int next = 0;
    while (taken < most && next != Lots.NOBODY) {
      next = lots.first(items, selection);
      if (next != Lots.NOBODY) {
        selection.addUnscored(next);
        taken++;
      }
    }
    return taken;
  }
}
