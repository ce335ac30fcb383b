package org.cehrs.practice.setup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.registration.RegistrationFile;

/** The platforms that registrations.yml names, and the demo's where there is one. */
record ConfiguredPlatforms(List<RegistrationFile.Entry> entries) {

  ConfiguredPlatforms {
    entries = List.copyOf(entries);
    refuseTwice(entries);
  }

  static ConfiguredPlatforms read(Settings settings, RandomGenerator chance) {
    return new ConfiguredPlatforms(
        settings.registrationFiles().stream()
            .flatMap(file -> new RegistrationFile(file).read(chance).stream())
            .toList());
  }

  Set<String> hosts() {
    return RegistrationFile.hosts(entries);
  }

  /** Makes the stored registrations follow the files. */
  void store(Registrations registrations) {
    Set<UUID> kept =
        entries.stream()
            .map(entry ->
                registrations.keep(
                    entry.registration(), entry.deploymentIds(), Registrations.Source.FILE))
            .map(Registration::id)
            .collect(Collectors.toSet());
    registrations.retireOthers(Registrations.Source.FILE, kept);
  }

  private static void refuseTwice(List<RegistrationFile.Entry> entries) {
    Set<List<String>> seen = new HashSet<>();
    for (RegistrationFile.Entry entry : entries) {
      Registration registration = entry.registration();
      if (!seen.add(List.of(registration.issuer(), registration.clientId()))) {
        throw new IllegalStateException(
            "issuer %s with client_id %s is registered in two files; remove one"
                .formatted(registration.issuer(), registration.clientId()));
      }
    }
  }
}
