package org.cehrs.practice.bankfiles;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Text that is shown to people as it stands: no markup, no scripts, nothing hidden. */
final class PlainText {

  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?i)(javascript|vbscript)\\s*:|data\\s*:\\s*text/html"
              + "|\\bon(click|load|error|mouse\\w+|focus|blur|key\\w+|submit|change|input)\\s*="
              + "|&(#\\w+|[a-z]+\\d*);"
              + "|\\$\\{|\\{\\{");

  private PlainText() {}

  /** The text of a node; whatever is wrong with it is noted. */
  static String read(Node node, String what, FaultNotes faults) {
    String text = readOrEmpty(node, what, faults);
    if (node instanceof ScalarNode && text.isBlank()) {
      faults.at(node, what + " is empty");
    }
    return text;
  }

  /** As {@link #read}, for a cell that may be left empty. */
  static String readOrEmpty(Node node, String what, FaultNotes faults) {
    if (!(node instanceof ScalarNode scalar)) {
      faults.at(node, what + " must be one text in double quotes");
      return "";
    }
    String text = scalar.getValue();
    if (!text.isEmpty() && !Tag.STR.equals(scalar.getTag())) {
      faults.at(node, what + " must stand in double quotes: \"" + text + '"');
    }
    check(node, what, text, faults);
    return text;
  }

  private static void check(Node node, String what, String text, FaultNotes faults) {
    OptionalInt hidden = text.codePoints().filter(StrictText::isHidden).findFirst();
    if (hidden.isPresent()) {
      faults.at(node, what + " holds " + StrictText.nameOf(hidden.getAsInt()));
    }
    if (text.indexOf('<') >= 0) {
      faults.at(node, what + " holds '<'; texts are plain, write 'less than'");
    } else if (SCRIPT.matcher(text).find()) {
      faults.at(node, what + " holds markup or script; texts are plain");
    }
  }
}
