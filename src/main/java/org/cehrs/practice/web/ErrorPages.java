package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.cehrs.practice.web.pages.MessagePage;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.json.JsonMapper;

/** Says what went wrong, as a page or as JSON, with a code that finds the log line. */
class ErrorPages {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final Pages pages;
  private final RandomGenerator chance;
  private final JsonMapper json = new JsonMapper();

  ErrorPages(Pages pages, RandomGenerator chance) {
    this.pages = pages;
    this.chance = chance;
  }

  ResponseEntity<String> answer(HttpServletRequest request, Problem problem) {
    return answer(request, problem, visit(request));
  }

  ResponseEntity<String> answer(HttpServletRequest request, Problem problem, Visit visit) {
    ReferenceCode reference = logged(request, problem);
    boolean api = LaunchPath.isApi(request);
    return ResponseEntity.status(problem.status())
        .contentType(
            api
                ? MediaType.APPLICATION_JSON
                : new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(api ? json(problem, reference) : page(problem, reference, visit));
  }

  /** An unforeseen failure: the log gets the cause, the person the code. */
  ResponseEntity<String> failed(HttpServletRequest request, Throwable cause) {
    ReferenceCode reference = ReferenceCode.draw(chance);
    Problem problem = Problem.failure();
    LOG.error("{} {} on {}", reference, problem.code(), where(request), cause);
    boolean api = LaunchPath.isApi(request);
    return ResponseEntity.status(problem.status())
        .contentType(
            api
                ? MediaType.APPLICATION_JSON
                : new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(api ? json(problem, reference) : page(problem, reference, visit(request)));
  }

  /** Logs a problem; the code stands on the page. */
  ReferenceCode logged(HttpServletRequest request, Problem problem) {
    ReferenceCode reference = ReferenceCode.draw(chance);
    LOG.info(
        "{} {} {} on {}: {}",
        reference,
        problem.status().value(),
        problem.code(),
        where(request),
        problem.staffDetail().orElse(problem.title()));
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

  void refuseForeignWrite(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(response, answer(request, Problem.foreignWrite()));
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

  /** Method and path without the launch id and without the query: neither may reach a log. */
  private static String where(HttpServletRequest request) {
    return request.getMethod()
        + " "
        + LaunchPath.launchId(request)
            .map(id -> request.getRequestURI().replace(id, "…"))
            .orElse(request.getRequestURI());
  }
}
