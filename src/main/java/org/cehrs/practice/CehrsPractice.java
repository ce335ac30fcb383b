package org.cehrs.practice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The tool: an LTI 1.3 application that delivers CEHRS practice exams. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CehrsPractice {

  public static void main(String[] args) {
    SpringApplication.run(CehrsPractice.class, args);
  }
}
