package org.cehrs.practice.bankfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.bank.Exhibit;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one exhibit: a table of at most 8 rows and 6 columns, or lines of text. */
final class ExhibitReader {

  private static final int MOST_ROWS = 8;
  private static final int MOST_COLUMNS = 6;
  private static final Shape SHAPE =
      new Shape("exhibit", List.of("id", "caption"), List.of("note", "columns", "rows", "lines"));

  private final Fields fields;
  private final FaultNotes faults;

  private ExhibitReader(Fields fields) {
    this.fields = fields;
    this.faults = fields.faults();
  }

  static Exhibit read(Node node, String topic, FaultNotes fileFaults) {
    FaultNotes faults = fileFaults.about(ItemReader.nameIn(node));
    Fields fields = Fields.of(node, SHAPE, faults);
    String id = fields.word("id");
    if (!id.isEmpty() && !TopicHeader.isNamed(id, topic + "-X", "[1-9][0-9]*")) {
      fields.fault("id", "an exhibit of this file is named " + topic + "-X1, " + topic + "-X2 ...");
    }
    Exhibit.Body body = new ExhibitReader(fields).body();
    return new Exhibit(id, fields.text("caption"), fields.optionalText("note"), body);
  }

  private Exhibit.Body body() {
    boolean table = fields.has("columns") || fields.has("rows");
    if (table == fields.has("lines") || fields.has("columns") != fields.has("rows")) {
      fields.fault("id", "exhibit must be either a table (columns and rows) or lines");
      return new Exhibit.Lines(List.of());
    }
    return table ? table() : lines();
  }

  private Exhibit.Lines lines() {
    List<Node> lines = fields.list("lines");
    return new Exhibit.Lines(
        lines.stream().map(line -> PlainText.readOrEmpty(line, "line", faults)).toList());
  }

  private Exhibit.Table table() {
    List<String> columns = columns();
    List<Node> nodes = fields.list("rows");
    if (nodes.size() > MOST_ROWS) {
      fields.fault("rows", "table has " + nodes.size() + " rows, at most 8 fit");
    }
    List<List<String>> rows = new ArrayList<>();
    for (Node node : nodes) {
      row(node, columns.size()).ifPresent(rows::add);
    }
    return new Exhibit.Table(columns, rows);
  }

  private Optional<List<String>> row(Node node, int width) {
    if (!(node instanceof SequenceNode sequence)) {
      faults.at(node, "row must be a list of cells");
      return Optional.empty();
    }
    List<String> cells = new ArrayList<>();
    for (Node cell : sequence.getValue()) {
      cells.add(
          cells.isEmpty()
              ? PlainText.read(cell, "row header", faults)
              : PlainText.readOrEmpty(cell, "cell", faults));
    }
    if (cells.size() != width) {
      faults.at(node, "row has " + cells.size() + " cells, the table " + width + " columns");
      return Optional.empty();
    }
    return Optional.of(cells);
  }

  private List<String> columns() {
    List<Node> nodes = fields.list("columns");
    if (nodes.size() > MOST_COLUMNS) {
      fields.fault("columns", "table has " + nodes.size() + " columns, at most 6 fit");
    }
    return nodes.stream().map(node -> PlainText.read(node, "column", faults)).toList();
  }
}
