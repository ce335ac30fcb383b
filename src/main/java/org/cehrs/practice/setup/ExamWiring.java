package org.cehrs.practice.setup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.cehrs.practice.bankfiles.BankFolder;
import org.cehrs.practice.bankfiles.BankReader;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.delivery.BankArchive;
import org.cehrs.practice.delivery.OpenSession;
import org.cehrs.practice.delivery.RecordAnswer;
import org.cehrs.practice.delivery.Sessions;
import org.cehrs.practice.delivery.StartAttempt;
import org.cehrs.practice.delivery.SubmitAttempt;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.form.FormAssembler;
import org.cehrs.practice.passback.GradeQueue;
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
  OpenSession openSession(Sessions sessions, Clock clock, RandomGenerator chance) {
    return new OpenSession(sessions, clock, chance);
  }

  @Bean
  StartAttempt startAttempt(
      Sessions sessions,
      Attempts attempts,
      FormAssembler assembler,
      Clock clock,
      RandomGenerator chance) {
    return new StartAttempt(sessions, attempts, assembler, clock, chance);
  }

  @Bean
  RecordAnswer recordAnswer(Attempts attempts, Clock clock) {
    return new RecordAnswer(attempts, clock);
  }

  @Bean
  SubmitAttempt submitAttempt(
      Attempts attempts,
      BankArchive archive,
      GradeQueue grades,
      TransactionOperations transactions,
      Clock clock) {
    return new SubmitAttempt(attempts, archive, grades, transactions, clock);
  }
}
