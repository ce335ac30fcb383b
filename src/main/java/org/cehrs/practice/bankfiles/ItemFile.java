package org.cehrs.practice.bankfiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cehrs.practice.exam.bank.Exhibit;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one file of {@code items/}: the items of a topic and the exhibits that they share. */
final class ItemFile {

  private static final Shape SHAPE =
      new Shape("the file", List.of("domain", "topic", "title", "items"), List.of("exhibits"));

  private final TopicHeader header;
  private final Fields fields;
  private final Known known;

  private ItemFile(TopicHeader header, Fields fields, Known known) {
    this.header = header;
    this.fields = fields;
    this.known = known;
  }

  static List<ReadItem> read(Node file, String fileName, Known known, FaultNotes faults) {
    Fields fields = Fields.of(file, SHAPE, faults);
    TopicHeader header = TopicHeader.read(fields, fileName, known);
    return new ItemFile(header, fields, known).items();
  }

  private List<ReadItem> items() {
    Map<String, Node> places = new LinkedHashMap<>();
    Map<String, Exhibit> exhibits = exhibits(places);
    List<ReadItem> items =
        fields.list("items").stream()
            .filter(this::isMapping)
            .map(node -> ItemReader.read(node, header, exhibits, known))
            .toList();
    items.forEach(read -> read.item().exhibit().ifPresent(used -> places.remove(used.id())));
    places.forEach(
        (id, unused) -> fields.faults().at(unused, "exhibit " + id + " is used by no item"));
    return items;
  }

  private boolean isMapping(Node node) {
    if (!(node instanceof MappingNode)) {
      fields.faults().at(node, "item must be a mapping of fields");
    }
    return node instanceof MappingNode;
  }

  private Map<String, Exhibit> exhibits(Map<String, Node> places) {
    Map<String, Exhibit> exhibits = new LinkedHashMap<>();
    for (Node node : fields.list("exhibits")) {
      Exhibit exhibit = ExhibitReader.read(node, header.topic(), fields.faults());
      if (exhibits.putIfAbsent(exhibit.id(), exhibit) != null) {
        fields.faults().at(node, "exhibit " + exhibit.id() + " stands twice");
      }
      places.putIfAbsent(exhibit.id(), node);
    }
    return exhibits;
  }
}
