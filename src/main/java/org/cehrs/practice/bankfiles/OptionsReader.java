package org.cehrs.practice.bankfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.Option;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads an item's four options, their rationales and the key. */
final class OptionsReader {

  private static final Set<String> LETTERS = Set.of("a", "b", "c", "d");

  private final Fields item;

  OptionsReader(Fields item) {
    this.item = item;
  }

  List<Option> options() {
    Optional<Fields> texts = mapping("options");
    if (texts.isEmpty() || !texts.get().names().equals(LETTERS)) {
      String found = texts.map(fields -> String.join(", ", fields.names())).orElse("none");
      item.fault("options", "needs exactly four options a, b, c, d; has " + found);
      return standIns();
    }
    Optional<Fields> rationales = mapping("rationales");
    rationales.ifPresent(this::refuseStrayRationales);
    List<Option> options = new ArrayList<>();
    for (Choice choice : Choice.values()) {
      String text = texts.get().text(choice.letter(), "option " + choice.letter());
      options.add(new Option(choice, text, rationale(rationales, choice)));
    }
    return options;
  }

  Choice key() {
    Optional<Node> key = item.node("key");
    if (key.isEmpty()) {
      item.fault("key", "has no key; name one of a, b, c, d");
    } else if (key.get() instanceof SequenceNode several) {
      item.fault(
          "key",
          "has " + several.getValue().size() + " keys " + lettersOf(several) + ", needs one");
    } else {
      return Choice.of(item.word("key")).orElseGet(this::unknownKey);
    }
    return Choice.A;
  }

  private Choice unknownKey() {
    item.fault("key", "key " + item.word("key") + " is none of a, b, c, d");
    return Choice.A;
  }

  private static String lettersOf(SequenceNode several) {
    return several.getValue().stream()
        .map(node -> node instanceof ScalarNode letter ? letter.getValue() : "?")
        .collect(Collectors.joining(", "));
  }

  private String rationale(Optional<Fields> rationales, Choice choice) {
    String letter = choice.letter();
    if (rationales.isPresent() && rationales.get().has(letter)) {
      return rationales.get().text(letter, "rationale " + letter);
    }
    item.fault("rationales", "option " + letter + " has no rationale");
    return "";
  }

  private void refuseStrayRationales(Fields rationales) {
    for (String name : rationales.names()) {
      if (!LETTERS.contains(name)) {
        rationales.fault(name, "rationale " + name + " belongs to no option");
      }
    }
  }

  private Optional<Fields> mapping(String name) {
    return item.node(name).map(node -> Fields.open(node, name, item.faults()));
  }

  private static List<Option> standIns() {
    List<Option> options = new ArrayList<>();
    for (Choice choice : Choice.values()) {
      options.add(new Option(choice, "", ""));
    }
    return options;
  }
}
