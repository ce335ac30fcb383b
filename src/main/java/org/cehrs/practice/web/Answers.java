package org.cehrs.practice.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The shapes of ordinary answers. */
final class Answers {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private Answers() {}

  static ResponseEntity<String> html(String page) {
    return ResponseEntity.ok().contentType(HTML).cacheControl(CacheControl.noStore()).body(page);
  }

  /** After a form post: look there. */
  static ResponseEntity<String> seeOther(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}
