package org.cehrs.practice.lti.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceAddressTest {

  @Test
  void putsAStepBeforeTheQuery() {
    assertThat(
            ServiceAddress.below(
                URI.create("https://m.example/services.php/2/lineitems/15/lineitem?type_id=1"),
                "scores"))
        .hasToString("https://m.example/services.php/2/lineitems/15/lineitem/scores?type_id=1");
  }

  @Test
  void putsAStepAfterThePath() {
    assertThat(ServiceAddress.below(URI.create("https://c.example/line_items/1"), "results"))
        .hasToString("https://c.example/line_items/1/results");
    assertThat(ServiceAddress.below(URI.create("https://c.example/line_items/1/"), "results"))
        .hasToString("https://c.example/line_items/1/results");
  }

  @Test
  void keepsWhatIsEncoded() {
    assertThat(ServiceAddress.below(URI.create("https://c.example/a%2Fb?x=%26#f"), "scores"))
        .hasToString("https://c.example/a%2Fb/scores?x=%26");
  }

  @Test
  void speaksHttpsToAHostThatIsKnownTo() {
    URI known = URI.create("https://c.example/login/oauth2/token");
    assertThat(ServiceAddress.secured(URI.create("http://c.example/items?a=1"), known))
        .hasToString("https://c.example/items?a=1");
    for (String other :
        List.of("http://c.example:8080/items", "http://d.example/i", "https://c.example/i")) {
      assertThat(ServiceAddress.secured(URI.create(other), known)).hasToString(other);
    }
  }

  @Test
  void addsAParameter() {
    assertThat(ServiceAddress.with(URI.create("https://c.example/items"), "user_id", "a b&c"))
        .hasToString("https://c.example/items?user_id=a+b%26c");
    assertThat(ServiceAddress.with(URI.create("https://c.example/items?type_id=1"), "tag", "x"))
        .hasToString("https://c.example/items?type_id=1&tag=x");
  }

  @Test
  void keepsTheFiltersThatAnAddressLacks() {
    URI first = URI.create("https://m.example/m?role=a%23b&rlid=1&limit=3");
    Set<String> filters = Set.of("role", "rlid");
    assertThat(
            ServiceAddress.keeping(
                URI.create("https://m.example/m?limit=3&from=3&rlid=1"), first, filters))
        .hasToString("https://m.example/m?limit=3&from=3&rlid=1&role=a%23b");
    assertThat(ServiceAddress.keeping(URI.create("https://m.example/n"), first, filters))
        .hasToString("https://m.example/n?role=a%23b&rlid=1");
    assertThat(ServiceAddress.keeping(first, first, filters)).isEqualTo(first);
  }
}
