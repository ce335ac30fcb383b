package org.cehrs.practice.setup;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an administrator sets, by environment (CEHRS_*) or file; checked at start.
 *
 * @param publicUrl origin under which browsers reach the tool, such as {@code
 *     https://exams.example}
 * @param ltiConfig folder with registrations.yml and keys/
 * @param extraRegistrations a second registrations file; the demo names its own LMS there
 * @param trustedHosts host:port pairs that may be private or plain http
 */
@ConfigurationProperties("cehrs")
public record Settings(
    URI publicUrl,
    Path ltiConfig,
    Optional<Path> extraRegistrations,
    @DefaultValue Set<String> trustedHosts,
    Database db) {

  /** Where the data lives. */
  public record Database(String url, String user, String password) {

    private static final List<String> H2_FLAGS =
        List.of(
            "MODE=PostgreSQL",
            "DATABASE_TO_LOWER=TRUE",
            "DEFAULT_NULL_ORDERING=HIGH",
            // Without it H2 acknowledges commits that a kill -9 loses (src/docs/decisions.md).
            "WRITE_DELAY=0");

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

  public Settings {
    if (publicUrl.getHost() == null
        || !Set.of("http", "https").contains(publicUrl.getScheme())
        || !(publicUrl.getPath().isEmpty() || publicUrl.getPath().equals("/"))) {
      throw new IllegalArgumentException(
          "CEHRS_PUBLIC_URL must be an origin such as https://exams.example, is " + publicUrl);
    }
    publicUrl = URI.create(publicUrl.getScheme() + "://" + publicUrl.getRawAuthority());
    trustedHosts = Set.copyOf(trustedHosts);
  }
}
