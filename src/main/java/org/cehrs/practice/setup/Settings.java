package org.cehrs.practice.setup;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cehrs.practice.delivery.Retention;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an administrator sets, by environment (CEHRS_*) or file; checked at start.
 *
 * @param publicUrl origin under which browsers reach the tool, such as {@code
 *     https://exams.example}
 * @param ltiConfig folder with registrations.yml
 * @param keys folder of the tool's keys, by default in {@code ltiConfig}; all nodes mount the same
 * @param extraRegistrations a second registrations file; the demo names its own LMS there
 * @param trustedHosts host:port pairs that may be private or plain http
 */
@ConfigurationProperties("cehrs")
public record Settings(
    URI publicUrl,
    Path ltiConfig,
    Path keys,
    @Nullable Path extraRegistrations,
    @DefaultValue Set<String> trustedHosts,
    Kept kept,
    Database db) {

  /**
   * How long data of people is kept.
   *
   * @param courseDays after a course's last launch
   * @param auditDays an act in the log
   */
  public record Kept(int courseDays, int auditDays) {

    Retention.Terms terms() {
      return new Retention.Terms(Duration.ofDays(courseDays), Duration.ofDays(auditDays));
    }
  }

  /**
   * Where the data lives.
   *
   * @param silence after which PostgreSQL is taken to be gone in the midst of a statement
   */
  public record Database(
      String url, String user, String password, @DefaultValue("30s") Duration silence) {

    private static final List<String> H2_FLAGS =
        List.of(
            "MODE=PostgreSQL",
            "DATABASE_TO_LOWER=TRUE",
            "DEFAULT_NULL_ORDERING=HIGH",
            // Without it H2 acknowledges commits that a kill -9 loses (src/docs/decisions.md).
            "WRITE_DELAY=0",
            // Else H2 closes at once at SIGTERM, under saves that are on their way.
            "DB_CLOSE_ON_EXIT=FALSE");

    boolean isPostgres() {
      return url.startsWith("jdbc:postgresql:");
    }

    /** The URL; an H2 one with the flags it needs, where it lacks them. */
    public String completeUrl() {
      if (!url.startsWith("jdbc:h2:")) {
        return url;
      }
      StringBuilder complete = new StringBuilder(url);
      for (String flag : H2_FLAGS) {
        String name = flag.substring(0, flag.indexOf('=') + 1);
        if (!url.toUpperCase(java.util.Locale.ROOT).contains(";" + name)) {
          complete.append(';').append(flag);
        }
      }
      return complete.toString();
    }
  }

  /** The registrations files, the administrator's first. */
  public List<Path> registrationFiles() {
    return Stream.concat(
            Stream.of(ltiConfig.resolve("registrations.yml")),
            Optional.ofNullable(extraRegistrations).stream())
        .toList();
  }

  public Settings {
    trustedHosts = Set.copyOf(trustedHosts);
  }
}
