package org.cehrs.practice.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.ClickOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the player stands in a course's frame. */
class PlayerFrameTest extends PlayerTestBase {

  @Test
  void asksForAFrameAsHighAsItsContent() {
    page.navigate(server.course(1));
    page.frame("tool").navigate(server.url("/start-in-frame"));
    assertThat(page.locator("#asked")).hasText(Pattern.compile("lti.frameResize \\d+"));
    double content =
        ((Number) page.frame("tool").evaluate("document.body.getBoundingClientRect().height"))
            .doubleValue();
    assertThat(page.locator("#asked"))
        .hasText("lti.frameResize " + Math.max(450, (int) Math.ceil(content)));
  }

  @Test
  void asksInThePlayerForAFrameWhoseFootIsInSight() {
    open(1);
    assertThat(page.locator("#asked"))
        .hasText(Pattern.compile("lti.frameResize (4[5-9]|[5-9].)\\d"));
  }

  @Test
  void keepsItsButtonsInOnePlaceOnAll125Questions() {
    open(1);
    assertThat(
            frame.evaluate(
                """
                () => {
                  const places = new Set();
                  for (let n = 1; n <= 125; n++) {
                    places.add(['previous', 'next', 'to-review'].map((id) => {
                      const place = document.getElementById(id).getBoundingClientRect();
                      return `${place.x} ${place.y}`;
                    }).join());
                    if (n < 125) document.getElementById('next').click();
                  }
                  return places.size;
                }\
                """))
        .isEqualTo(1);
    player.isOn(125);
  }

  @Test
  void canBeReachedWholeAt450PixelsWithoutAnyAnswer() {
    page.setViewportSize(450, 450);
    open(3);
    for (String name : new String[] {"Hide time", "Keyboard help", "Previous", "Next"}) {
      player.button(name).click(new ClickOptions().setTrial(true));
    }
    player.choose("d");
    player.press("Flag for review");
    player.navigatorCell(125).click();
    player.isOn(125);
    player.press("Review answers");
    player.press("Submit exam");
    player.press("Submit now");
    assertThat(player.heading()).hasText("Your result");
  }
}
