package org.cehrs.practice.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without pages: keeps cookies by host and path, follows redirects only when asked to,
 * and presses the forms that platforms submit by script.
 */
public final class Visitor {

  private static final Pattern FORM =
      Pattern.compile("<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
  private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
  private static final Pattern FRAME = Pattern.compile("<iframe[^>]*src=\"([^\"]*)\"");

  /** A page, with the address at which it stands. */
  public record Page(URI address, int status, String body, Map<String, List<String>> headers) {

    public String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  /** A form as it stands on a page, filled in. */
  public record Form(URI action, Map<String, String> fields) {

    public Form with(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(fields);
      more.put(name, value);
      return new Form(action, more);
    }
  }

  private record Cookie(String host, String path, String name, String value) {}

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Cookie> cookies = new ArrayList<>();

  /** Others may look while this visitor goes on. */
  private final List<Page> seen = new CopyOnWriteArrayList<>();

  /** Signs in on the demo's front page. */
  public Visitor signIn(URI lms, String button) {
    return signIn(lms, "Plain LTI", button);
  }

  /** Signs in to the kind of platform that a label of the front page names. */
  public Visitor signIn(URI lms, String platform, String button) {
    Page front = get(lms.resolve("/"));
    Matcher person =
        Pattern.compile("name=\"person\" value=\"([^\"]*)\"[^>]*>" + Pattern.quote(button) + "<")
            .matcher(front.body());
    if (!person.find()) {
      throw new AssertionError("no button " + button + "\n" + front.body());
    }
    Form filled =
        onlyForm(front)
            .with("person", unescape(person.group(1)))
            .with("platform", radioValue(front, platform));
    follow(submit(filled, lms));
    return this;
  }

  private static String radioValue(Page page, String label) {
    Matcher radio =
        Pattern.compile("value=\"([^\"]*)\"[^>]*>\\s*" + Pattern.quote(label) + "<")
            .matcher(page.body());
    if (!radio.find()) {
      throw new AssertionError("no choice " + label + "\n" + page.body());
    }
    return unescape(radio.group(1));
  }

  /** Opens a link of the course page and goes through its launch; answers the tool's page. */
  public Page launch(URI lms, String linkText) {
    return follow(post(launchPost(lms, linkText)));
  }

  /** Goes through a launch up to the authentication response, which is not posted. */
  public Form launchPost(URI lms, String linkText) {
    Page course = follow(get(lms.resolve("/course")));
    Page shown = follow(get(course.address().resolve(link(course, linkText))));
    Matcher frame = FRAME.matcher(shown.body());
    Page initiation = frame.find() ? get(shown.address().resolve(unescape(frame.group(1)))) : shown;
    return onlyForm(follow(post(onlyForm(initiation))));
  }

  private static String link(Page page, String text) {
    Matcher link =
        Pattern.compile("<a[^>]*href=\"([^\"]*)\"[^>]*>\\s*" + Pattern.quote(text) + "\\s*<")
            .matcher(page.body());
    if (!link.find()) {
      throw new AssertionError("no link " + text + " on " + page.address() + "\n" + page.body());
    }
    return unescape(link.group(1));
  }

  public Page get(URI address) {
    return send(HttpRequest.newBuilder(address).GET());
  }

  public Page post(Form form) {
    return submit(form, form.action());
  }

  /** Posts a form as a page of this origin would. */
  public Page submit(Form form, URI from) {
    return send(
        HttpRequest.newBuilder(form.action())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", from.getScheme() + "://" + from.getRawAuthority())
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form.fields()))));
  }

  /** Sends a request with this visitor's cookies; redirects are not followed. */
  public Page send(HttpRequest.Builder request) {
    URI address = request.build().uri();
    String carried = carried(address);
    if (!carried.isEmpty()) {
      request.header("Cookie", carried);
    }
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      response.headers().allValues("set-cookie").forEach(cookie -> keep(address, cookie));
      Page page =
          new Page(address, response.statusCode(), response.body(), response.headers().map());
      seen.add(page);
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Follows redirects until a page comes. */
  public Page follow(Page page) {
    Page here = page;
    while (here.status() >= 300 && here.status() < 400) {
      here = get(here.address().resolve(here.header("location")));
    }
    return here;
  }

  /** Every answer that this visitor has ever got. */
  public List<Page> seen() {
    return List.copyOf(seen);
  }

  /** The cookies that go to an address, by name. */
  public Map<String, String> cookies(URI address) {
    return cookies.stream()
        .filter(cookie -> cookie.host().equals(address.getHost()))
        .filter(cookie -> covers(cookie.path(), address.getPath()))
        .collect(Collectors.toMap(Cookie::name, Cookie::value));
  }

  /** Values of the cookies whose name begins so. */
  public List<String> cookieValues(String namePrefix) {
    return cookies.stream()
        .filter(cookie -> cookie.name().startsWith(namePrefix))
        .map(Cookie::value)
        .toList();
  }

  public void forgetCookies() {
    cookies.clear();
  }

  public static Form onlyForm(Page page) {
    List<Form> forms = forms(page);
    if (forms.size() != 1) {
      throw new AssertionError(
          page.address()
              + " answered "
              + page.status()
              + " with "
              + forms.size()
              + " forms:\n"
              + page.body());
    }
    return forms.getFirst();
  }

  /** The forms of a page, with their hidden and filled fields. */
  public static List<Form> forms(Page page) {
    List<Form> forms = new ArrayList<>();
    Matcher form = FORM.matcher(page.body());
    while (form.find()) {
      forms.add(new Form(page.address().resolve(unescape(form.group(1))), fields(form.group(2))));
    }
    return forms;
  }

  private static Map<String, String> fields(String html) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher input = INPUT.matcher(html);
    while (input.find()) {
      Matcher name = NAME.matcher(input.group());
      Matcher value = VALUE.matcher(input.group());
      if (name.find() && value.find() && !input.group().contains("type=\"radio\"")) {
        fields.put(unescape(name.group(1)), unescape(value.group(1)));
      }
    }
    return fields;
  }

  private static String unescape(String html) {
    return html.replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private void keep(URI address, String header) {
    String[] parts = header.split(";");
    String[] pair = parts[0].split("=", 2);
    String path = "/";
    for (String part : parts) {
      if (part.strip().toLowerCase(java.util.Locale.ROOT).startsWith("path=")) {
        path = part.strip().substring("path=".length());
      }
    }
    String where = path;
    cookies.removeIf(old ->
        old.host().equals(address.getHost())
            && old.path().equals(where)
            && old.name().equals(pair[0]));
    cookies.add(new Cookie(address.getHost(), where, pair[0], pair[1]));
  }

  private String carried(URI address) {
    return cookies(address).entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static boolean covers(String cookiePath, String path) {
    return path.equals(cookiePath)
        || path.startsWith(cookiePath.endsWith("/") ? cookiePath : cookiePath + "/");
  }
}
