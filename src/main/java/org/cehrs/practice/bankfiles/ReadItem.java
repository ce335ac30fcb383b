package org.cehrs.practice.bankfiles;

import java.util.List;
import org.cehrs.practice.exam.bank.Item;
import org.yaml.snakeyaml.nodes.Node;

/** An item and its place in the files, for the faults that only the whole bank shows. */
record ReadItem(Item item, Fields fields, List<Node> enemies) {

  String id() {
    return item.id().value();
  }
}
