package org.cehrs.practice.endurance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A student at the full exam, in a tab; remembers what was chosen and what was shown as saved. */
final class Candidate {

  static final int QUESTIONS = 125;

  private static final Locator.FilterOptions VISIBLE = new Locator.FilterOptions().setVisible(true);

  /** A server may take its time to come back on a busy machine. */
  private static final double PATIENCE = 120_000;

  /** Tells this test of each "Saved" that the page shows, with the question and its answer. */
  private static final String WATCH_SAVED =
      """
      addEventListener('DOMContentLoaded', () => {
        const saved = document.getElementById('saved');
        if (saved) {
          new MutationObserver(() => {
            const answer = document.querySelector('input[name=answer]:checked');
            if (saved.textContent === 'Saved' && answer) {
              window.shownAsSaved(document.getElementById('position').value, answer.value);
            }
          }).observe(saved, { childList: true, characterData: true, subtree: true });
        }
      });
      """;

  private final BrowserContext context;
  private final Map<Integer, String> chosen = new TreeMap<>();
  private final Map<Integer, Set<String>> saved = new ConcurrentHashMap<>();
  private Page page;
  private String attempt;

  Candidate(BrowserContext context, URI lms) {
    this.context = context;
    context.exposeFunction(
        "shownAsSaved",
        seen ->
            saved.put(Integer.parseInt((String) seen[0]), new HashSet<>(Set.of((String) seen[1]))));
    context.addInitScript(WATCH_SAVED);
    this.page = launch(lms);
    page.getByRole(AriaRole.BUTTON, button("Start exam")).click();
    page.waitForURL("**/attempts/**");
    // Before that it works by forms, which need the server at every press.
    page.locator("html.live").waitFor();
    this.attempt = page.url().replaceFirst("\\?.*", "");
  }

  private Page launch(URI lms) {
    Page course = context.newPage();
    course.navigate(lms.toString());
    course.getByRole(AriaRole.BUTTON, button("Student 1")).click();
    Page tab = context.waitForPage(() -> course.locator("a[href$='/full?window=new']").click());
    course.close();
    return tab;
  }

  /** Answers the question that is open, and does not wait for anything. */
  void answer(int position, String choice) {
    page.locator("input[name=answer][value=" + choice + "]").check();
    chosen.put(position, choice);
    saved.computeIfPresent(position, (same, letters) -> with(letters, choice));
  }

  void next() {
    page.locator("#next").click();
  }

  void goTo(int position) {
    page.navigate(attempt + "?q=" + position);
  }

  /** Waits until the page says that everything is saved. */
  void awaitSaved() {
    var patience = new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    assertThat(page.locator("#connection")).hasText("", patience);
    assertThat(page.locator("#saved")).hasText("Saved", patience);
  }

  void goOffline(boolean offline) {
    context.setOffline(offline);
  }

  /** Closes the tab as it is; what the page had not sent is gone with it. */
  void closeTab() {
    page.close();
  }

  void openTab(int position) {
    page = context.newPage();
    goTo(position);
    Locator goOnHere = page.locator("#elsewhere-here");
    page.locator("html.live").or(goOnHere).filter(VISIBLE).first().waitFor();
    if (goOnHere.isVisible()) {
      goOnHere.click();
      page.locator("html.live").waitFor();
    }
  }

  /** What the server shows as answered, by position. */
  Map<Integer, String> displayed() {
    Object answers =
        page.evaluate(
            """
            async (path) => {
              const response = await fetch(path, { headers: { 'X-CEHRS-Session': '1' } });
              const { marks } = await response.json();
              return Object.fromEntries(marks.filter((m) => m.answer).map((m) => [m.position, m.answer]));
            }
            """,
            URI.create(attempt).getPath().replaceFirst("(/s/[^/]+)/", "$1/api/"));
    Map<Integer, String> byPosition = new TreeMap<>();
    ((Map<?, ?>) answers)
        .forEach((position, answer) ->
            byPosition.put(Integer.valueOf((String) position), (String) answer));
    return byPosition;
  }

  Map<Integer, String> chosen() {
    return chosen;
  }

  /**
   * By position, what may be stored once something was shown as saved: that, or what was chosen
   * after it.
   */
  Map<Integer, Set<String>> shownAsSavedOrLater() {
    return saved;
  }

  private static Set<String> with(Set<String> letters, String choice) {
    letters.add(choice);
    return letters;
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
