package org.cehrs.demolms.pages;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Secrets;

/** Who is signed in, by a cookie that tools' sites never get to see. */
public final class Sessions {

  private final Map<String, Person> people = new ConcurrentHashMap<>();
  private final String cookie;
  private final Secrets secrets;

  public Sessions(Platform platform, Secrets secrets) {
    // Cookies do not tell ports apart; the name keeps two demos on one machine from mixing.
    this.cookie = "demolms_" + platform.address().getPort();
    this.secrets = secrets;
  }

  public Optional<Person> person(Request request) {
    return request.cookie(cookie).flatMap(id -> Optional.ofNullable(people.get(id)));
  }

  /** Ends the browser's session, if it has one, and adds a new one's cookie to an answer. */
  Response signIn(Request request, Person person, Response answer) {
    request.cookie(cookie).ifPresent(people::remove);
    String id = secrets.next();
    people.put(id, person);
    return answer.with("Set-Cookie", cookie + "=" + id + "; Path=/; HttpOnly; SameSite=Lax");
  }
}
