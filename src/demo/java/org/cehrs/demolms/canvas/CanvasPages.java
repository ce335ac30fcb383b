package org.cehrs.demolms.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cehrs.demolms.http.Parameters;
import org.cehrs.demolms.services.Call;
import org.cehrs.demolms.services.Page;

/** Parts of a list by {@code page} and {@code per_page}; every answer links all of its kin. */
final class CanvasPages {

  private CanvasPages() {}

  static <T> Page<T> of(List<T> all, Call call, int longest) {
    Parameters query = call.request().query();
    int asked = query.positive("limit").or(() -> query.positive("per_page")).orElse(longest);
    int size = Math.min(asked, longest);
    int number = query.positive("page").orElse(1);
    int last = Math.max(1, (all.size() + size - 1) / size);
    List<T> items = all.stream().skip((long) size * (number - 1)).limit(size).toList();
    return new Page<>(items, Optional.of(links(call, number, last, size)));
  }

  private static String links(Call call, int number, int last, int size) {
    Map<String, Integer> pages = new LinkedHashMap<>();
    pages.put("current", number);
    if (number < last) {
      pages.put("next", number + 1);
    }
    pages.put("first", 1);
    pages.put("last", last);
    return pages.entrySet().stream()
        .map(page ->
            "<%s>; rel=\"%s\"".formatted(address(call, page.getValue(), size), page.getKey()))
        .collect(Collectors.joining(","));
  }

  private static String address(Call call, int number, int size) {
    Parameters query =
        call.request()
            .query()
            .with("page", String.valueOf(number))
            .with("per_page", String.valueOf(size));
    return call.addresses().platform().at(call.request().uri().getRawPath())
        + "?"
        + query.encoded();
  }
}
