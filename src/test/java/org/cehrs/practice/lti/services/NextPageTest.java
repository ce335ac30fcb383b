package org.cehrs.practice.lti.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.practice.lti.net.Answer;
import org.junit.jupiter.api.Test;

class NextPageTest {

  private static final URI PAGE = URI.create("https://lms.example/items?page=1");

  @Test
  void findsTheNextPageAmongOthers() {
    assertThat(
            next(
                "<https://lms.example/items?page=0>; rel=\"prev\","
                    + " <https://lms.example/items?page=2&a=1,2>; title=\"a, b\"; rel=\"next\""))
        .contains(URI.create("https://lms.example/items?page=2&a=1,2"));
  }

  @Test
  void takesRelativePagesAndBareRelations() {
    assertThat(next("</items?page=2>;rel=next"))
        .contains(URI.create("https://lms.example/items?page=2"));
    assertThat(next("<?page=2>;rel=next")).contains(URI.create("https://lms.example/items?page=2"));
    assertThat(next("</items?page=2>; rel=\"last next\""))
        .contains(URI.create("https://lms.example/items?page=2"));
  }

  @Test
  void knowsAPageOfAnotherHost() {
    for (String elsewhere :
        List.of(
            "https://evil.example/items",
            "http://lms.example:8080/items",
            "https://lms.example:8443/items",
            "https://lms.example@evil.example/")) {
      assertThat(NextPage.isOnHostOf(PAGE, URI.create(elsewhere))).as(elsewhere).isFalse();
    }
    assertThat(NextPage.isOnHostOf(PAGE, URI.create("https://lms.example/other"))).isTrue();
  }

  @Test
  void staysWithHttpsWhereThePlatformForgetsIt() {
    assertThat(next("<http://lms.example/items?page=2>; rel=\"next\""))
        .contains(URI.create("https://lms.example/items?page=2"));
  }

  @Test
  void tellsALinkThatIsNoAddressFromNone() {
    Answer answer = new Answer(200, Map.of("link", "<::>; rel=\"next\""), "");
    assertThat(NextPage.named(answer)).contains("::");
    assertThat(NextPage.resolved(PAGE, "::")).isEmpty();
  }

  @Test
  void findsNoneInWhatIsNoLink() {
    assertThat(next("")).isEmpty();
    assertThat(next("<https://lms.example/x>; rel=\"nextish\"")).isEmpty();
    // Moodle, asked for pages: curly quotes and HTML entities.
    assertThat(next("<https://lms.example/i?type_id=1&amp;limit=2>; rel=“next”")).isEmpty();
  }

  private static Optional<URI> next(String link) {
    return NextPage.named(new Answer(200, Map.of("link", link), ""))
        .flatMap(written -> NextPage.resolved(PAGE, written));
  }
}
