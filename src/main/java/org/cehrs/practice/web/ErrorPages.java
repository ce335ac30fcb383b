package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.cehrs.practice.delivery.StorageFaults;
import org.cehrs.practice.web.pages.MessagePage;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.json.JsonMapper;

/** Says what went wrong, as a page or as JSON, with a code that finds the log line. */
class ErrorPages {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final Pages pages;
  private final StorageFaults storage;
  private final RandomGenerator chance;
  private final JsonMapper json = new JsonMapper();

  ErrorPages(Pages pages, StorageFaults storage, RandomGenerator chance) {
    this.pages = pages;
    this.storage = storage;
    this.chance = chance;
  }

  ResponseEntity<String> answer(HttpServletRequest request, Problem problem) {
    return answer(request, problem, visit(request));
  }

  ResponseEntity<String> answer(HttpServletRequest request, Problem problem, Visit visit) {
    return answer(request, problem, logged(request, problem), visit);
  }

  private ResponseEntity<String> answer(
      HttpServletRequest request, Problem problem, ReferenceCode reference, Visit visit) {
    boolean api = LaunchPath.isApi(request);
    return ResponseEntity.status(problem.status())
        .contentType(
            api
                ? MediaType.APPLICATION_JSON
                : new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(api ? json(problem, reference) : page(problem, reference, visit));
  }

  /** A failure: the log gets the cause, the person the code. */
  ResponseEntity<String> failed(HttpServletRequest request, Throwable cause) {
    ReferenceCode reference = ReferenceCode.draw(chance);
    Problem problem = storage.of(cause).map(Problem::ofStorage).orElseGet(Problem::failure);
    request.setAttribute(RequestMeters.REASON, problem.code());
    // Nobody may be known who shows it in a frame, and there is nothing to press on it.
    request.setAttribute(ContentPolicy.FRAME_ANCESTORS, "*");
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      // A line each: an outage has many, and its cause is told where it begins.
      line(Level.ERROR, reference, problem)
          .log("{} {} on {}", reference, problem.code(), where(request));
    } else {
      line(Level.ERROR, reference, problem)
          .setCause(cause)
          .log("{} {} on {}", reference, problem.code(), where(request));
    }
    return answer(request, problem, reference, visit(request));
  }

  /** A structured log has these two as fields of their own. */
  private static LoggingEventBuilder line(Level level, ReferenceCode reference, Problem problem) {
    return LOG.atLevel(level)
        .addKeyValue("reference", reference.value())
        .addKeyValue("problem", problem.code());
  }

  /** Logs a problem; the code stands on the page. */
  ReferenceCode logged(HttpServletRequest request, Problem problem) {
    ReferenceCode reference = ReferenceCode.draw(chance);
    request.setAttribute(RequestMeters.REASON, problem.code());
    line(Level.INFO, reference, problem)
        .log(
            "{} {} {} on {}: {}",
            reference,
            problem.status().value(),
            problem.code(),
            where(request),
            withoutSession(request, problem.staffDetail().orElse(problem.title())));
    return reference;
  }

  void sessionGone(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    write(response, answer(request, Problem.sessionGone()));
  }

  void notFound(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    write(response, answer(request, Problem.notFound()));
  }

  void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    write(response, answer(request, Problem.denied()));
  }

  /** Answers from a filter, where no controller can. */
  void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    write(response, answer(request, problem));
  }

  /** Answers from a filter what failed there or behind it. */
  void writeFailed(HttpServletRequest request, HttpServletResponse response, Throwable cause)
      throws IOException {
    writeOutside(request, response, failed(request, cause));
  }

  /** Answers before the security chain, which would add the headers. */
  void writeOutside(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    writeOutside(request, response, answer(request, problem));
  }

  private static void writeOutside(
      HttpServletRequest request, HttpServletResponse response, ResponseEntity<String> answer)
      throws IOException {
    new ContentPolicy().writeHeaders(request, response);
    response.setHeader("X-Content-Type-Options", "nosniff");
    write(response, answer);
  }

  private static void write(HttpServletResponse response, ResponseEntity<String> answer)
      throws IOException {
    response.setStatus(answer.getStatusCode().value());
    answer
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    String body = answer.getBody();
    response.getOutputStream().write((body == null ? "" : body).getBytes(StandardCharsets.UTF_8));
  }

  private static Visit visit(HttpServletRequest request) {
    return Security.session()
        .map(session -> Visits.plain(session, request))
        .orElseGet(Visit::outside);
  }

  private String page(Problem problem, ReferenceCode reference, Visit visit) {
    return pages.message(
        new MessagePage(
            visit,
            problem.title(),
            problem.advice(),
            problem.answers(),
            java.util.Optional.of(reference.value()),
            problem.staffDetail()));
  }

  private String json(Problem problem, ReferenceCode reference) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", problem.code());
    body.put("message", problem.title() + ". " + problem.advice());
    problem.staffDetail().ifPresent(detail -> body.put("detail", detail));
    body.put("reference", reference.value());
    return json.writeValueAsString(body);
  }

  /** Method and path without what opens something: the launch id, a link's secret, the query. */
  private static String where(HttpServletRequest request) {
    String address = request.getRequestURI();
    if (!PlainAddresses.isPlain(address)) {
      return request.getMethod() + " …";
    }
    String path = address.replaceFirst("^(" + RegistrationController.PATH + "/).*", "$1…");
    return request.getMethod() + " " + withoutSession(request, path);
  }

  private static String withoutSession(HttpServletRequest request, String text) {
    return LaunchPath.launchId(request).map(id -> text.replace(id, "…")).orElse(text);
  }
}
