package org.cehrs.practice.lti.launch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON in one way only: no duplicate names, no trailing text, no deep nesting, UTF-8. */
final class StrictJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(32).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /** The object in a part of a compact JWS; empty where there is none. */
  static Optional<JsonNode> object(String base64url) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(base64url);
      // As text, since JSON in bytes might be read as UTF-16 or UTF-32.
      String json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(MAPPER.readTree(json)).filter(JsonNode::isObject);
    } catch (IllegalArgumentException | CharacterCodingException | JacksonException e) {
      return Optional.empty();
    }
  }
}
