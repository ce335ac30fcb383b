package org.cehrs.practice;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cehrs.practice.bankfiles.BankFaults;
import org.cehrs.practice.setup.Command;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The tool: an LTI 1.3 application that delivers CEHRS practice exams. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CehrsPractice {

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      Command.answer(args, LocalDate.now(ZoneOffset.UTC))
          .ifPresentOrElse(out::print, () -> SpringApplication.run(CehrsPractice.class, args));
    } catch (BankFaults faults) {
      // Of a command; a server's start tells them through its failure analysis.
      out.println(faults.getMessage());
      System.exit(1);
    }
  }
}
