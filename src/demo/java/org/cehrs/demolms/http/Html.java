package org.cehrs.demolms.http;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Markup that is safe to send: every text that went into it has been escaped. */
public record Html(String markup) {

  private static final String HOLE = "{}";

  /** Fills the holes <code>{}</code> of a template in order: markup as it is, all else escaped. */
  public static Html of(String template, Object... parts) {
    var filled = new StringBuilder();
    int from = 0;
    for (Object part : parts) {
      int hole = template.indexOf(HOLE, from);
      if (hole < 0) {
        throw new IllegalArgumentException("More parts than holes: " + template);
      }
      filled.append(template, from, hole).append(markupOf(part));
      from = hole + HOLE.length();
    }
    return new Html(filled.append(template.substring(from)).toString());
  }

  public static Html join(Stream<Html> parts) {
    return new Html(parts.map(Html::markup).collect(Collectors.joining()));
  }

  public static Html none() {
    return new Html("");
  }

  private static String markupOf(Object part) {
    return part instanceof Html html ? html.markup : escape(part.toString());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
