package org.cehrs.practice.exam.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.scoring.ColdStart;
import org.cehrs.practice.exam.scoring.ScoreTable;

/**
 * Builds forms from a bank: a seeded draw, stratified by domain and topic, whose difficulty is
 * repaired inside the strata until the form is as hard at the cut as the bank
 * (src/docs/psychometrics.md). The same request always gives the same form.
 */
public final class FormAssembler {

  /** Changes whenever the same request would give another form. */
  public static final String ALGORITHM_VERSION = "loft-1";

  private final ItemPool pool;
  private final Blueprint blueprint;
  private final String difficultiesMark;

  /**
   * @param difficulties in logits, at least of every operational and pretest item
   * @throws IllegalArgumentException where such an item has none, or a topic the map does not hold
   */
  public FormAssembler(Bank bank, Blueprint blueprint, Map<ItemRef, Double> difficulties) {
    this.pool = new ItemPool(bank, difficulties);
    this.blueprint = blueprint;
    this.difficultiesMark = Fingerprint.of(difficulties);
  }

  /** The CEHRS blueprint over a bank that knows no difficulties but its authors' estimates. */
  public static FormAssembler coldStart(Bank bank) {
    return new FormAssembler(bank, Blueprint.CEHRS, ColdStart.difficulties(bank));
  }

  String bankSnapshot() {
    return pool.bank().snapshot();
  }

  String blueprintVersion() {
    return blueprint.version();
  }

  Shortage stock() {
    return new Shortage(pool, Claims.none(pool));
  }

  /** Builds the form of a request, or says why the bank cannot. */
  public Assembly assemble(FormRequest request) {
    FormBuild build = new FormBuild(pool, blueprint, request);
    return build
        .run()
        .<Assembly>map(chosen -> new Assembly.Built(form(request, chosen, build.log())))
        .orElseGet(() -> new Assembly.Impossible(build.reason()));
  }

  private Form form(FormRequest request, FormBuild.Chosen chosen, List<String> log) {
    int[] order = chosen.arrangement().order(chosen.dice());
    List<FormItem> items =
        IntStream.range(0, order.length)
            .mapToObj(place -> item(place + 1, order[place], chosen.arrangement()))
            .toList();
    ScoreTable scores =
        ScoreTable.of(items.stream().filter(FormItem::scored).map(FormItem::difficulty).toList());
    List<String> audit = new ArrayList<>(log);
    audit.addAll(AuditLines.of(chosen, scores));
    audit.add(inputs(request));
    return new Form(
        request.exam(),
        request.seed(),
        pool.bank().snapshot(),
        blueprint.version(),
        ALGORITHM_VERSION,
        items,
        scores,
        audit);
  }

  private FormItem item(int position, int number, Arrangement arrangement) {
    Item item = pool.item(number);
    return new FormItem(
        position,
        item.ref(),
        item.domain(),
        item.topic(),
        arrangement.scored(number),
        pool.difficulty(number));
  }

  /** What determines a form beside bank and seed, marked so that other inputs are noticed. */
  String inputs(FormRequest request) {
    return "inputs: seen "
        + Fingerprint.of(request.timesSeen())
        + ", exposure "
        + Fingerprint.of(request.exposure())
        + ", barred "
        + Fingerprint.of(request.barred())
        + ", difficulties "
        + difficultiesMark;
  }
}
