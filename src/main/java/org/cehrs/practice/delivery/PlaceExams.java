package org.cehrs.practice.delivery;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.LinkText;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.deeplinking.DeepLinkingResponses;
import org.cehrs.practice.lti.deeplinking.LinkItem;
import org.springframework.transaction.support.TransactionOperations;

/** A teacher chose exams for the course, or none: the platform's question is answered, once. */
public class PlaceExams {

  /** To be posted by the browser as the form field {@code JWT}. */
  public record Answer(URI to, String jwt) {}

  private final DeepLinks asked;
  private final Registrations registrations;
  private final PlacedLinks links;
  private final DeepLinkingResponses responses;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  public PlaceExams(
      DeepLinks asked,
      Registrations registrations,
      PlacedLinks links,
      DeepLinkingResponses responses,
      AuditLog audit,
      TransactionOperations transaction,
      InstantSource clock) {
    this.asked = asked;
    this.registrations = registrations;
    this.links = links;
    this.responses = responses;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The links that a choice would make. */
  public List<LinkItem> preview(DeepLinks.Asked question, Placement placement) {
    return links.of(placement, question.settings(), platform(question));
  }

  /** Empty where the question was answered before. */
  public Optional<Answer> place(Session session, DeepLinks.Asked question, Placement placement) {
    return answer(
        session, question, preview(question, placement), () -> record(session, placement));
  }

  /** Nothing is to be placed; empty where the question was answered before. */
  public Optional<Answer> cancel(Session session, DeepLinks.Asked question) {
    return answer(session, question, List.of(), () -> {});
  }

  private Optional<Answer> answer(
      Session session, DeepLinks.Asked question, List<LinkItem> items, Runnable record) {
    boolean first =
        Boolean.TRUE.equals(
            transaction.execute(status -> {
              boolean answered = asked.answer(session, clock.instant());
              if (answered) {
                record.run();
              }
              return answered;
            }));
    return first ? Optional.of(signed(question, items)) : Optional.empty();
  }

  private Answer signed(DeepLinks.Asked question, List<LinkItem> items) {
    return new Answer(
        question.settings().returnUrl(),
        responses.signed(platform(question), question.deployment(), question.settings(), items));
  }

  private void record(Session session, Placement placement) {
    String exams = placement.exams().stream().map(Exam::code).collect(Collectors.joining(" "));
    audit.record(
        AuditEvent.of(
            session,
            "link.place",
            exams,
            LinkText.write(placement.settings()).toString(),
            clock.instant()));
  }

  private Registration platform(DeepLinks.Asked question) {
    return registrations
        .find(question.registration())
        .orElseThrow(() -> new IllegalStateException("registration is gone"));
  }
}
