package org.cehrs.practice.setup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.cehrs.practice.bankfiles.BankFolder;
import org.cehrs.practice.bankfiles.BankReader;
import org.cehrs.practice.delivery.Accommodations;
import org.cehrs.practice.delivery.ApplyAccommodation;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.delivery.BankArchive;
import org.cehrs.practice.delivery.CloseOverdue;
import org.cehrs.practice.delivery.Cohorts;
import org.cehrs.practice.delivery.CountedGrade;
import org.cehrs.practice.delivery.CourseRoster;
import org.cehrs.practice.delivery.DeepLinks;
import org.cehrs.practice.delivery.FindReviewed;
import org.cehrs.practice.delivery.LaunchNotes;
import org.cehrs.practice.delivery.OpenSession;
import org.cehrs.practice.delivery.PlaceExams;
import org.cehrs.practice.delivery.PlacedLinks;
import org.cehrs.practice.delivery.Receipts;
import org.cehrs.practice.delivery.RecordAnswer;
import org.cehrs.practice.delivery.Reviews;
import org.cehrs.practice.delivery.Rosters;
import org.cehrs.practice.delivery.Sessions;
import org.cehrs.practice.delivery.StartAttempt;
import org.cehrs.practice.delivery.SubmitAttempt;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.form.Assembly;
import org.cehrs.practice.exam.form.FormAssembler;
import org.cehrs.practice.exam.form.FormRequest;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.UsedLogins;
import org.cehrs.practice.lti.deeplinking.DeepLinkingResponses;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.passback.GradeQueue;
import org.cehrs.practice.passback.ReviewAddress;
import org.cehrs.practice.web.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** The bank and the use cases. */
@Configuration(proxyBeanMethods = false)
class ExamWiring {

  private static final Logger LOG = LoggerFactory.getLogger(ExamWiring.class);

  /** Read and checked at every start: a broken item ends it, named with file, line and fault. */
  @Bean
  Bank bank(BankArchive archive, Clock clock) {
    Instant begun = clock.instant();
    Bank bank = BankReader.read(BankFolder.packed(), LocalDate.now(clock));
    LOG.info(
        "Item bank {}: {} items, read and checked in {} ms",
        bank.snapshot().substring(0, 8),
        bank.items().size(),
        Duration.between(begun, clock.instant()).toMillis());
    archive.add(bank, clock.instant());
    return bank;
  }

  @Bean
  FormAssembler formAssembler(Bank bank) {
    return FormAssembler.coldStart(bank);
  }

  @Bean
  LaunchNotes launchNotes(
      Sessions sessions, Reviews reviews, ReviewAddress addresses, Rosters rosters) {
    return new LaunchNotes(sessions, reviews, addresses, rosters);
  }

  @Bean
  OpenSession openSession(
      Sessions sessions,
      UsedLogins logins,
      LaunchNotes notes,
      TransactionOperations transactions,
      Clock clock,
      RandomGenerator chance) {
    return new OpenSession(sessions, logins, notes, transactions, clock, chance);
  }

  @Bean
  FindReviewed findReviewed(
      Sessions sessions,
      Attempts attempts,
      Cohorts cohorts,
      SubmitAttempt submit,
      CourseRoster roster) {
    return new FindReviewed(sessions, attempts, cohorts, submit, roster);
  }

  @Bean
  StartAttempt startAttempt(
      Sessions sessions,
      Attempts attempts,
      Accommodations accommodations,
      ApplyAccommodation apply,
      Function<FormRequest, Assembly> assembly,
      Clock clock,
      RandomGenerator chance) {
    return new StartAttempt(sessions, attempts, accommodations, apply, assembly, clock, chance);
  }

  @Bean
  RecordAnswer recordAnswer(Attempts attempts, Clock clock) {
    return new RecordAnswer(attempts, clock);
  }

  @Bean
  PlaceExams placeExams(
      DeepLinks asked,
      Registrations registrations,
      PublicUrl publicUrl,
      DeepLinkingResponses responses,
      AuditLog audit,
      TransactionOperations transactions,
      Clock clock,
      RandomGenerator chance) {
    PlacedLinks links = new PlacedLinks(publicUrl.origin().resolve("/lti/launch"), chance);
    return new PlaceExams(asked, registrations, links, responses, audit, transactions, clock);
  }

  @Bean
  CountedGrade countedGrade(Sessions sessions, Attempts attempts, GradeQueue grades) {
    return new CountedGrade(sessions, attempts, grades);
  }

  @Bean
  Receipts receipts(Attempts attempts, ToolKeys keys) {
    return new Receipts(attempts, keys);
  }

  @Bean
  SubmitAttempt submitAttempt(
      Attempts attempts,
      BankArchive archive,
      CountedGrade grades,
      TransactionOperations transactions,
      Clock clock) {
    return new SubmitAttempt(attempts, archive, grades, transactions, clock);
  }

  /** Fewer than the connections to the database: students who still save need theirs. */
  @Bean
  ExecutorService closingThreads() {
    return Executors.newFixedThreadPool(
        4, Thread.ofPlatform().daemon().name("closing-", 0).factory());
  }

  @Bean
  CloseOverdue closeOverdue(
      Attempts attempts, SubmitAttempt submit, ExecutorService closingThreads, Clock clock) {
    return new CloseOverdue(attempts, submit, closingThreads, clock);
  }
}
