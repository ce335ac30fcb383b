package org.cehrs.practice.lti.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.jspecify.annotations.Nullable;

/** Reads an answer whole, up to a number of bytes. */
final class AnswerReader implements HttpClientResponseHandler<Answer> {

  /** An answer beyond the limit. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final int limit;

  AnswerReader(int limit) {
    this.limit = limit;
  }

  @Override
  public Answer handleResponse(ClassicHttpResponse response) throws IOException {
    return new Answer(response.getCode(), headers(response), body(response.getEntity()));
  }

  private String body(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return "";
    }
    // Not closed here: closing would read all that is left of it.
    byte[] bytes = entity.getContent().readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new TooLarge();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Map<String, String> headers(ClassicHttpResponse response) {
    return Arrays.stream(response.getHeaders())
        .collect(
            Collectors.toMap(
                header -> header.getName().toLowerCase(Locale.ROOT),
                AnswerReader::value,
                (one, other) -> one + ", " + other));
  }

  private static String value(Header header) {
    return header.getValue() == null ? "" : header.getValue();
  }
}
