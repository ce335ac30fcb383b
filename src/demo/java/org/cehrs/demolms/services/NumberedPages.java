package org.cehrs.demolms.services;

import java.util.List;
import java.util.Optional;
import org.cehrs.demolms.http.Parameters;

/** Parts of a list by the parameters {@code limit} and {@code page}. */
final class NumberedPages {

  private NumberedPages() {}

  /**
   * @param size of a page where the request gives no {@code limit}
   */
  static <T> Page<T> of(List<T> all, Call call, int size) {
    Parameters query = call.request().query();
    int limit = query.positive("limit").orElse(size);
    int number = query.positive("page").orElse(1);
    List<T> items = all.stream().skip((long) limit * (number - 1)).limit(limit).toList();
    boolean more = all.size() > (long) limit * number;
    return new Page<>(items, more ? Optional.of(next(call, number + 1)) : Optional.empty());
  }

  private static String next(Call call, int number) {
    String query = call.request().query().with("page", String.valueOf(number)).encoded();
    return "<%s?%s>; rel=\"next\""
        .formatted(call.addresses().platform().at(call.request().uri().getRawPath()), query);
  }
}
