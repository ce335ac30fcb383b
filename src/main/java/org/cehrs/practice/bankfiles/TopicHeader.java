package org.cehrs.practice.bankfiles;

import java.util.Optional;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.Topic;

/**
 * The head of an item file: which topic its items belong to.
 *
 * @param known whether the topic map has this topic in this domain
 * @param faults where the file's faults are noted
 */
record TopicHeader(ContentDomain domain, String topic, boolean known, FaultNotes faults) {

  static TopicHeader read(Fields file, String fileName, Known known) {
    ContentDomain domain = file.oneOf("domain", Names.capital(ContentDomain.values()));
    String title = file.text("title");
    String code = file.word("topic");
    Optional<Topic> topic = Optional.ofNullable(known.topics().get(code));
    if (topic.isEmpty()) {
      String codes = String.join(", ", known.topics().keySet());
      file.fault("topic", "unknown topic " + code + "; known are " + codes);
    }
    topic.ifPresent(found -> compare(file, found, domain, title));
    if (!fileName.startsWith(code + "-")) {
      file.fault("topic", "the file of topic " + code + " is named " + code + "-....yml");
    }
    boolean sure = topic.filter(found -> found.domain() == domain).isPresent();
    return new TopicHeader(domain, code, sure, file.faults());
  }

  /** Whether an id is the prefix and then a number as described by the pattern. */
  static boolean isNamed(String id, String prefix, String pattern) {
    return id.startsWith(prefix) && id.substring(prefix.length()).matches(pattern);
  }

  private static void compare(Fields file, Topic known, ContentDomain domain, String title) {
    if (known.domain() != domain) {
      file.fault("topic", "topic " + known.code() + " belongs to " + known.domain());
    }
    if (!known.title().equals(title)) {
      file.fault("title", "topics.yml calls topic " + known.code() + " " + known.title());
    }
  }
}
