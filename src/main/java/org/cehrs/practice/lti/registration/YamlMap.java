package org.cehrs.practice.lti.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cehrs.practice.lti.Quoted;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a YAML file whose values know their lines. */
final class YamlMap {

  private final int line;
  private final Map<String, Node> values;
  private final Faults faults;

  private YamlMap(MappingNode node, Faults faults) {
    this.line = node.getStartMark().getLine();
    this.faults = faults;
    this.values = new LinkedHashMap<>();
    for (NodeTuple entry : node.getValue()) {
      if (values.put(word(entry.getKeyNode()), entry.getValueNode()) != null) {
        faults.add(line(entry.getKeyNode()), word(entry.getKeyNode()) + " stands here twice");
      }
    }
  }

  /** The mappings in the list that stands under the only key of a document. */
  static List<YamlMap> list(Node root, String key, Faults faults) {
    if (!(root instanceof MappingNode mapping)) {
      faults.add(line(root), "expected a list under \"" + key + ":\", came " + kind(root));
      return List.of();
    }
    YamlMap document = new YamlMap(mapping, faults);
    document.refuseKeysBut(Set.of(key));
    return document.nodes(key).stream().flatMap(node -> of(node, faults).stream()).toList();
  }

  int line() {
    return line;
  }

  void refuseKeysBut(Set<String> known) {
    values.forEach((key, value) -> {
      if (!known.contains(key)) {
        faults.add(
            line(value),
            "expected one of %s, came the key %s"
                .formatted(known.stream().sorted().toList(), Quoted.of(key)));
      }
    });
  }

  /** A value that has to be there. */
  Optional<Value> required(String key) {
    Optional<Value> value = optional(key);
    if (value.isEmpty() && !values.containsKey(key)) {
      faults.add(line, "expected " + key + ", came an entry without it");
    }
    return value;
  }

  Optional<Value> optional(String key) {
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(new Value(key, scalar.getValue(), line(node)));
    }
    faults.add(line(node), "expected " + key + " to be a text, came " + kind(node));
    return Optional.empty();
  }

  /** The texts of a list; a fault where there are none. */
  List<Value> texts(String key) {
    List<Value> texts =
        nodes(key).stream()
            .filter(node -> node instanceof ScalarNode scalar && !scalar.getValue().isBlank())
            .map(node -> new Value(key, word(node), line(node)))
            .toList();
    if (texts.isEmpty() || texts.size() < nodes(key).size()) {
      faults.add(
          values.containsKey(key) ? line(values.get(key)) : line,
          "expected " + key + " to be a list of texts, such as [\"1\"] or [\"*\"]");
    }
    return texts;
  }

  private List<Node> nodes(String key) {
    Node node = values.get(key);
    if (node == null || node.getTag().equals(Tag.NULL)) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    faults.add(line(node), "expected " + key + " to be a list, came " + kind(node));
    return List.of();
  }

  private static Optional<YamlMap> of(Node node, Faults faults) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMap(mapping, faults));
    }
    faults.add(line(node), "expected name, issuer and so on, came " + kind(node));
    return Optional.empty();
  }

  private static int line(Node node) {
    return node.getStartMark().getLine();
  }

  private static String word(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : kind(node);
  }

  private static String kind(Node node) {
    return switch (node) {
      case ScalarNode scalar when scalar.getValue().isBlank() -> "nothing";
      case ScalarNode scalar -> Quoted.of(scalar.getValue());
      case SequenceNode sequence -> "a list";
      default -> "a mapping";
    };
  }

  /**
   * A text of the file.
   *
   * @param line counted from 0
   */
  record Value(String key, String text, int line) {}
}
