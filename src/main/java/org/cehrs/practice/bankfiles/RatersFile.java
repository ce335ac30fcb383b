package org.cehrs.practice.bankfiles;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code raters.yml}. */
final class RatersFile {

  private static final Shape FILE = new Shape("the file", List.of("raters"), List.of());
  private static final Shape RATER =
      new Shape("rater", List.of("id", "kind", "what", "how", "date"), List.of());

  private RatersFile() {}

  /** The raters by their id, in the file's order. */
  static Map<String, Rater> read(Node file, FaultNotes faults, LocalDate today) {
    Map<String, Rater> raters = new LinkedHashMap<>();
    for (Node node : Fields.of(file, FILE, faults).list("raters")) {
      Fields fields = Fields.of(node, RATER, faults);
      Rater rater = rater(fields, today);
      if (raters.putIfAbsent(rater.id(), rater) != null) {
        fields.fault("id", "rater " + rater.id() + " stands twice");
      }
    }
    return raters;
  }

  private static Rater rater(Fields fields, LocalDate today) {
    return new Rater(
        fields.word("id"),
        fields.oneOf("kind", Names.small(Rater.Kind.values())),
        fields.text("what"),
        fields.text("how"),
        fields.day("date", today));
  }
}
