package org.cehrs.practice.bankfiles;

import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML into nodes, which know their lines; no object is ever made from a file. */
final class StrictYaml {

  private static final int DEEPEST = 12;

  private StrictYaml() {}

  /** The file's one document; empty where a fault was noted. */
  static Optional<Node> read(BankFile file, FaultNotes faults) {
    return StrictText.of(file, faults).flatMap(text -> compose(text, faults));
  }

  private static Optional<Node> compose(String text, FaultNotes faults) {
    LoaderOptions options = options();
    PlainEvents events = new PlainEvents(new ParserImpl(new StreamReader(text), options));
    try {
      Optional<Node> document =
          Optional.ofNullable(new Composer(events, new Resolver(), options).getSingleNode());
      if (document.isEmpty()) {
        faults.at(1, "is empty");
      }
      return document;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? events.line() : e.getProblemMark().getLine() + 1;
      faults.at(line, "cannot be read as YAML: " + e.getProblem());
    } catch (YAMLException e) {
      faults.at(events.line(), "cannot be read as YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(BankFile.LARGEST);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    return options;
  }
}
