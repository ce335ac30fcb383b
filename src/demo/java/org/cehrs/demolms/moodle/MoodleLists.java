package org.cehrs.demolms.moodle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cehrs.demolms.http.Parameters;
import org.cehrs.demolms.services.Call;
import org.cehrs.demolms.services.Page;

/** Parts of a list by {@code limit} and {@code from}; without a limit, all of it. */
final class MoodleLists {

  private MoodleLists() {}

  /** The links of line items have typographic quotes and escaped ampersands: nobody reads them. */
  static <T> Page<T> items(List<T> all, Call call) {
    return of(
        all,
        call,
        next -> {
          String broken = "<%s>; rel=\u201cnext\u201d".formatted(next.replace("&", "&amp;"));
          // Headers are written a byte a character.
          return new String(broken.getBytes(UTF_8), ISO_8859_1);
        },
        call.request().query());
  }

  /** The link to the next people forgets which role was asked for. */
  static <T> Page<T> members(List<T> all, Call call) {
    return of(
        all,
        call,
        next -> "<%s>; rel=\"next\"".formatted(next),
        call.request().query().without("role"));
  }

  private static <T> Page<T> of(
      List<T> all, Call call, UnaryOperator<String> link, Parameters query) {
    Optional<Integer> limit = query.positive("limit");
    if (limit.isEmpty()) {
      return new Page<>(all, Optional.empty());
    }
    int from =
        query
            .get("from")
            .filter(text -> text.matches("[0-9]{1,6}"))
            .map(Integer::parseInt)
            .orElse(0);
    int next = from + limit.get();
    String following =
        call.addresses().platform().at(call.request().uri().getRawPath())
            + "?"
            + query.with("from", String.valueOf(next)).encoded();
    return new Page<>(
        all.stream().skip(from).limit(limit.get()).toList(),
        next < all.size() ? Optional.of(link.apply(following)) : Optional.empty());
  }
}
