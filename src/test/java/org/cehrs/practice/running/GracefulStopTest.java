package org.cehrs.practice.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.cehrs.demolms.DemoLms;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM, as systemd and containers stop a program. */
class GracefulStopTest {

  /** Of a program that SIGTERM ended. */
  private static final int TERMINATED = 143;

  private static final Duration PATIENCE = Duration.ofSeconds(50);

  private static final String SAVE =
      """
      {"clientId":"page-1","clientSeq":%1$d,"position":%1$d,"kind":"answer","content":"b"}\
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void finishesASaveThatIsOnItsWayAndTakesNoNewOnes() throws Exception {
    URI address = ToolProcess.freeAddress();
    URI management = ToolProcess.freeAddress();
    try (DemoLms lms = DemoLms.start(DemoLms.Settings.on(0, () -> address))) {
      Files.writeString(folder.resolve("registrations.yml"), lms.registrationYaml());
      try (ToolProcess tool = start(address, management).awaitReady()) {
        Visitor student = new Visitor().signIn(lms.address(), "Student 1");
        URI api = begin(student, lms, address);
        assertThat(status(management)).isEqualTo(200);

        try (Socket save = new Socket(address.getHost(), address.getPort())) {
          String body = SAVE.formatted(1);
          send(save, head(student, api, body.length()) + body.substring(0, 20));
          tool.beginToStop();
          await()
              .atMost(PATIENCE)
              .untilAsserted(() -> assertThat(status(management)).isEqualTo(503));
          await().atMost(PATIENCE).until(() -> refuses(address));
          send(save, body.substring(20));

          assertThat(new String(save.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
              .startsWith("HTTP/1.1 200")
              .contains("\"seq\":");
        }
        assertThat(tool.stop()).isEqualTo(TERMINATED);
      }
    }
    assertThat(answers()).isEqualTo("b");
  }

  private ToolProcess start(URI address, URI management) {
    return ToolProcess.start(
        address,
        folder,
        Map.of(
            "cehrs.db.url", ToolProcess.databaseIn(folder),
            "management.server.port", String.valueOf(management.getPort()),
            // However slow the machine, the save below comes before it is over.
            "spring.lifecycle.timeout-per-shutdown-phase", "60s"));
  }

  private static URI begin(Visitor student, DemoLms lms, URI address) {
    Visitor.Page start = student.launch(lms.address(), "Diagnostic");
    Visitor.Form form =
        Visitor.forms(start).stream()
            .filter(one -> one.action().getPath().endsWith("/attempts"))
            .findFirst()
            .orElseThrow();
    String attempt = student.submit(form, address).header("location");
    return address.resolve(attempt.replaceFirst("(/s/[^/]+)/", "$1/api/"));
  }

  private static String head(Visitor student, URI api, int length) {
    String cookies =
        student.cookies(api).entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return """
    POST %s/events HTTP/1.1
    Host: %s
    Connection: close
    Content-Type: application/json
    Content-Length: %d
    Origin: http://%s
    X-CEHRS-Session: 1
    Cookie: %s

    """
        .formatted(api.getPath(), api.getAuthority(), length, api.getAuthority(), cookies)
        .replace("\n", "\r\n");
  }

  private static void send(Socket to, String text) throws IOException {
    to.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    to.getOutputStream().flush();
  }

  /** What the tool says of its readiness. */
  private static int status(URI management) throws IOException, InterruptedException {
    URI readiness =
        URI.create("http://127.0.0.1:" + management.getPort() + "/actuator/health/readiness");
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(readiness).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static boolean refuses(URI address) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      return !socket.isConnected();
    } catch (ConnectException refused) {
      return true;
    }
  }

  private String answers() {
    return DSL.using(
            ToolProcess.databaseIn(folder) + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "")
        .fetch("select content from answer_event where kind = 'answer'")
        .formatCSV(false)
        .strip();
  }
}
