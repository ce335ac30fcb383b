package org.cehrs.practice.administration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cehrs.practice.lti.Sha256;

/**
 * Proves that a form is ours, for this link and this platform, without a cookie: a browser that
 * shows it in a platform's frame may keep none. It says when the form was shown, which names it.
 */
final class FormSeal {

  /** Platforms' registration tokens live as long. */
  private static final Duration LIFE = Duration.ofHours(1);

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  FormSeal(byte[] secret) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  String seal(RegistrationVisit visit, Instant shownAt) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, shownAt);
    return micros + "." + mac(visit, micros);
  }

  /** When a form was shown; empty where it is not ours, or too old. */
  Optional<Instant> open(String seal, RegistrationVisit visit, Instant now) {
    int dot = seal.indexOf('.');
    if (dot < 1 || dot > 18 || !seal.substring(0, dot).chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    long micros = Long.parseLong(seal.substring(0, dot));
    Instant shownAt = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    return Sha256.same(mac(visit, micros), seal.substring(dot + 1))
            && now.isBefore(shownAt.plus(LIFE))
        ? Optional.of(shownAt)
        : Optional.empty();
  }

  private String mac(RegistrationVisit visit, long micros) {
    String sealed =
        String.join(
            "\n",
            "registration form",
            String.valueOf(micros),
            visit.secret(),
            visit.configuration().orElse(""),
            visit.token().orElse(""));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(sealed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
