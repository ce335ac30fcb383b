package org.cehrs.practice.bankfiles;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Notes what is wrong in one file, so that reading goes on and all faults are told together. */
final class FaultNotes {

  private final String file;
  private final String subject;
  private final List<Fault> all;

  private FaultNotes(String file, String subject, List<Fault> all) {
    this.file = file;
    this.subject = subject;
    this.all = all;
  }

  /** Notes for a file, added to a list that several files share. */
  static FaultNotes of(String file, List<Fault> all) {
    return new FaultNotes(file, "", all);
  }

  static FaultNotes of(String file) {
    return of(file, new ArrayList<>());
  }

  /** The same notes, each text from now on led by the name of an item or exhibit. */
  FaultNotes about(String name) {
    return new FaultNotes(file, name.isEmpty() ? "" : name + ": ", all);
  }

  void at(int line, String text) {
    all.add(new Fault(file, line, subject + text));
  }

  void at(Node node, String text) {
    at(node.getStartMark().getLine() + 1, text);
  }

  List<Fault> all() {
    return all;
  }
}
