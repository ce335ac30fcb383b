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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The platforms that registrations.yml names, and the demo's where there is one. */
record ConfiguredPlatforms(List<RegistrationFile.Entry> entries) {

  private static final Logger LOG = LoggerFactory.getLogger(ConfiguredPlatforms.class);

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
        entries.stream().map(entry -> store(registrations, entry)).collect(Collectors.toSet());
    registrations.retireOthers(Registrations.Source.FILE, kept);
  }

  private static UUID store(Registrations registrations, RegistrationFile.Entry entry) {
    Registration kept =
        registrations.keep(entry.registration(), entry.deploymentIds(), Registrations.Source.FILE);
    List<String> held = registrations.holdUnlisted(kept, entry.deploymentIds());
    if (!held.isEmpty()) {
      LOG.warn(
          "{}, issuer {}: launches of deployments {} wait for approve, since registrations.yml does"
              + " not accept them any more; see pending",
          kept.name(),
          kept.issuer(),
          held);
    }
    return kept.id();
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
