package org.cehrs.practice.exam.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The building of one form: tries on the steps of the ladder until one succeeds. */
final class FormBuild {

  private static final int TRIES = 20;

  private enum Result {
    SHORT,
    MISSED,
    NO_PRETEST
  }

  private final ItemPool pool;
  private final FormRequest request;
  private final Quotas quotas;
  private final Claims claims;
  private final SplitMix64 dice;
  private final List<String> log = new ArrayList<>();
  private EnumSet<Result> results = EnumSet.noneOf(Result.class);

  FormBuild(ItemPool pool, Blueprint blueprint, FormRequest request) {
    this.pool = pool;
    this.request = request;
    dice = new SplitMix64(request.seed().value());
    quotas = Quotas.of(request.exam(), blueprint, pool.bank().topics(), dice.split());
    claims = new Claims(request, pool);
    log.addAll(quotas.log());
  }

  /** The chosen items and their order; empty where no step of the ladder helped. */
  Optional<Chosen> run() {
    for (LadderStep step : LadderStep.values()) {
      Optional<Chosen> chosen = mayHelp(step) ? climb(step) : Optional.empty();
      if (chosen.isPresent()) {
        return chosen;
      }
    }
    return Optional.empty();
  }

  /** Wider windows do not fill empty places; looser topics may. */
  private boolean mayHelp(LadderStep step) {
    return step.topicsLoose() || !results.equals(EnumSet.of(Result.SHORT));
  }

  private Optional<Chosen> climb(LadderStep step) {
    results = EnumSet.noneOf(Result.class);
    for (int number = 1; number <= TRIES; number++) {
      Optional<Chosen> chosen = attempt(step, dice.split());
      if (chosen.isPresent()) {
        log.add("draw " + number + " with " + step.description());
        return chosen;
      }
    }
    log.add("ladder: " + TRIES + " draws failed with " + step.description());
    return Optional.empty();
  }

  private Optional<Chosen> attempt(LadderStep step, SplitMix64 lot) {
    Selection selection = new Selection(pool, request.exam());
    Lots lots = new Lots(claims, lot, pool.size());
    if (!new ScoredDraw(pool, selection, lots, quotas).fill(lot, step.topicsLoose())) {
      return failed(Result.SHORT);
    }
    Target target = Target.of(pool, selection, step.window());
    Repair repair = new Repair(pool, selection, target, claims, step.seenAllowed());
    if (!repair.run(lot)) {
      return failed(Result.MISSED);
    }
    UnscoredDraw unscored = new UnscoredDraw(pool, selection, lots);
    if (!unscored.fill(quotas.pretest())) {
      return failed(Result.NO_PRETEST);
    }
    log.addAll(unscored.log());
    log.addAll(AuditLines.of(selection, quotas, claims));
    return Optional.of(
        new Chosen(selection, target, repair.swaps(), new Arrangement(pool, selection), lot));
  }

  private Optional<Chosen> failed(Result why) {
    results.add(why);
    return Optional.empty();
  }

  /** What a successful try found. */
  record Chosen(
      Selection selection, Target target, int swaps, Arrangement arrangement, SplitMix64 dice) {}

  List<String> log() {
    return log;
  }

  /** Why nothing was found. */
  String reason() {
    List<String> lacking = new Shortage(pool, claims).told(quotas);
    return "Cannot build a "
        + request.exam().scoredItems()
        + "-item exam: "
        + (lacking.isEmpty() ? lastResort() : String.join("; ", lacking));
  }

  private String lastResort() {
    if (results.contains(Result.NO_PRETEST)) {
      return "too few items are left for " + request.exam().pretestItems() + " unscored places";
    }
    return results.contains(Result.MISSED)
        ? "no choice of items comes within one raw point of the bank's difficulty"
        : "topics and enemies leave too few items that can stand together";
  }
}
