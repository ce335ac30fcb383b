package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.cehrs.practice.exam.bank.BankBuilder.inProportion;
import static org.cehrs.practice.exam.bank.ContentDomain.CO;
import static org.cehrs.practice.exam.bank.ContentDomain.NCO;
import static org.cehrs.practice.exam.form.Forms.built;
import static org.cehrs.practice.exam.form.Forms.formOf;
import static org.cehrs.practice.exam.form.Forms.request;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.BankBuilder;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.cehrs.practice.exam.bank.Topic;
import org.cehrs.practice.exam.bank.TopicMap;
import org.cehrs.practice.exam.scoring.ColdStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenBankTest {

  private static final Bank SMALL = inProportion(160).build();

  @Test
  void ignoresWhatWasSeenOfAnEarlierBank() {
    FormRequest request =
        new FormRequest(Exam.Whole.FULL, new Seed(1), Map.of(new ItemId("gone"), 3));

    assertThat(built(FormAssembler.coldStart(SMALL), request).items()).hasSize(125);
  }

  @Test
  void needsADifficultyForEveryItemItMayDraw() {
    Map<ItemRef, Double> difficulties = new HashMap<>(ColdStart.difficulties(SMALL));
    ItemRef first = SMALL.items().getFirst().ref();
    difficulties.remove(first);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FormAssembler(SMALL, Blueprint.CEHRS, difficulties))
        .withMessage(first + " is OPERATIONAL and has no difficulty");
  }

  @Test
  void needsNoDifficultyForADraft() {
    BankBuilder builder = inProportion(160).with("N1", ItemStatus.DRAFT, 1);
    Map<ItemRef, Double> difficulties = ColdStart.difficulties(SMALL);

    assertThat(
            built(
                    new FormAssembler(builder.build(), Blueprint.CEHRS, difficulties),
                    request(Exam.Whole.FULL, 1))
                .items())
        .hasSize(125);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, 13})
  void refusesADifficultyThatIsNone(double difficulty) {
    Map<ItemRef, Double> difficulties = new HashMap<>(ColdStart.difficulties(SMALL));
    difficulties.put(SMALL.items().getFirst().ref(), difficulty);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FormAssembler(SMALL, Blueprint.CEHRS, difficulties))
        .withMessageContaining("between -12 and 12");
  }

  @Test
  void refusesAnItemOfAnUnknownTopic() {
    Bank bank =
        new Bank(
            "b",
            TopicMap.TOPICS.stream().filter(t -> !t.code().equals("N1")).toList(),
            SMALL.items());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FormAssembler.coldStart(bank))
        .withMessageContaining("names topic N1, which the topic map does not hold in NCO");
  }

  @Test
  void refusesATopicMapWithoutWeights() {
    List<Topic> weightless =
        TopicMap.TOPICS.stream().map(t -> new Topic(t.code(), t.domain(), t.title(), 0)).toList();
    FormAssembler assembler = FormAssembler.coldStart(new Bank("b", weightless, SMALL.items()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> assembler.assemble(request(Exam.Whole.FULL, 1)))
        .withMessage("the topic map has no weights for Non-Clinical Operations");
  }

  @Test
  void refusesANegativeCount() {
    ItemId item = SMALL.items().getFirst().id();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FormRequest(Exam.Whole.FULL, new Seed(1), Map.of(item, -1)))
        .withMessage(item + " cannot have been seen -1 times");
  }

  @Test
  void takesACountOfNothing() {
    FormRequest request =
        new FormRequest(Exam.Whole.FULL, new Seed(1), Map.of(SMALL.items().getFirst().id(), 0));

    assertThat(built(FormAssembler.coldStart(SMALL), request).items())
        .isEqualTo(formOf(SMALL, Exam.Whole.FULL, 1).items());
  }

  @Test
  void refusesWeightsThatAreNoPerCents() {
    assertThat(new Blueprint("x", Map.of(NCO, 100, CO, 0)).weights()).hasSize(2);
    assertThatIllegalArgumentException().isThrownBy(() -> new Blueprint("x", Map.of(NCO, 99)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Blueprint("x", Map.of(NCO, 101, CO, -1)));
    assertThat(new Blueprint("x", Map.of(NCO, 60, CO, 40)).weights())
        .containsExactlyEntriesOf(new EnumMap<>(Map.of(NCO, 60, CO, 40)));
  }
}
