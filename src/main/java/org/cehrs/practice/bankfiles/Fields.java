package org.cehrs.practice.bankfiles;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of one mapping. What is missing or wrong is noted and a harmless stand-in returned, so
 * that reading goes on to the end; nothing that was read is used once a fault was noted.
 */
final class Fields {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

  private final Node node;
  private final FaultNotes faults;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private Fields(Node node, String name, FaultNotes faults) {
    this.node = node;
    this.faults = faults;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::add);
    } else {
      faults.at(node, name + " must be a mapping of fields");
    }
  }

  /** A mapping whose field names are free. */
  static Fields open(Node node, String name, FaultNotes faults) {
    return new Fields(node, name, faults);
  }

  static Fields of(Node node, Shape shape, FaultNotes faults) {
    Fields fields = new Fields(node, shape.name(), faults);
    if (node instanceof MappingNode) {
      fields.check(shape);
    }
    return fields;
  }

  private void add(NodeTuple tuple) {
    String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    if (values.putIfAbsent(name, tuple.getValueNode()) != null) {
      faults.at(tuple.getKeyNode(), "field " + name + " stands twice");
    }
  }

  private void check(Shape shape) {
    values.forEach((name, value) -> {
      if (!shape.knows(name)) {
        faults.at(value, shape.name() + " has an unknown field " + name);
      }
    });
    for (String name : shape.required()) {
      if (!has(name)) {
        faults.at(node, shape.name() + " lacks the field " + name);
      }
    }
  }

  FaultNotes faults() {
    return faults;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  Set<String> names() {
    return values.keySet();
  }

  Optional<Node> node(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Notes a fault at the field, or at the mapping where the field is absent. */
  void fault(String name, String text) {
    faults.at(node(name).orElse(node), text);
  }

  /** Text for people. */
  String text(String name) {
    return optionalText(name).orElse("");
  }

  /** Text for people; {@code what} names it in a fault. */
  String text(String name, String what) {
    return node(name).map(value -> PlainText.read(value, what, faults)).orElse("");
  }

  Optional<String> optionalText(String name) {
    return node(name).map(value -> PlainText.read(value, name, faults));
  }

  /** A name, number or date as it was written. */
  String word(String name) {
    return optionalWord(name).orElse("");
  }

  Optional<String> optionalWord(String name) {
    return node(name).map(value -> word(value, name, faults));
  }

  static String word(Node value, String what, FaultNotes faults) {
    if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    faults.at(value, what + " must be one word");
    return "";
  }

  /** The entries of a list; none where it is absent, while a list without entries is a fault. */
  List<Node> list(String name) {
    return node(name).map(value -> entries(name, value)).orElse(List.of());
  }

  private List<Node> entries(String name, Node value) {
    if (value instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
      return sequence.getValue();
    }
    faults.at(value, name + " must be a list with at least one entry");
    return List.of();
  }

  /** A whole number from 1 to 9999. */
  int count(String name) {
    String word = word(name);
    if (WHOLE_NUMBER.matcher(word).matches()) {
      return Integer.parseInt(word);
    }
    if (!word.isEmpty()) {
      fault(name, name + " must be a whole number from 1 on, is " + word);
    }
    return 1;
  }

  /** A day up to today. */
  LocalDate day(String name, LocalDate today) {
    String word = word(name);
    try {
      LocalDate day = word.isEmpty() ? today : LocalDate.parse(word);
      if (day.isAfter(today)) {
        fault(name, name + " " + day + " lies after today, " + today);
      }
      return day;
    } catch (DateTimeParseException e) {
      fault(name, name + " must be a day such as 2026-11-22, is " + word);
      return today;
    }
  }

  /** One of the named values; the first of them stands in for an unknown name. */
  <T> T oneOf(String name, Map<String, T> known) {
    String word = word(name);
    T value = known.get(word);
    if (value != null) {
      return value;
    }
    if (!word.isEmpty()) {
      fault(
          name,
          "unknown " + name + " " + word + "; known are " + String.join(", ", known.keySet()));
    }
    return known.values().iterator().next();
  }
}
