package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.SharedWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A student's two devices, which take the exam from each other while both are saving. */
@ExtendWith(SharedWorld.class)
class TwoDevicesTest {

  private static final int SAVES = 60;
  private static final int POSITIONS = 5;
  private static final Pattern SEQUENCE = Pattern.compile("\"seq\":(\\d+)");
  private static final Pattern LAST = Pattern.compile("\"lastSeq\":(\\d+)");
  private static final Pattern MARK = Pattern.compile("\"position\":(\\d+),\"answer\":\"([a-d])\"");

  private static DemoWorld world;

  @BeforeAll
  static void enter(DemoWorld shared) {
    world = shared;
  }

  /** What a device was shown as saved. */
  private record Saved(long number, int position, String letter) {}

  /** A page that saves as fast as it can, and takes the exam back whenever it has lost it. */
  private static final class Device {

    private final Desk desk;
    private final String page;
    private final List<Saved> saved = new ArrayList<>();
    private OptionalLong justRead = OptionalLong.empty();
    private int losses;

    Device(String page) {
      this.desk = Desk.take(world, "Student 1", "Full exam");
      this.page = page;
    }

    void race(CyclicBarrier line) {
      try {
        line.await();
      } catch (InterruptedException | BrokenBarrierException broken) {
        throw new IllegalStateException(broken);
      }
      takeOver();
      for (int number = 1; number <= SAVES; number++) {
        save(number);
      }
    }

    private void takeOver() {
      assertThat(desk.hold(page).status()).isEqualTo(200);
      justRead = OptionalLong.of(number(LAST, desk.view()));
    }

    private void save(int number) {
      int position = 1 + number % POSITIONS;
      String letter = List.of("a", "b", "c", "d").get((number + page.length()) % 4);
      Visitor.Page answer = desk.send(Desk.event(page, number, position, letter));
      if (answer.status() == 200) {
        keep(new Saved(number(SEQUENCE, answer), position, letter));
      } else {
        assertThat(answer.body()).contains("\"code\":\"superseded\"");
        losses++;
        takeOver();
      }
    }

    /** What was read when the exam was taken is no older than what is saved then. */
    private void keep(Saved one) {
      justRead.ifPresent(read -> assertThat(one.number()).isEqualTo(read + 1));
      justRead = OptionalLong.empty();
      saved.add(one);
    }
  }

  private static long number(Pattern pattern, Visitor.Page page) {
    Matcher found = pattern.matcher(page.body());
    assertThat(found.find()).as(page.body()).isTrue();
    return Long.parseLong(found.group(1));
  }

  @Test
  void storeExactlyWhatEitherWasShownAsSavedAndReadNothingStale() {
    Device laptop = new Device("laptop");
    Device phone = new Device("phone");
    CyclicBarrier line = new CyclicBarrier(2);

    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> laptop.race(line)),
            CompletableFuture.runAsync(() -> phone.race(line)))
        .join();

    List<Saved> all = new ArrayList<>(laptop.saved);
    all.addAll(phone.saved);
    all.sort(Comparator.comparingLong(Saved::number));
    Visitor.Page stored = laptop.desk.view();
    assertThat(laptop.losses + phone.losses).as("how often the exam was taken away").isPositive();
    assertThat(all.stream().map(Saved::number))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, number(LAST, stored)).boxed().toList());
    assertThat(marks(stored)).isEqualTo(newest(all));
  }

  /** What waited on the laptop is older than what the phone saved, though the phone is gone. */
  @Test
  void refuseWhatWaitedOnTheOlderOneThoughTheNewerWasClosed() {
    Desk laptop = Desk.take(world, "Student 1", "Full exam");
    Desk phone = Desk.take(world, "Student 1", "Full exam");
    laptop.hold("old-laptop");
    laptop.send(Desk.event("old-laptop", 1, 7, "a"));
    phone.hold("new-phone");
    phone.send(Desk.event("new-phone", 1, 7, "b"));
    phone.leave("new-phone");

    Visitor.Page waited = laptop.send(Desk.event("old-laptop", 2, 7, "c"));

    assertThat(waited.status()).isEqualTo(409);
    assertThat(waited.body()).contains("\"code\":\"superseded\"");
    assertThat(marks(laptop.view())).containsEntry(7, "b");
    assertThat(laptop.ask("old-laptop-reloaded").status()).as("asks nothing").isEqualTo(200);
    assertThat(laptop.send(Desk.event("old-laptop-reloaded", 1, 7, "d")).status()).isEqualTo(200);
    assertThat(phone.send(Desk.event("new-phone", 2, 7, "a")).status()).isEqualTo(409);
    laptop.submit();
  }

  private static Map<Integer, String> newest(List<Saved> inOrder) {
    Map<Integer, String> newest = new HashMap<>();
    inOrder.forEach(one -> newest.put(one.position(), one.letter()));
    return newest;
  }

  private static Map<Integer, String> marks(Visitor.Page view) {
    Map<Integer, String> marks = new HashMap<>();
    Matcher mark = MARK.matcher(view.body());
    while (mark.find()) {
      marks.put(Integer.valueOf(mark.group(1)), mark.group(2));
    }
    return marks;
  }
}
