package org.cehrs.practice.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.cehrs.practice.running.ToolProcess;

/** What befalls a candidate: at places that chance chooses, the same for the same seed. */
final class Troubles {

  private static final int KILLS = 3;
  private static final int DROPS = 4;
  private static final int CLOSED_TABS = 3;
  private static final List<String> CHOICES = List.of("a", "b", "c", "d");

  private enum Trouble {
    KILL,
    DROP,
    CLOSED_TAB
  }

  private final RandomGenerator chance;
  private final ToolProcess tool;
  private final Candidate candidate;
  private final Map<Integer, Trouble> troubles = new TreeMap<>();

  Troubles(long seed, ToolProcess tool, Candidate candidate) {
    this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.tool = tool;
    this.candidate = candidate;
    Deque<Integer> places = new ArrayDeque<>(shuffled());
    place(Trouble.KILL, KILLS, places);
    place(Trouble.DROP, DROPS, places);
    place(Trouble.CLOSED_TAB, CLOSED_TABS, places);
  }

  /** Each fifth question or so, so that a trouble has begun to bite before the next comes. */
  private List<Integer> shuffled() {
    List<Integer> places =
        new ArrayList<>(
            IntStream.rangeClosed(1, 20).map(n -> 6 * n + chance.nextInt(-2, 3)).boxed().toList());
    Collections.shuffle(places, new Random(chance.nextLong()));
    return places;
  }

  private void place(Trouble trouble, int times, Deque<Integer> places) {
    for (int n = 0; n < times; n++) {
      troubles.put(places.pop(), trouble);
    }
  }

  void sitThrough() {
    int offlineUntil = 0;
    for (int position = 1; position <= Candidate.QUESTIONS; position++) {
      candidate.answer(position, choice());
      if (position == offlineUntil) {
        candidate.goOffline(false);
      }
      boolean troubled = troubles.containsKey(position);
      changeMind(position, troubled);
      switch (troubles.get(position)) {
        case KILL -> {
          tool.awaitReady();
          tool.kill();
          tool.startAgain();
        }
        case DROP -> {
          candidate.goOffline(true);
          offlineUntil = position + 3;
        }
        case CLOSED_TAB -> reopen(position);
        case null -> {}
      }
      changeMind(position, troubled);
      if (position < Candidate.QUESTIONS) {
        candidate.next();
      }
    }
    tool.awaitReady();
    candidate.awaitSaved();
    mendWhatTheClosedTabsTookAlong();
  }

  private void reopen(int position) {
    candidate.goOffline(false);
    candidate.closeTab();
    tool.awaitReady();
    candidate.openTab(position);
    displayedWithoutLoss();
  }

  /** Just before a trouble, and in the midst of it, the answer becomes another. */
  private void changeMind(int position, boolean troubled) {
    if (troubled) {
      String before = candidate.chosen().get(position);
      candidate.answer(position, CHOICES.get((CHOICES.indexOf(before) + 1) % CHOICES.size()));
    }
  }

  private Map<Integer, String> displayedWithoutLoss() {
    Map<Integer, String> displayed = candidate.displayed();
    assertThat(candidate.shownAsSavedOrLater())
        .allSatisfy((position, letters) -> assertThat(letters).contains(displayed.get(position)));
    return displayed;
  }

  /** An answer that was never shown as saved may go with its tab; the candidate sees it missing. */
  private void mendWhatTheClosedTabsTookAlong() {
    Map<Integer, String> displayed = displayedWithoutLoss();
    candidate
        .chosen()
        .forEach((position, answer) -> {
          if (!answer.equals(displayed.get(position))) {
            candidate.goTo(position);
            candidate.answer(position, answer);
            candidate.awaitSaved();
          }
        });
  }

  private String choice() {
    return CHOICES.get(chance.nextInt(CHOICES.size()));
  }
}
