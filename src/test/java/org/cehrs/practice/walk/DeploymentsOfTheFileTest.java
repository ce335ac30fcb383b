package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.lti.FakePlatform.DEPLOYMENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.running.Administrator;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.LaunchClient;
import org.cehrs.practice.running.ServedPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Which deployments may launch follows registrations.yml, at every start. */
@ExtendWith(OutputCaptureExtension.class)
class DeploymentsOfTheFileTest {

  private static final Pattern APPROVE = Pattern.compile("approve ([0-9a-f-]{36})");

  @Test
  void endWithTheirLineWhileThoseOfTheAdministratorStay(CapturedOutput log) {
    try (ServedPlatform platform = ServedPlatform.start();
        DemoWorld world =
            DemoWorld.start(
                DemoWorld.Run.trusting(
                    platform
                        .platform()
                        .registrationYaml()
                        .replace("\"*\"", "\"" + DEPLOYMENT + "\", \"library\"")))) {
      LaunchClient client = new LaunchClient(world.tool(), platform.platform());
      Administrator administrator = new Administrator(world.settings());
      assertThat(launch(client, "library").statusCode()).isEqualTo(303);
      administrator.does("approve", toApprove(launch(client, "evening")));
      assertThat(administrator.does("registrations"))
          .contains("library, accepted by registrations.yml", "evening, accepted since");

      world.restartTool(
          () -> replace(world.keys().resolveSibling("registrations.yml"), ", \"library\"", ""),
          Map.of());

      String id = toApprove(launch(client, "library"));
      assertThat(log.getOut()).contains("launches of deployments [library] wait for approve");
      assertThat(administrator.does("pending")).contains("deployment library, waiting", id);
      assertThat(launch(client, DEPLOYMENT).statusCode()).isEqualTo(303);
      assertThat(launch(client, "evening").statusCode()).isEqualTo(303);
      administrator.does("approve", id);
      assertThat(launch(client, "library").statusCode()).isEqualTo(303);
      assertThat(administrator.does("withdraw", id)).contains("wait for approve " + id);
    }
  }

  private static HttpResponse<String> launch(LaunchClient client, String deployment) {
    LaunchClient.Begun login = client.begin();
    Map<String, Object> claims = client.claims(login);
    claims.put(Claims.DEPLOYMENT_ID, deployment);
    return client.launch(login, claims);
  }

  /** What the page of a held launch tells the administrator to approve. */
  private static String toApprove(HttpResponse<String> held) {
    assertThat(held.statusCode()).isEqualTo(403);
    Matcher id = APPROVE.matcher(held.body());
    assertThat(id.find()).as(held.body()).isTrue();
    return id.group(1);
  }

  private static void replace(Path file, String before, String after) {
    try {
      String text = Files.readString(file);
      assertThat(text).contains(before);
      Files.writeString(file, text.replace(before, after));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
