package org.cehrs.practice.exam.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.BankBuilder;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.cehrs.practice.exam.calibration.ItemEstimate.Estimated;
import org.cehrs.practice.exam.form.Blueprint;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormAssembler;
import org.cehrs.practice.exam.form.FormItem;
import org.cehrs.practice.exam.form.FormRequest;
import org.cehrs.practice.exam.form.Forms;
import org.cehrs.practice.exam.form.Seed;
import org.cehrs.practice.exam.scoring.TestCurve;
import org.cehrs.practice.exam.scoring.WarmEstimate;
import org.junit.jupiter.api.Test;

/**
 * The recovery study of simulation_expectations.json: 500 items, 2,000 persons with drawn forms of
 * 100 scored items, everything estimated from the answers alone.
 */
class RecoveryTest {

  private static final int ITEMS = 500;
  private static final int PERSONS = 2000;

  private final Random chance = new Random(20_240_607);
  private final Bank bank = operational();
  private final Map<ItemRef, Integer> numbers = new HashMap<>();
  private final double[] truth = new double[ITEMS];
  private final double[] abilities = new double[PERSONS];
  private final List<Form> forms = new ArrayList<>();
  private final int[] correct = new int[PERSONS];

  private static Bank operational() {
    BankBuilder builder = BankBuilder.inProportion(ITEMS);
    for (Item item : builder.items()) {
      builder.change(item.id(), one -> BankBuilder.withStatus(one, ItemStatus.OPERATIONAL));
    }
    return builder.build();
  }

  private ResponseMatrix simulate() {
    Map<ItemRef, Double> difficulties = new HashMap<>();
    for (Item item : bank.items()) {
      int number = numbers.size();
      numbers.put(item.ref(), number);
      truth[number] = -0.9 + 0.8 * chance.nextGaussian();
      difficulties.put(item.ref(), truth[number]);
    }
    FormAssembler assembler = new FormAssembler(bank, Blueprint.CEHRS, difficulties);
    ResponseMatrix.Builder responses = new ResponseMatrix.Builder(ITEMS);
    for (int person = 0; person < PERSONS; person++) {
      abilities[person] = 0.3924 + 0.8 * chance.nextGaussian();
      forms.add(
          Forms.built(assembler, new FormRequest(Exam.Whole.FULL, new Seed(person), Map.of())));
      answer(person, responses.person());
    }
    return responses.build();
  }

  private void answer(int person, ResponseMatrix.Builder responses) {
    for (FormItem place : forms.get(person).items()) {
      if (place.scored()) {
        double p = TestCurve.probability(abilities[person], place.difficulty());
        boolean right = chance.nextDouble() < p;
        correct[person] += right ? 1 : 0;
        responses.answer(number(place), right);
      }
    }
  }

  private int number(FormItem place) {
    return numbers.getOrDefault(place.item(), -1);
  }

  @Test
  void recoversDifficultiesAbilitiesAndDecisions() {
    ResponseMatrix responses = simulate();
    Calibration found =
        MarginalEstimation.STANDARD.estimate(
            responses, Collections.nCopies(ITEMS, new ItemPrior.Free()));

    assertThat(responses.size()).isEqualTo(PERSONS * 100);
    assertThat(found.converged()).isTrue();
    double shift = shift(found);
    double[] difficulties = new double[ITEMS];
    double squares = 0;
    int covered = 0;
    for (int item = 0; item < ITEMS; item++) {
      Estimated estimate = (Estimated) found.items().get(item);
      difficulties[item] = estimate.difficulty() + shift;
      double error = difficulties[item] - truth[item];
      squares += error * error;
      covered += Math.abs(error) < 1.96 * estimate.standardError() ? 1 : 0;
    }
    assertThat(Math.sqrt(squares / ITEMS)).isBetween(.12, .155);
    assertThat(covered / (double) ITEMS).isBetween(.92, .97);
    assertThat(found.mean() + shift).isBetween(.33, .46);
    assertThat(found.deviation()).isBetween(.76, .84);
    requireAbilities(difficulties);
  }

  /** Puts the mean difficulty where it truly is, as the link to rated items would. */
  private double shift(Calibration found) {
    double shift = 0;
    for (int item = 0; item < ITEMS; item++) {
      shift += (truth[item] - ((Estimated) found.items().get(item)).difficulty()) / ITEMS;
    }
    return shift;
  }

  private void requireAbilities(double[] difficulties) {
    double bias = 0;
    double squares = 0;
    int agreed = 0;
    for (int person = 0; person < PERSONS; person++) {
      double[] own =
          forms.get(person).items().stream()
              .filter(FormItem::scored)
              .mapToDouble(place -> difficulties[number(place)])
              .toArray();
      double theta = WarmEstimate.of(TestCurve.of(own), correct[person]).theta();
      double error = theta - abilities[person];
      bias += error / PERSONS;
      squares += error * error / PERSONS;
      agreed += theta >= 0 == abilities[person] >= 0 ? 1 : 0;
    }
    assertThat(Math.abs(bias)).isLessThan(.03);
    assertThat(Math.sqrt(squares)).isBetween(.25, .29);
    assertThat(agreed / (double) PERSONS).isBetween(.90, .94);
  }
}
