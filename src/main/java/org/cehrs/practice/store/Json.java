package org.cehrs.practice.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.cehrs.practice.exam.bank.Exhibit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How whole values are kept in text columns. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addMixIn(Exhibit.Body.class, BodyKinds.class).build();

  private Json() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  static <T> T read(String json, TypeReference<T> type) {
    return MAPPER.readValue(json, type);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Exhibit.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Exhibit.Lines.class, name = "lines")
  })
  private interface BodyKinds {}
}
