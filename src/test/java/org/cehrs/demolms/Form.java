package org.cehrs.demolms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one form of a page, or parameters on their way. */
record Form(URI action, Map<String, String> fields) {

  private static final Pattern ACTION =
      Pattern.compile("<form method=\"post\" action=\"([^\"]*)\"");
  private static final Pattern FIELD =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  static Form in(String page) {
    Matcher action = ACTION.matcher(page);
    if (!action.find()) {
      throw new AssertionError("No form in: " + page);
    }
    var fields = new LinkedHashMap<String, String>();
    FIELD
        .matcher(page)
        .results()
        .forEach(match -> fields.put(unescape(match.group(1)), unescape(match.group(2))));
    return new Form(URI.create(unescape(action.group(1))), fields);
  }

  static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  String field(String name) {
    return Optional.ofNullable(fields.get(name)).orElseThrow();
  }

  /** What the posted id_token says, unverified. */
  JWTClaimsSet claims() throws ParseException {
    return SignedJWT.parse(field("id_token")).getJWTClaimsSet();
  }

  private static String unescape(String html) {
    return html.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
