package org.cehrs.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.cehrs.practice.exam.attempt.Attempt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.io.ClassPathResource;

class JobsTest {

  /**
   * The longest way: a save in flight is waited for, the job has just run, the poll just missed it.
   */
  @Test
  void closesAnExamWithinFiveSecondsOfItsEnd() {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("application.yml"));
    Properties settings = Objects.requireNonNull(yaml.getObject());
    Duration polling =
        DurationStyle.detectAndParse(settings.getProperty("db-scheduler.polling-interval"));

    assertThat(Attempt.GRACE.plus(Jobs.CLOSE_EVERY).plus(polling))
        .isLessThan(Duration.ofSeconds(5));
  }
}
