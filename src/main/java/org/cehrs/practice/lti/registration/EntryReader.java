package org.cehrs.practice.lti.registration;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.WebAddress;

/**
 * Reads one entry of a registrations file. Where a value is wrong, a fault is noted and some value
 * stands in for it, so that the rest can be looked at as well.
 */
final class EntryReader {

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "issuer",
          "client_id",
          "authorization_endpoint",
          "token_endpoint",
          "jwks_uri",
          "deployment_ids",
          "token_audience",
          "line_item_maximum",
          "flavor");
  private static final String ANY = "*";
  private static final int STOCK_MOODLE = 100;
  private static final int LONGEST_ID = 255;
  private static final int LONGEST_ISSUER = 500;
  private static final int LONGEST_ADDRESS = 1000;
  private static final URI NOWHERE = URI.create("https://nowhere.invalid");

  private final YamlMap map;
  private final Faults faults;

  EntryReader(YamlMap map, Faults faults) {
    this.map = map;
    this.faults = faults;
  }

  RegistrationFile.Entry read(UUID id) {
    map.refuseKeysBut(KEYS);
    List<String> deployments =
        map.texts("deployment_ids").stream().map(it -> fitting(it, LONGEST_ID)).toList();
    URI jwks = address("jwks_uri");
    Flavor flavor = flavor(jwks);
    Registration registration =
        new Registration(
            id,
            issuer(),
            text("client_id"),
            text("name"),
            address("authorization_endpoint"),
            address("token_endpoint"),
            jwks,
            map.optional("token_audience").map(it -> fitting(it, LONGEST_ADDRESS)),
            maximum(flavor),
            flavor,
            deployments.contains(ANY));
    return new RegistrationFile.Entry(
        registration, deployments.stream().filter(it -> !it.equals(ANY)).toList());
  }

  private String text(String key) {
    return map.required(key).map(it -> fitting(it, LONGEST_ID)).orElse("");
  }

  private String fitting(YamlMap.Value value, int longest) {
    if (value.text().length() > longest) {
      expect(value, "a text of at most " + longest + " characters");
    }
    return value.text();
  }

  private String issuer() {
    Optional<YamlMap.Value> issuer = map.required("issuer");
    issuer
        .filter(it -> WebAddress.of(fitting(it, LONGEST_ISSUER)).isEmpty())
        .ifPresent(this::expectAddress);
    return issuer.map(YamlMap.Value::text).orElse("");
  }

  private URI address(String key) {
    Optional<YamlMap.Value> value = map.required(key);
    Optional<URI> address = value.flatMap(it -> WebAddress.of(fitting(it, LONGEST_ADDRESS)));
    value.filter(it -> address.isEmpty()).ifPresent(this::expectAddress);
    return address.orElse(NOWHERE);
  }

  private OptionalInt maximum(Flavor flavor) {
    Optional<YamlMap.Value> value = map.optional("line_item_maximum");
    Optional<Integer> maximum =
        value
            .filter(it -> it.text().matches("[1-9][0-9]{0,4}"))
            .map(it -> Integer.valueOf(it.text()));
    value
        .filter(it -> maximum.isEmpty())
        .ifPresent(it -> expect(it, "a whole number from 1 to 99999"));
    return maximum.map(OptionalInt::of).orElseGet(() -> usualMaximum(flavor));
  }

  /** A stock Moodle saves no form with a larger one. */
  private static OptionalInt usualMaximum(Flavor flavor) {
    return flavor == Flavor.MOODLE ? OptionalInt.of(STOCK_MOODLE) : OptionalInt.empty();
  }

  /** As named; else from the addresses that the two products have everywhere. */
  private Flavor flavor(URI jwks) {
    Optional<YamlMap.Value> named = map.optional("flavor");
    if (named.isEmpty()) {
      return guessed(jwks);
    }
    return switch (named.get().text()) {
      case "canvas" -> Flavor.CANVAS;
      case "moodle" -> Flavor.MOODLE;
      case "other" -> Flavor.OTHER;
      default -> {
        expect(named.get(), "canvas, moodle or other");
        yield Flavor.OTHER;
      }
    };
  }

  private static Flavor guessed(URI jwks) {
    if (jwks.getPath().endsWith("/mod/lti/certs.php")) {
      return Flavor.MOODLE;
    }
    return jwks.getPath().endsWith("/api/lti/security/jwks") ? Flavor.CANVAS : Flavor.OTHER;
  }

  private void expectAddress(YamlMap.Value value) {
    expect(value, "an address such as https://lms.example/path");
  }

  private void expect(YamlMap.Value value, String expected) {
    faults.add(
        value.line(),
        "expected %s to be %s, came %s".formatted(value.key(), expected, Quoted.of(value.text())));
  }
}
