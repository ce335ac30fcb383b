package org.cehrs.practice.passback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.junit.jupiter.api.Test;

class ReviewAddressTest {

  private static final String ID = "8a1d5c52-0000-4000-8000-000000000001";

  private final ReviewAddress reviews = new ReviewAddress(URI.create("https://exam.example"));

  @Test
  void findsTheAttemptOfAnAddressThatItMade() {
    AttemptId attempt = new AttemptId(UUID.fromString(ID));
    URI address = reviews.of(attempt);
    assertThat(address).hasToString("https://exam.example/lti/launch?review=" + ID);
    assertThat(reviews.attempt(address)).contains(attempt);
  }

  @Test
  void findsNoneInAnyOtherAddress() {
    for (String other :
        List.of(
            "https://exam.example/lti/launch",
            "https://exam.example/lti/launch?exam=full",
            "https://exam.example/lti/launch?review=",
            "https://exam.example/lti/launch?review=1",
            "https://exam.example/lti/launch?review=" + ID + "&x=1",
            "https://exam.example/lti/launch/?review=" + ID,
            "https://exam.example/admin?review=" + ID,
            "http://exam.example/lti/launch?review=" + ID,
            "https://exam.example:8443/lti/launch?review=" + ID,
            "https://evil.example/lti/launch?review=" + ID,
            "https://exam.example@evil.example/lti/launch?review=" + ID)) {
      assertThat(reviews.attempt(URI.create(other))).as(other).isEmpty();
    }
  }
}
