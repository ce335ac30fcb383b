package org.cehrs.practice.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The shapes of ordinary answers. */
final class Answers {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private Answers() {}

  static ResponseEntity<String> html(String page) {
    return html(page, new HttpHeaders());
  }

  static ResponseEntity<String> html(String page, HttpHeaders further) {
    return ResponseEntity.ok()
        .headers(further)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(page);
  }

  /** A file to be kept, in UTF-8. */
  static ResponseEntity<String> csv(String name, String content) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .cacheControl(CacheControl.noStore())
        .body(content);
  }

  /** After a form post: look there. */
  static ResponseEntity<String> seeOther(String path) {
    return seeOther(path, new HttpHeaders());
  }

  static ResponseEntity<String> seeOther(String path, HttpHeaders further) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .headers(further)
        .location(URI.create(path))
        .build();
  }
}
