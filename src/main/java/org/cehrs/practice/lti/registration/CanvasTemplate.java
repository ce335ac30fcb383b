package org.cehrs.practice.lti.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The Canvas developer key's configuration, {@code lti-config/canvas.json}, for this server. */
public final class CanvasTemplate {

  private static final String RESOURCE = "/lti-config/canvas.json";

  private CanvasTemplate() {}

  /**
   * The configuration as JSON.
   *
   * @param publicUrl origin under which browsers and Canvas reach this tool
   */
  public static String filled(URI publicUrl) {
    return template()
        .replace("{{PUBLIC_URL}}", publicUrl.getScheme() + "://" + publicUrl.getRawAuthority())
        .replace("{{PUBLIC_HOST}}", publicUrl.getRawAuthority());
  }

  private static String template() {
    try (InputStream template = CanvasTemplate.class.getResourceAsStream(RESOURCE)) {
      if (template == null) {
        throw new IllegalStateException(RESOURCE + " is not in the jar");
      }
      return new String(template.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }
}
