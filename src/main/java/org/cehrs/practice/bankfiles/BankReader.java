package org.cehrs.practice.bankfiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.Topic;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a bank folder: {@code topics.yml}, {@code raters.yml} and {@code items/*.yml}. A bank is
 * read whole or not at all.
 */
public final class BankReader {

  private final BankFolder folder;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();

  private BankReader(BankFolder folder, LocalDate today) {
    this.folder = folder;
    this.today = today;
  }

  /**
   * The bank.
   *
   * @param today dates in the files may not lie after this day
   * @throws BankFaults naming every fault with its file and line
   */
  public static Bank read(BankFolder folder, LocalDate today) {
    return new BankReader(folder, today).bank();
  }

  /**
   * Who or what rated the items.
   *
   * @throws BankFaults where {@code raters.yml} is missing or broken
   */
  public static List<Rater> raters(BankFolder folder, LocalDate today) {
    BankReader reader = new BankReader(folder, today);
    Map<String, Rater> raters = reader.readRaters();
    BankFaults.throwIfAny(reader.faults);
    return List.copyOf(raters.values());
  }

  private Bank bank() {
    Known known = known();
    List<ReadItem> read = new ArrayList<>();
    boolean complete = true;
    for (BankFile file : folder.files("items", "*.yml")) {
      FaultNotes notes = FaultNotes.of(file.name(), faults);
      Optional<Node> node = StrictYaml.read(file, notes);
      complete &= node.isPresent();
      node.ifPresent(found -> read.addAll(ItemFile.read(found, file.plainName(), known, notes)));
    }
    WholeBank.check(read);
    List<Item> items = Enemies.join(read, complete);
    if (items.isEmpty() && complete) {
      faults.add(new Fault(folder.nameOf("items", "*.yml"), 1, "the bank has no items"));
    }
    BankFaults.throwIfAny(faults);
    List<Topic> topics = List.copyOf(known.topics().values());
    return new Bank(Snapshot.of(topics, items), topics, items);
  }

  /** Without the topics and raters every item would seem wrong: their faults are told alone. */
  private Known known() {
    Map<String, Topic> topics = single("topics.yml", notes -> node -> TopicsFile.read(node, notes));
    Map<String, Rater> raters = readRaters();
    BankFaults.throwIfAny(faults);
    return new Known(topics, raters, today);
  }

  private Map<String, Rater> readRaters() {
    return single("raters.yml", notes -> node -> RatersFile.read(node, notes, today));
  }

  private <T> Map<String, T> single(
      String name, Function<FaultNotes, Function<Node, Map<String, T>>> reading) {
    List<BankFile> found = folder.files("", name);
    FaultNotes notes = FaultNotes.of(folder.nameOf("", name), faults);
    if (found.isEmpty()) {
      notes.at(1, "this file of the bank is missing");
      return Map.of();
    }
    return StrictYaml.read(found.getFirst(), notes).map(reading.apply(notes)).orElse(Map.of());
  }
}
