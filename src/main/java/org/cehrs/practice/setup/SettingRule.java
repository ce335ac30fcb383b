package org.cehrs.practice.setup;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cehrs.practice.lti.Quoted;
import org.springframework.core.env.Environment;

/**
 * What a setting may be.
 *
 * @param property its name in application.yml
 * @param variable its name in the environment
 * @param expected as the administrator reads it
 */
record SettingRule(String property, String variable, String expected, Predicate<String> fits) {

  private static final String WHOLE = "a whole number from 1 to 36500";
  private static final String PORT = "a port from 0 to 65535, 0 for any that is free";
  private static final String FOLDER = "a folder; what is there is a file";

  static final List<SettingRule> ALL =
      List.of(
          new SettingRule(
              "cehrs.public-url",
              "CEHRS_PUBLIC_URL",
              "the address that browsers use, such as https://exams.example, without a path",
              SettingRule::isOrigin),
          new SettingRule("server.port", "SERVER_PORT", PORT, number(0, 65_535)),
          new SettingRule(
              "server.address",
              "SERVER_ADDRESS",
              "an address of this machine, such as 127.0.0.1 or 0.0.0.0",
              text -> text.matches("[A-Za-z0-9.:_-]+")),
          new SettingRule(
              "server.forward-headers-strategy",
              "SERVER_FORWARD_HEADERS_STRATEGY",
              "none, native or framework",
              oneOf("none", "native", "framework")),
          new SettingRule(
              "management.server.port", "CEHRS_MANAGEMENT_PORT", PORT, number(0, 65_535)),
          new SettingRule("cehrs.lti-config", "CEHRS_LTI_CONFIG", FOLDER, SettingRule::isFolder),
          new SettingRule("cehrs.keys", "CEHRS_KEYS", FOLDER, SettingRule::isFolder),
          new SettingRule(
              "cehrs.db.url",
              "CEHRS_DB_URL",
              "jdbc:h2:file:PATH or jdbc:postgresql://HOST/DATABASE",
              text -> text.startsWith("jdbc:h2:") || text.startsWith("jdbc:postgresql:")),
          new SettingRule(
              "cehrs.trusted-hosts",
              "CEHRS_TRUSTED_HOSTS",
              "host:port pairs parted by commas, such as lms.example:8443,10.0.0.7:80",
              SettingRule::areHosts),
          new SettingRule(
              "cehrs.limits.launches-per-minute",
              "CEHRS_LAUNCHES_PER_MINUTE",
              "a whole number from 1 to 1000000",
              number(1, 1_000_000)),
          new SettingRule(
              "cehrs.kept.course-days", "CEHRS_RETENTION_DAYS", WHOLE, number(1, 36_500)),
          new SettingRule("cehrs.kept.audit-days", "CEHRS_AUDIT_DAYS", WHOLE, number(1, 36_500)),
          new SettingRule(
              "logging.structured.format.console",
              "CEHRS_LOG_FORMAT",
              "ecs, gelf or logstash, or nothing for plain lines",
              oneOf("", "ecs", "gelf", "logstash")));

  /** What is wrong, in a sentence; an address of a database is told without its parameters. */
  Optional<String> fault(Environment environment) {
    return Optional.ofNullable(environment.getProperty(property))
        .filter(fits.negate())
        .map(came ->
            "%s (%s): expected %s; came %s"
                .formatted(variable, property, expected, Quoted.of(came.split("[?;]", 2)[0])));
  }

  private static Predicate<String> number(int least, int most) {
    return text ->
        text.matches("\\d{1,9}")
            && Integer.parseInt(text) >= least
            && Integer.parseInt(text) <= most;
  }

  private static Predicate<String> oneOf(String... words) {
    Set<String> known = Set.of(words);
    return text -> known.contains(text.toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean isOrigin(String text) {
    try {
      URI address = URI.create(text);
      return address.getHost() != null
          && Set.of("http", "https").contains(String.valueOf(address.getScheme()))
          && Set.of("", "/").contains(address.getPath())
          && address.getUserInfo() == null
          && address.getQuery() == null
          && address.getFragment() == null;
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  private static boolean isFolder(String text) {
    try {
      Path path = Path.of(text);
      return !text.isBlank() && (!Files.exists(path) || Files.isDirectory(path));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  private static boolean areHosts(String text) {
    return text.isBlank()
        || Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .allMatch(host -> host.matches("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:]+]):\\d{1,5}"));
  }
}
