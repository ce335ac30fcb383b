package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cehrs.practice.delivery.Receipt;
import org.cehrs.practice.delivery.Receipts;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.ReceiptPage;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A student takes the receipt of a submitted attempt; a teacher of the course checks it. */
@RestController
@RequestMapping("/s/{launch}")
class ReceiptController {

  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final AttemptLookup lookup;
  private final Receipts receipts;
  private final StudentWork work;
  private final Pages pages;
  private final SessionTokens tokens;

  ReceiptController(
      AttemptLookup lookup,
      Receipts receipts,
      StudentWork work,
      Pages pages,
      SessionTokens tokens) {
    this.lookup = lookup;
    this.receipts = receipts;
    this.work = work;
    this.pages = pages;
    this.tokens = tokens;
  }

  @GetMapping("/attempts/{id}/receipt")
  ResponseEntity<String> take(Session session, @PathVariable String id) {
    return switch (lookup.own(session, id)) {
      case Attempt.InProgress open ->
          Answers.seeOther(LaunchPath.of(session.id()) + "/attempts/" + open.id());
      case Attempt.Submitted done -> file(receipts.of(done));
    };
  }

  private ResponseEntity<String> file(Receipt receipt) {
    String name = "receipt-attempt-" + receipt.number() + ".txt";
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(ReceiptText.write(receipt, receipts.sign(receipt)));
  }

  @GetMapping("/report/attempts/{id}/receipt")
  ResponseEntity<String> form(
      Session session, @PathVariable String id, HttpServletRequest request) {
    return Answers.html(page(session, id, Optional.empty(), request));
  }

  @PostMapping("/report/attempts/{id}/receipt")
  ResponseEntity<String> check(
      Session session,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String receipt,
      HttpServletRequest request) {
    return Answers.html(page(session, id, Optional.of(receipt), request));
  }

  private String page(
      Session session, String id, Optional<String> pasted, HttpServletRequest request) {
    ReportController.teacherOnly(session);
    Attempt.Submitted done = lookup.ofCourse(session, id);
    return pages.receipt(
        new ReceiptPage(
            Visits.of(session, request, tokens),
            work.name(done.sitting()),
            receipts.of(done),
            pasted.map(text -> receipts.check(done, ReceiptText.signedPart(text)))));
  }
}
