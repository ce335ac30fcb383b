package org.cehrs.practice.store;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations.Source;
import org.cehrs.practice.store.schema.tables.records.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/** Registrations as their table holds them. */
final class RegistrationRows {

  private RegistrationRows() {}

  static String name(Source source) {
    return source.name().toLowerCase(Locale.ROOT);
  }

  static Source source(RegistrationRecord row) {
    return Source.valueOf(row.getSource().toUpperCase(Locale.ROOT));
  }

  /** Sets every column that a registration has a say in: not its id, state and age. */
  static RegistrationRecord fill(RegistrationRecord row, Registration registration, Source source) {
    row.setIssuer(registration.issuer());
    row.setClientId(registration.clientId());
    row.setName(registration.name());
    row.setAuthorizationEndpoint(registration.authorizationEndpoint().toString());
    row.setTokenEndpoint(registration.tokenEndpoint().toString());
    row.setJwksUri(registration.jwksUri().toString());
    row.setTokenAudience(registration.tokenAudience().orElse(null));
    row.setLineItemMaximum(boxed(registration.lineItemMaximum()));
    row.setFlavor(registration.flavor().name().toLowerCase(Locale.ROOT));
    row.setAnyDeployment(registration.anyDeployment());
    row.setSource(name(source));
    return row;
  }

  static Registration toRegistration(RegistrationRecord row) {
    Integer maximum = row.getLineItemMaximum();
    return new Registration(
        row.getId(),
        row.getIssuer(),
        row.getClientId(),
        row.getName(),
        URI.create(row.getAuthorizationEndpoint()),
        URI.create(row.getTokenEndpoint()),
        URI.create(row.getJwksUri()),
        Optional.ofNullable(row.getTokenAudience()),
        maximum == null ? OptionalInt.empty() : OptionalInt.of(maximum),
        Registration.Flavor.valueOf(row.getFlavor().toUpperCase(Locale.ROOT)),
        row.getAnyDeployment());
  }

  private static @Nullable Integer boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}
