package org.cehrs.practice.bankfiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.cehrs.practice.exam.bank.Exhibit;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.Option;
import org.cehrs.practice.exam.bank.Rating;
import org.cehrs.practice.exam.bank.Topic;

/**
 * SHA-256 over all that a bank says. It depends neither on the files' names, layout and comments
 * nor on the order in which they were read.
 */
final class Snapshot {

  private final MessageDigest digest;

  private Snapshot(MessageDigest digest) {
    this.digest = digest;
  }

  /** 64 hexadecimal digits. */
  static String of(Collection<Topic> topics, List<Item> items) {
    Snapshot snapshot = new Snapshot(sha256());
    topics.forEach(snapshot::add);
    items.stream().sorted((a, b) -> a.ref().compareTo(b.ref())).forEach(snapshot::add);
    return HexFormat.of().formatHex(snapshot.digest.digest());
  }

  private void add(Topic topic) {
    put("topic", topic.code(), topic.domain(), topic.title(), topic.weight());
  }

  private void add(Item item) {
    put("item", item.id(), item.ref().version(), item.domain(), item.topic(), item.level());
    put("state", item.status(), item.task(), item.stem(), item.key(), item.ordered());
    item.options().forEach(this::add);
    item.exhibit().ifPresent(this::add);
    put("set", item.set().orElse(""));
    put("enemies", item.enemies().stream().sorted().toArray());
    item.ratings().forEach(this::add);
    put("rule", item.reference().rule());
    item.reference().confirmation().ifPresent(page -> put("page", page.url(), page.checked()));
    put("watch", item.watch().stream().sorted().toArray());
  }

  private void add(Option option) {
    put("option", option.choice(), option.text(), option.rationale());
  }

  private void add(Rating rating) {
    put("rating", rating.rater(), rating.probability());
  }

  private void add(Exhibit exhibit) {
    put("exhibit", exhibit.id(), exhibit.caption(), exhibit.note().orElse(""));
    switch (exhibit.body()) {
      case Exhibit.Lines lines -> put("lines", lines.lines().toArray());
      case Exhibit.Table table -> {
        put("columns", table.columns().toArray());
        table.rows().forEach(row -> put("row", row.toArray()));
      }
    }
  }

  /** Each value with its length before it: no two contents give the same bytes. */
  private void put(String name, Object... values) {
    StringBuilder line = new StringBuilder(name).append(' ').append(values.length);
    for (Object value : values) {
      String text = value.toString();
      line.append(' ').append(text.length()).append(':').append(text);
    }
    digest.update(line.append('\n').toString().getBytes(UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
