package org.cehrs.demolms.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.cehrs.demolms.http.Response;

/** The style sheet, the icon and the scripts, from the class path. */
public final class Assets {

  private Assets() {}

  public static Response serve(String name, String contentType) {
    return Response.of(200, contentType, read(name)).with("Cache-Control", "max-age=60");
  }

  public static Response script(String name) {
    return serve(name, "text/javascript; charset=utf-8");
  }

  private static String read(String name) {
    try (InputStream file = Assets.class.getResourceAsStream("/demolms/" + name)) {
      return new String(Optional.ofNullable(file).orElseThrow().readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
