package org.cehrs.practice.bankfiles;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cehrs.practice.exam.bank.Reference;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the rule that an item rests on, and the page that confirms it. */
final class ReferenceReader {

  private static final Shape SHAPE =
      new Shape("reference", List.of("rule"), List.of("source", "checked"));
  private static final Pattern NAMED_HOST =
      Pattern.compile("([A-Za-z0-9-]+\\.)+[A-Za-z][A-Za-z0-9-]*");

  private final Fields fields;
  private final LocalDate today;

  private ReferenceReader(Fields fields, LocalDate today) {
    this.fields = fields;
    this.today = today;
  }

  static Reference read(Fields item, LocalDate today) {
    Optional<Node> node = item.node("reference");
    if (node.isEmpty()) {
      return new Reference("", Optional.empty());
    }
    Fields fields = Fields.of(node.get(), SHAPE, item.faults());
    return new Reference(fields.text("rule"), new ReferenceReader(fields, today).confirmation());
  }

  private Optional<Reference.Confirmation> confirmation() {
    if (fields.has("source") != fields.has("checked")) {
      fields.fault("source", "source and the day on which it was checked go together");
    }
    return fields
        .optionalText("source")
        .map(url -> new Reference.Confirmation(checkedUrl(url), fields.day("checked", today)));
  }

  private String checkedUrl(String url) {
    try {
      URI uri = new URI(url);
      if (!Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
        fields.fault("source", "source must be the address of a web page, is " + url);
      } else if (uri.getHost() == null || !NAMED_HOST.matcher(uri.getHost()).matches()) {
        fields.fault("source", "source must name a public host, not a bare address: " + url);
      }
    } catch (URISyntaxException e) {
      fields.fault("source", "source is no address: " + url);
    }
    return url;
  }
}
