package org.cehrs.practice.bankfiles;

import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserException;

/** Lets through the plain part of YAML: no type tags, anchors or aliases. */
final class PlainEvents implements Parser {

  private final Parser parser;
  private int line = 1;

  PlainEvents(Parser parser) {
    this.parser = parser;
  }

  /** Line of the newest event, counted from 1. */
  int line() {
    return line;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public Event getEvent() {
    Event event = parser.getEvent();
    line = event.getStartMark().getLine() + 1;
    if (event instanceof AliasEvent
        || (event instanceof NodeEvent node && node.getAnchor() != null)) {
      throw refusal("anchors and aliases are not allowed", event.getStartMark());
    }
    Optional<String> tag = tagOf(event);
    if (tag.isPresent()) {
      throw refusal("type tags are not allowed, found " + tag.get(), event.getStartMark());
    }
    return event;
  }

  private static Optional<String> tagOf(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> Optional.ofNullable(scalar.getTag());
      case CollectionStartEvent collection -> Optional.ofNullable(collection.getTag());
      default -> Optional.empty();
    };
  }

  private static ParserException refusal(String problem, Mark mark) {
    return new ParserException(null, null, problem, mark);
  }
}
