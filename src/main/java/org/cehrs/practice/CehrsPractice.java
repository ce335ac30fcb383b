package org.cehrs.practice;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cehrs.practice.administration.CommandOutcome;
import org.cehrs.practice.setup.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The tool: an LTI 1.3 application that delivers CEHRS practice exams. */
@SpringBootApplication(
    scanBasePackages = {
      "org.cehrs.practice.setup",
      "org.cehrs.practice.store",
      "org.cehrs.practice.web"
    })
@ConfigurationPropertiesScan({"org.cehrs.practice.setup", "org.cehrs.practice.web"})
public class CehrsPractice {

  public static void main(String[] args) {
    CommandLine.answer(args, LocalDate.now(ZoneOffset.UTC))
        .ifPresentOrElse(
            CehrsPractice::tell, () -> SpringApplication.run(CehrsPractice.class, args));
  }

  /** What was refused ends with status 1, so that scripts notice. */
  private static void tell(CommandOutcome outcome) {
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(outcome.text());
    if (outcome instanceof CommandOutcome.Refused) {
      System.exit(1);
    }
  }
}
