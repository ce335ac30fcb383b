package org.cehrs.practice.web.administration;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.cehrs.practice.administration.CommandOutcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Hands a command to the server on this machine. */
public final class CommandClient {

  /** What came of it. */
  public sealed interface Answer {

    record Answered(CommandOutcome outcome) implements Answer {}

    /** Nothing listens at the management port. */
    record NoServer() implements Answer {}

    /** The server did not take the secret. */
    record Denied() implements Answer {}

    /** Something answered, but not as this server does, or it broke off. */
    record Strange(String what) implements Answer {}
  }

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration LONGEST_COMMAND = Duration.ofHours(1);
  private static final int FORBIDDEN = 403;

  private final URI address;
  private final ManagementSecret secret;
  private final JsonMapper json = new JsonMapper();

  /**
   * @param port the management port on 127.0.0.1
   */
  public CommandClient(int port, ManagementSecret secret) {
    this.address = URI.create("http://127.0.0.1:" + port + ManagementRoutes.PATH + "/command");
    this.secret = secret;
  }

  public Answer send(List<String> words) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(LONGEST_COMMAND)
            .header("Content-Type", "application/json")
            .header("Authorization", ManagementGuard.SCHEME + secret.asHeader())
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    json.writeValueAsString(new ManagementRoutes.Words(words))))
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
      return read(client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (ConnectException e) {
      return new Answer.NoServer();
    } catch (IOException e) {
      return new Answer.Strange(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Strange("interrupted");
    }
  }

  private Answer read(HttpResponse<String> response) {
    if (response.statusCode() == FORBIDDEN) {
      return new Answer.Denied();
    }
    if (response.statusCode() != 200) {
      return new Answer.Strange("status " + response.statusCode());
    }
    try {
      ManagementRoutes.Told told = json.readValue(response.body(), ManagementRoutes.Told.class);
      return new Answer.Answered(
          told.done()
              ? new CommandOutcome.Done(told.text())
              : new CommandOutcome.Refused(told.text()));
    } catch (JacksonException e) {
      return new Answer.Strange("an answer that is no JSON");
    }
  }
}
