package org.cehrs.practice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The tool: an LTI 1.3 application that delivers CEHRS practice exams. */
@SpringBootApplication
public class CehrsPractice {

  public static void main(String[] args) {
    SpringApplication.run(CehrsPractice.class, args);
  }
}
