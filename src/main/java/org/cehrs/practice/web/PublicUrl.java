package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** The origin under which browsers reach the tool; checked at start. */
public record PublicUrl(URI origin) {

  public PublicUrl {
    String path = origin.getPath();
    if (origin.getHost() == null
        || !Set.of("http", "https").contains(origin.getScheme())
        || !(path == null || path.isEmpty() || path.equals("/"))) {
      throw new IllegalArgumentException(
          "CEHRS_PUBLIC_URL must be an origin such as https://exams.example, is " + origin);
    }
    origin = URI.create(origin.getScheme() + "://" + origin.getRawAuthority());
  }

  /** Whether a page of ours sent a request: browsers say so, and pages cannot lie about it. */
  boolean isOriginOf(HttpServletRequest request) {
    return toString().equals(request.getHeader(HttpHeaders.ORIGIN));
  }

  @Override
  public String toString() {
    return origin.toString();
  }
}
