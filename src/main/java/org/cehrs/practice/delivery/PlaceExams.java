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

  /** A question of a platform that is registered, in the hands of a teacher. */
  public record Asking(Session session, Registration platform, DeepLinks.Asked question) {}

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

  /** Who asked; empty where the platform was withdrawn since. */
  public Optional<Asking> asking(Session session, DeepLinks.Asked question) {
    return registrations
        .find(question.registration())
        .map(platform -> new Asking(session, platform, question));
  }

  /** The links that a choice would make. */
  public List<LinkItem> preview(Asking asking, Placement placement) {
    return links.of(placement, asking.question().settings(), asking.platform());
  }

  /** Empty where the question was answered before. */
  public Optional<Answer> place(Asking asking, Placement placement) {
    return answer(asking, preview(asking, placement), () -> record(asking.session(), placement));
  }

  /** Nothing is to be placed; empty where the question was answered before. */
  public Optional<Answer> cancel(Asking asking) {
    return answer(asking, List.of(), () -> {});
  }

  private Optional<Answer> answer(Asking asking, List<LinkItem> items, Runnable record) {
    boolean first =
        Boolean.TRUE.equals(
            transaction.execute(status -> {
              boolean answered = asked.answer(asking.session(), clock.instant());
              if (answered) {
                record.run();
              }
              return answered;
            }));
    return first ? Optional.of(signed(asking, items)) : Optional.empty();
  }

  private Answer signed(Asking asking, List<LinkItem> items) {
    DeepLinks.Asked question = asking.question();
    return new Answer(
        question.settings().returnUrl(),
        responses.signed(asking.platform(), question.deployment(), question.settings(), items));
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
}
