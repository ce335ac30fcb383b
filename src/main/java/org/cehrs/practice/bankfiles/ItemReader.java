package org.cehrs.practice.bankfiles;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cehrs.practice.exam.bank.CognitiveLevel;
import org.cehrs.practice.exam.bank.Exhibit;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one item. */
final class ItemReader {

  private static final Shape SHAPE =
      new Shape(
          "item",
          List.of("id", "version", "level", "task", "stem", "reference"),
          List.of(
              "status",
              "exhibit",
              "set",
              "options",
              "key",
              "ordered",
              "rationales",
              "ratings",
              "watch",
              "enemies"));
  private static final Set<String> WATCH =
      new LinkedHashSet<>(
          List.of(
              "state",
              "payer",
              "employer",
              "HTI-5",
              "security-rule",
              "fee-schedule",
              "CMS-0062",
              "DEA-telehealth",
              "ABN",
              "code-sets"));

  private final Fields fields;
  private final Known known;

  private ItemReader(Fields fields, Known known) {
    this.fields = fields;
    this.known = known;
  }

  static ReadItem read(Node node, TopicHeader header, Map<String, Exhibit> exhibits, Known known) {
    FaultNotes faults = header.faults().about(nameIn(node));
    Fields fields = Fields.of(node, SHAPE, faults);
    Item item = new ItemReader(fields, known).item(header, exhibits);
    return new ReadItem(item, fields, fields.list("enemies"));
  }

  /** The id that a mapping gives itself, if it does: faults are told under it. */
  static String nameIn(Node node) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple field : mapping.getValue()) {
        if (field.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals("id")
            && field.getValueNode() instanceof ScalarNode id) {
          return id.getValue();
        }
      }
    }
    return "";
  }

  private Item item(TopicHeader header, Map<String, Exhibit> exhibits) {
    ItemStatus status = status();
    OptionsReader options = new OptionsReader(fields);
    return new Item(
        new ItemRef(id(header), fields.count("version")),
        header.domain(),
        header.topic(),
        fields.oneOf("level", Names.small(CognitiveLevel.values())),
        status,
        fields.text("task"),
        fields.text("stem"),
        options.options(),
        options.key(),
        fields.has("ordered") && fields.oneOf("ordered", Names.yesOrNo()),
        exhibit(exhibits),
        set(header.topic()),
        Set.of(),
        RatingsReader.read(fields, status, known.raters().keySet()),
        ReferenceReader.read(fields, known.today()),
        watch());
  }

  private ItemId id(TopicHeader header) {
    String id = fields.word("id");
    String start = header.domain() + "-" + header.topic() + "-";
    if (header.known() && !id.isEmpty() && !TopicHeader.isNamed(id, start, "[0-9]{3}")) {
      fields.fault("id", "an item of this file is named " + start + " and three digits");
    }
    return new ItemId(id);
  }

  private ItemStatus status() {
    return fields.has("status")
        ? fields.oneOf("status", Names.small(ItemStatus.values()))
        : ItemStatus.DRAFT;
  }

  private Optional<Exhibit> exhibit(Map<String, Exhibit> exhibits) {
    Optional<String> id = fields.optionalWord("exhibit");
    if (id.isPresent() && !exhibits.containsKey(id.get())) {
      fields.fault("exhibit", "exhibit " + id.get() + " is not in this file");
    }
    return id.map(exhibits::get);
  }

  private Optional<String> set(String topic) {
    Optional<String> set = fields.optionalWord("set");
    if (set.isPresent() && !TopicHeader.isNamed(set.get(), topic + "-S", "[1-9][0-9]*")) {
      fields.fault("set", "a set of this file is named " + topic + "-S1, " + topic + "-S2 ...");
    }
    return set;
  }

  private Set<String> watch() {
    Set<String> tags = new LinkedHashSet<>();
    for (Node node : fields.list("watch")) {
      String tag = Fields.word(node, "watch", fields.faults());
      if (!tag.isEmpty() && !WATCH.contains(tag)) {
        fields
            .faults()
            .at(node, "unknown watch tag " + tag + "; known are " + String.join(", ", WATCH));
      }
      tags.add(tag);
    }
    return tags;
  }
}
