package org.cehrs.practice.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.cehrs.practice.administration.CommandOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The administrator's commands beside a running server. */
class CommandsTest {

  private static final Pattern REVOKE = Pattern.compile("revoke-invitation (\\S+)");

  private static DemoWorld world;
  private static Administrator administrator;

  @BeforeAll
  static void start() {
    world = DemoWorld.start();
    administrator = new Administrator(world.settings());
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void makesListsAndRevokesAnInvitation() {
    String told = administrator.does("invite", "--issuer", "https://lms.example");
    assertThat(told)
        .contains(world.tool() + "/lti/register/", "It registers https://lms.example, and no other")
        .contains("It works once, until ");
    assertThat(administrator.does("pending")).contains("for https://lms.example");

    String id = REVOKE.matcher(told).results().findFirst().orElseThrow().group(1);
    assertThat(administrator.does("revoke-invitation", id)).contains("Revoked");

    assertThat(administrator.does("pending")).isEqualTo("Nothing waits.\n");
    assertThat(administrator.types("revoke-invitation", id))
        .isInstanceOf(CommandOutcome.Refused.class);
  }

  @Test
  void listsThePlatformsOfTheFile() {
    assertThat(administrator.does("registrations"))
        .contains("issuer  " + world.lms().address(), "active since", "from registrations.yml");
  }

  @Test
  void saysWhatACommandTakes() {
    assertThat(administrator.types("approve").text())
        .isEqualTo("Expected: approve ID\nCame: no ID\n");
    assertThat(administrator.types("approve", "7").text())
        .contains("no registration or deployment with the id \"7\"", "\"pending\" lists them");
    assertThat(administrator.types("invite", "--issuer", "lms.example").text())
        .contains("Expected an issuer such as", "came \"lms.example\"");
  }

  @Test
  void keepsTheSecretInAFileOfItsOwner() throws IOException {
    Path secret = world.keys().resolve("management.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
  }

  @Test
  void answersNobodyWithoutTheSecret() {
    Visitor visitor = new Visitor();
    assertThat(visitor.send(command(world.management())).status()).isEqualTo(403);
    assertThat(
            visitor
                .send(command(world.management()).header("Authorization", "Bearer guessed"))
                .status())
        .isEqualTo(403);
    assertThat(
            visitor.send(command(world.management()).header("Authorization", "Bearer ")).status())
        .isEqualTo(403);
  }

  @Test
  void servesCommandsOnTheManagementPortAlone() throws IOException {
    String secret = Files.readString(world.keys().resolve("management.key")).strip();
    Visitor visitor = new Visitor();
    assertThat(
            visitor
                .send(command(world.tool()).header("Authorization", "Bearer " + secret))
                .status())
        .isEqualTo(404);
    assertThat(
            visitor
                .send(command(world.management()).header("Authorization", "Bearer " + secret))
                .status())
        .isEqualTo(200);
  }

  @Test
  void namesTheFileWhereTheSecretIsNotThatServers() throws IOException {
    Path other = Files.createTempDirectory("other-keys");
    Administrator stranger =
        new Administrator(
            "--cehrs.keys=" + other, "--management.server.port=" + world.management().getPort());
    assertThat(stranger.types("pending").text())
        .contains("does not take the secret in " + other, "CEHRS_LTI_CONFIG");
  }

  @Test
  void worksAsAProgramOfItsOwn() throws Exception {
    Program program = Program.run(world, world.management().getPort(), "pending");
    assertThat(program.output()).isEqualTo("Nothing waits.\n");
    assertThat(program.status()).isZero();
  }

  @Test
  void saysThatTheServersPortIsAnother() throws Exception {
    Program program = Program.run(world, 1, "pending");
    assertThat(program.output())
        .contains("The database is in use", "Set CEHRS_MANAGEMENT_PORT as the server has it");
    assertThat(program.status()).isEqualTo(1);
  }

  @Test
  void saysThatSomethingElseAnswers() {
    Administrator lost =
        new Administrator(
            "--cehrs.keys=" + world.keys(),
            "--management.server.port=" + world.lms().address().getPort());
    assertThat(lost.types("pending").text()).contains("did not answer as this server does");
  }

  private static HttpRequest.Builder command(URI server) {
    return HttpRequest.newBuilder(server.resolve("/administration/command"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{\"words\":[\"pending\"]}"));
  }
}
