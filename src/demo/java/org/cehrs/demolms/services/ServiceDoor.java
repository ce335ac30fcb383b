package org.cehrs.demolms.services;

import java.util.Arrays;
import java.util.function.Function;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Courses;
import org.cehrs.demolms.http.Handler;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Scope;
import org.cehrs.demolms.tokens.AccessTokens;

/** What every service has before it: who may come in, and in which words others are refused. */
public final class ServiceDoor {

  private final Platform platform;
  private final Courses courses;
  private final AccessTokens tokens;
  private final ServiceHabits habits;

  public ServiceDoor(
      Platform platform, Courses courses, AccessTokens tokens, ServiceHabits habits) {
    this.platform = platform;
    this.courses = courses;
    this.tokens = tokens;
    this.habits = habits;
  }

  /** A service for requests whose token has one of these scopes. */
  public Handler to(Function<Call, Response> service, Scope... oneOf) {
    return request -> habits.sent(answer(request, service, oneOf), request);
  }

  private Response answer(Request request, Function<Call, Response> service, Scope... oneOf) {
    try {
      habits.admit(request);
      return service.apply(call(request, grant(request, oneOf)));
    } catch (ServiceFault fault) {
      return habits.refusal(fault, request);
    }
  }

  private AccessTokens.Grant grant(Request request, Scope... oneOf) {
    AccessTokens.Grant grant =
        tokens
            .of(request)
            .orElseThrow(() ->
                new ServiceFault(
                    ServiceFault.Kind.TOKEN, "The access token is missing, unknown or over."));
    if (Arrays.stream(oneOf).noneMatch(grant.scopes()::contains)) {
      throw new ServiceFault(
          ServiceFault.Kind.SCOPE, "The access token needs the scope " + oneOf[0].uri() + ".");
    }
    return grant;
  }

  private Call call(Request request, AccessTokens.Grant grant) {
    String key = request.variable("course");
    Course course =
        courses
            .find(key)
            .orElseThrow(() -> ServiceFault.missing(ServiceFault.Kind.COURSE, "course", key));
    var call = new Call(request, course, platform.services(key, grant.tool()));
    if (!habits.isForTool(call)) {
      throw new ServiceFault(ServiceFault.Kind.TOKEN, "The access token is another tool's.");
    }
    return call;
  }
}
