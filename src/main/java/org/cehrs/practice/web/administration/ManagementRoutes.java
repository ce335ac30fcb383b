package org.cehrs.practice.web.administration;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.cehrs.practice.administration.Administration;
import org.cehrs.practice.administration.CommandOutcome;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The address at which a running server takes the administrator's commands. It is part of the
 * management port's own context, which names it in META-INF/spring, and of no other: a stereotype
 * here would put it on the public port as well.
 */
class ManagementRoutes {

  static final String PATH = "/administration";

  /** A command line. */
  record Words(List<String> words) {}

  /** Its answer. */
  record Told(boolean done, String text) {}

  @Bean
  RouterFunction<ServerResponse> commands(Administration administration) {
    return RouterFunctions.route()
        .POST(PATH + "/command", request -> run(administration, request))
        .build();
  }

  private static ServerResponse run(Administration administration, ServerRequest request)
      throws ServletException, IOException {
    CommandOutcome outcome = administration.run(request.body(Words.class).words());
    return ServerResponse.ok()
        .body(new Told(outcome instanceof CommandOutcome.Done, outcome.text()));
  }
}
