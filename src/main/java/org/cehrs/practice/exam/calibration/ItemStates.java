package org.cehrs.practice.exam.calibration;

import java.util.List;
import org.cehrs.practice.exam.calibration.ItemEstimate.Reason;

/** The difficulties as they stand between two steps. */
final class ItemStates {

  // A Newton step from far off may overshoot.
  private static final double LONGEST_STEP = 1;

  private final ItemTotals totals;
  private final List<ItemPrior> priors;
  private final double[] difficulties;

  ItemStates(ItemTotals totals, List<ItemPrior> priors) {
    this.totals = totals;
    this.priors = List.copyOf(priors);
    difficulties = new double[priors.size()];
    for (int item = 0; item < difficulties.length; item++) {
      difficulties[item] = start(item);
    }
  }

  private double start(int item) {
    return switch (priors.get(item)) {
      case ItemPrior.Anchor(double difficulty) -> difficulty;
      case ItemPrior.Rated(double difficulty, double deviation) -> difficulty;
      case ItemPrior.Free() -> {
        double odds =
            (totals.right(item) + 0.5) / (totals.answered(item) - totals.right(item) + 0.5);
        yield -StrictMath.log(odds);
      }
    };
  }

  int size() {
    return difficulties.length;
  }

  double[] difficulties() {
    return difficulties.clone();
  }

  /** The largest distance of any difficulty from an earlier one. */
  double farthestFrom(double[] before) {
    double farthest = 0;
    for (int item = 0; item < before.length; item++) {
      farthest = Math.max(farthest, Math.abs(difficulties[item] - before[item]));
    }
    return farthest;
  }

  double difficulty(int item) {
    return difficulties[item];
  }

  /**
   * Whether an item's responses take part: those of a free item without both kinds tell nothing.
   */
  boolean takesPart(int item) {
    int right = totals.right(item);
    boolean both = right > 0 && right < totals.answered(item);
    return totals.answered(item) > 0 && (both || !(priors.get(item) instanceof ItemPrior.Free));
  }

  boolean anyResponses() {
    for (int item = 0; item < difficulties.length; item++) {
      if (takesPart(item)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody has said where the scale's origin lies. */
  boolean scaleIsGiven() {
    for (int item = 0; item < difficulties.length; item++) {
      if (takesPart(item) && !(priors.get(item) instanceof ItemPrior.Free)) {
        return true;
      }
    }
    return false;
  }

  /**
   * One Newton step.
   *
   * @param expected number of right answers at the present difficulty
   */
  void step(int item, double expected, double information) {
    double pull = expected - totals.right(item);
    double stiffness = information;
    switch (priors.get(item)) {
      case ItemPrior.Anchor anchor -> {
        return;
      }
      case ItemPrior.Rated(double difficulty, double deviation) -> {
        pull -= (difficulties[item] - difficulty) / (deviation * deviation);
        stiffness += 1 / (deviation * deviation);
      }
      case ItemPrior.Free() -> {}
    }
    difficulties[item] += Math.clamp(pull / stiffness, -LONGEST_STEP, LONGEST_STEP);
  }

  /**
   * How far all items and persons together lie from where the ratings want them; 0 with an anchor.
   * The likelihood does not notice such a shift, so EM alone would creep there.
   */
  double shiftWanted() {
    double weights = 0;
    double sum = 0;
    for (int item = 0; item < difficulties.length; item++) {
      if (takesPart(item) && priors.get(item) instanceof ItemPrior.Anchor) {
        return 0;
      }
      if (takesPart(item) && priors.get(item) instanceof ItemPrior.Rated rated) {
        double weight = 1 / (rated.deviation() * rated.deviation());
        weights += weight;
        sum += weight * (rated.difficulty() - difficulties[item]);
      }
    }
    return weights > 0 ? sum / weights : 0;
  }

  void shift(double by) {
    for (int item = 0; item < difficulties.length; item++) {
      difficulties[item] += takesPart(item) ? by : 0;
    }
  }

  ItemEstimate estimate(int item, double information) {
    return switch (priors.get(item)) {
      case ItemPrior.Anchor(double difficulty) -> new ItemEstimate.Anchored(difficulty);
      case ItemPrior.Rated(double difficulty, double deviation) ->
          estimated(item, information + 1 / (deviation * deviation));
      case ItemPrior.Free() ->
          takesPart(item) ? estimated(item, information) : new ItemEstimate.Unknown(reason(item));
    };
  }

  private ItemEstimate estimated(int item, double information) {
    return new ItemEstimate.Estimated(difficulties[item], 1 / StrictMath.sqrt(information));
  }

  private Reason reason(int item) {
    if (totals.answered(item) == 0) {
      return Reason.NOBODY_ANSWERED;
    }
    return totals.right(item) == 0 ? Reason.ALL_WRONG : Reason.ALL_RIGHT;
  }
}
