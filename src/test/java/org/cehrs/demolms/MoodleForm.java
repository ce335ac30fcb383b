package org.cehrs.demolms;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.platform.Tool;
import tools.jackson.databind.JsonNode;

/**
 * A link as Moodle's form has it.
 *
 * @param address empty where the tool's own will do
 * @param tool its number; 0 where the address tells it
 * @param column its name; empty where there is none
 * @param custom lines with a name and a value
 */
record MoodleForm(
    String title,
    String address,
    String tool,
    String column,
    double maximum,
    String resourceId,
    String tag,
    Set<String> custom) {

  /** Moodle saves several links without their form, but no maximum above this. */
  private static final double HIGHEST = 100;

  static MoodleForm recorded(JsonNode form) {
    String title = form.get("name").stringValue();
    return new MoodleForm(
        title,
        text(form, "toolurl"),
        form.get("typeid").asString(),
        form.get("instructorchoiceacceptgrades").intValue() == 1 ? title : "",
        Math.min(form.path("grade_modgrade_point").asDouble(0), HIGHEST),
        text(form, "lineitemresourceid"),
        text(form, "lineitemtag"),
        text(form, "instructorcustomparameters")
            .lines()
            .filter(line -> line.contains("="))
            .collect(Collectors.toSet()));
  }

  static MoodleForm of(Link link, Site site) {
    Link.Content content = link.content();
    Optional<LineItem> item = site.courses().first().lineItems().onlyOneOf(link);
    return new MoodleForm(
        link.title(),
        content.target().map(URI::toString).orElse(""),
        content.target().isPresent() ? "0" : number(link, site),
        item.map(LineItem::label).orElse(""),
        item.map(LineItem::scoreMaximum).orElse(0.0),
        item.flatMap(one -> one.content().resourceId()).orElse(""),
        item.flatMap(one -> one.content().tag()).orElse(""),
        content.custom().entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.toSet()));
  }

  private static String number(Link link, Site site) {
    List<String> clients = site.platform().tools().all().stream().map(Tool::clientId).toList();
    return String.valueOf(clients.indexOf(link.clientId()) + 1);
  }

  private static String text(JsonNode form, String name) {
    return form.path(name).asString("");
  }
}
