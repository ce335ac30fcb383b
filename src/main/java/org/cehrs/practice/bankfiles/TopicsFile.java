package org.cehrs.practice.bankfiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.Topic;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code topics.yml}, the topic map. */
final class TopicsFile {

  private static final Shape FILE = new Shape("the file", List.of("version", "topics"), List.of());
  private static final Shape TOPIC =
      new Shape("topic", List.of("code", "domain", "title", "items"), List.of());

  private TopicsFile() {}

  /** The topics by their code, in the file's order. */
  static Map<String, Topic> read(Node file, FaultNotes faults) {
    Fields map = Fields.of(file, FILE, faults);
    map.count("version");
    Map<String, Topic> topics = new LinkedHashMap<>();
    for (Node node : map.list("topics")) {
      Fields fields = Fields.of(node, TOPIC, faults);
      Topic topic = topic(fields);
      if (topics.putIfAbsent(topic.code(), topic) != null) {
        fields.fault("code", "topic " + topic.code() + " stands twice");
      }
    }
    return topics;
  }

  private static Topic topic(Fields fields) {
    String code = fields.word("code");
    if (!code.isEmpty() && !code.matches("[A-Z][1-9]")) {
      fields.fault("code", "code must be a letter and a digit such as N1, is " + code);
    }
    return new Topic(
        code,
        fields.oneOf("domain", Names.capital(ContentDomain.values())),
        fields.text("title"),
        fields.count("items"));
  }
}
