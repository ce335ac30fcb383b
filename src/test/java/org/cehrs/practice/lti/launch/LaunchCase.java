package org.cehrs.practice.lti.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A launch as a file. {@code claims} and {@code header} are laid over those of the accepted case
 * that {@code base} names: null removes, {@code "{null}"} writes null. Times are {@code "now+60"},
 * {@code "{nonce}"} is the login's.
 *
 * @param name of the file
 * @param original the claims before the case's own changes: they make the registration
 * @param claims the claims to sign
 */
record LaunchCase(String name, JsonNode file, JsonNode original, ObjectNode claims) {

  static final JsonMapper JSON = new JsonMapper();
  private static final Path FOLDER = Path.of("src/test/resources/launches");

  static Stream<LaunchCase> all(String kind) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(kind))) {
      return files.sorted().map(LaunchCase::read).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LaunchCase read(Path path) {
    JsonNode file = JSON.readTree(path);
    JsonNode original =
        file.optional("base")
            .map(base -> FOLDER.resolve("accepted/" + base.stringValue() + ".json"))
            .map(base -> (JsonNode) LaunchCase.read(base).claims())
            .orElseGet(() -> file.path("claims"));
    ObjectNode claims = (ObjectNode) original.deepCopy();
    if (file.has("base") && file.has("claims")) {
      lay(file.path("claims"), claims);
    }
    return new LaunchCase(path.getFileName().toString(), file, original, claims);
  }

  /** A JSON merge patch (RFC 7396), with a word for a null that stays. */
  static void lay(JsonNode changes, ObjectNode target) {
    changes
        .properties()
        .forEach(change -> {
          JsonNode value = change.getValue();
          if (value.isNull()) {
            target.remove(change.getKey());
          } else if (value.asString("").equals("{null}")) {
            target.putNull(change.getKey());
          } else if (value.isObject() && target.path(change.getKey()).isObject()) {
            lay(value, (ObjectNode) target.path(change.getKey()));
          } else if (value.isObject()) {
            lay(value, target.putObject(change.getKey()));
          } else {
            target.set(change.getKey(), value);
          }
        });
  }

  Optional<String> text(String field) {
    return file.optional(field).filter(JsonNode::isString).map(JsonNode::stringValue);
  }

  JsonNode expected() {
    return file.path("expect");
  }

  /** A text of the claims before the case's own changes. */
  String originalText(String claim) {
    return original.path(claim).stringValue();
  }

  @Override
  public String toString() {
    return name + ": " + file.path("about").asString();
  }
}
