package org.cehrs.practice.lti.registration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.net.HostAndPort;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads {@code registrations.yml}. Values are taken as they are written: a client id of digits is
 * no number.
 */
public final class RegistrationFile {

  /**
   * One entry.
   *
   * @param registration with a random id, which gives way to that of a stored one
   */
  public record Entry(Registration registration, List<String> deploymentIds) {

    public Entry {
      deploymentIds = List.copyOf(deploymentIds);
    }
  }

  private final Path file;

  public RegistrationFile(Path file) {
    this.file = file;
  }

  /**
   * Reads all entries.
   *
   * @return empty where the file is missing
   * @throws RegistrationFault naming every fault with file, line, what was expected and what came
   */
  public List<Entry> read(RandomGenerator chance) {
    if (!Files.exists(file)) {
      return List.of();
    }
    Faults faults = new Faults(file);
    List<YamlMap> maps = maps(faults);
    List<Entry> entries =
        maps.stream().map(map -> new EntryReader(map, faults).read(id(chance))).toList();
    faults.raise();
    refuseSeconds(maps, entries, faults);
    faults.raise();
    return entries;
  }

  /** The host:port pairs that the entries name, which may be private or plain http. */
  public static Set<String> hosts(List<Entry> entries) {
    return entries.stream()
        .map(Entry::registration)
        .flatMap(it -> Stream.of(it.authorizationEndpoint(), it.tokenEndpoint(), it.jwksUri()))
        .map(HostAndPort::of)
        .collect(Collectors.toSet());
  }

  private List<YamlMap> maps(Faults faults) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(10);
    try (BufferedReader text = Files.newBufferedReader(file)) {
      Node root = new Yaml(new SafeConstructor(options)).compose(text);
      return root == null ? List.of() : YamlMap.list(root, "registrations", faults);
    } catch (MarkedYAMLException e) {
      faults.add(e.getProblemMark().getLine(), "expected YAML, but " + e.getProblem());
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read as UTF-8 text", e);
    }
  }

  private static void refuseSeconds(List<YamlMap> maps, List<Entry> entries, Faults faults) {
    Map<String, Integer> lines = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Registration entry = entries.get(i).registration();
      int line = maps.get(i).line();
      Integer first = lines.putIfAbsent(entry.issuer() + " " + entry.clientId(), line);
      if (first != null) {
        faults.add(
            line,
            "expected each pair of issuer and client_id once, %s with %s stands in line %d too"
                .formatted(Quoted.of(entry.issuer()), Quoted.of(entry.clientId()), first + 1));
      }
    }
  }

  private static UUID id(RandomGenerator chance) {
    return new UUID(chance.nextLong(), chance.nextLong());
  }
}
