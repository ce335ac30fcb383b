package org.cehrs.practice.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cehrs.demolms.DemoLms;
import org.jooq.DSLContext;

/** Two nodes of the tool, in processes of their own, on one PostgreSQL and behind a balancer. */
public final class Cluster implements AutoCloseable {

  private final PostgresServer postgres;
  private final String database;
  private final Balancer balancer;
  private final DemoLms lms;
  private final List<ToolProcess> nodes;

  private Cluster(Path folder, String entries) throws IOException {
    this.postgres = PostgresServer.start(folder.resolve("postgres"));
    this.database = postgres.newDatabase();
    List<URI> addresses = Stream.generate(ToolProcess::freeAddress).distinct().limit(2).toList();
    this.balancer = Balancer.before(addresses);
    this.lms = DemoLms.start(DemoLms.Settings.on(0, balancer::address));
    Files.writeString(folder.resolve("registrations.yml"), lms.registrationYaml() + entries);
    // Both at once over an empty database and an empty folder of keys, as after a first rollout.
    this.nodes = addresses.stream().map(one -> ToolProcess.start(one, folder, settings())).toList();
  }

  /**
   * Starts it all, and waits for both nodes.
   *
   * @param folder an empty one
   */
  public static Cluster start(Path folder) {
    return startTrusting(folder, "");
  }

  /**
   * Trusts more platforms than the demo LMS.
   *
   * @param entries further entries of registrations.yml, indented by two spaces
   */
  public static Cluster startTrusting(Path folder, String entries) {
    try {
      Cluster cluster = new Cluster(folder, entries);
      cluster.nodes.forEach(ToolProcess::awaitReady);
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> settings() {
    return Map.of(
        "cehrs.public-url",
        balancer.address().toString(),
        "cehrs.db.url",
        database,
        "cehrs.db.user",
        PostgresServer.USER);
  }

  /** Where browsers reach the nodes. */
  public URI address() {
    return balancer.address();
  }

  public Balancer balancer() {
    return balancer;
  }

  public PostgresServer postgres() {
    return postgres;
  }

  /** The nodes' database, behind their backs. */
  public DSLContext sql() {
    return PostgresServer.sql(database);
  }

  public DemoLms lms() {
    return lms;
  }

  public List<ToolProcess> nodes() {
    return nodes;
  }

  @Override
  public void close() {
    nodes.forEach(ToolProcess::close);
    balancer.close();
    lms.close();
    postgres.close();
  }
}
