package org.cehrs.practice.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.CognitiveLevel;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.Exhibit;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.cehrs.practice.exam.bank.Rating;
import org.cehrs.practice.exam.bank.Reference.Confirmation;
import org.cehrs.practice.exam.bank.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankReaderTest {

  private static final String SCHEDULING = "items/N1-scheduling.yml";
  private static final String OPERATIONS = "items/P2-operations.yml";

  @TempDir Path folder;

  @Test
  void readsAllThatAnItemSays() {
    Item item = item(sample(), "NCO-N1-001");
    assertThat(item.ref().version()).isEqualTo(2);
    assertThat(item.domain()).isEqualTo(ContentDomain.NCO);
    assertThat(item.topic()).isEqualTo("N1");
    assertThat(item.level()).isEqualTo(CognitiveLevel.APPLICATION);
    assertThat(item.status()).isEqualTo(ItemStatus.OPERATIONAL);
    assertThat(item.stem()).startsWith("A caller at a family practice");
    assertThat(item.option(Choice.C).text()).isEqualTo("The 40 minutes at 10:20");
    assertThat(item.option(Choice.D).rationale()).startsWith("Tempts because it is free");
    assertThat(item.key()).isEqualTo(Choice.C);
    assertThat(item.ordered()).isTrue();
    assertThat(item.ratings())
        .containsExactly(new Rating("first", 0.75), new Rating("second", 0.8));
    assertThat(item.watch()).containsExactlyInAnyOrder("employer", "state");
  }

  @Test
  void takesAnItemWithoutStatusForADraft() {
    assertThat(item(sample(), "NCO-N1-002").status()).isEqualTo(ItemStatus.DRAFT);
  }

  @Test
  void tellsVerifiedReferencesFromUnverifiedOnes() {
    assertThat(item(sample(), "NCO-N1-001").reference().confirmation()).isEmpty();
    assertThat(item(sample(), "NCO-N1-002").reference().confirmation())
        .contains(
            new Confirmation(
                "https://example.com/scheduling/waitlist", LocalDate.of(2026, 11, 20)));
  }

  @Test
  void givesTheMembersOfASetTheirTable() {
    Exhibit exhibit = item(sample(), "REP-P2-001").exhibit().orElseThrow();
    assertThat(item(sample(), "REP-P2-002").exhibit()).contains(exhibit);
    assertThat(item(sample(), "REP-P2-002").set()).contains("P2-S1");
    assertThat(exhibit.note()).contains("The no-show rate is counted on scheduled visits.");
    assertThat(exhibit.body())
        .isInstanceOfSatisfying(
            Exhibit.Table.class,
            table -> assertThat(table.rows().getLast()).containsExactly("Total", "650", "61"));
  }

  @Test
  void readsAnExhibitOfLines() {
    assertThat(item(sample(), "REP-P2-003").exhibit().map(Exhibit::body))
        .contains(
            new Exhibit.Lines(
                List.of(
                    "From: operations manager", "Please list the visits that are still open.")));
  }

  @Test
  void knowsEnemiesBothWaysThoughAFileNamesThemOnce() {
    assertThat(item(sample(), "NCO-N1-001").enemies()).containsExactly(new ItemId("REP-P2-002"));
    assertThat(item(sample(), "REP-P2-002").enemies()).containsExactly(new ItemId("NCO-N1-001"));
    assertThat(item(sample(), "REP-P2-001").enemies()).isEqualTo(Set.of());
  }

  @Test
  void readsTheTopicMapInItsOrder() {
    assertThat(sample().topics())
        .containsExactly(
            new Topic("N1", ContentDomain.NCO, "Scheduling", 24),
            new Topic("P2", ContentDomain.REP, "Operations reports", 14));
  }

  @Test
  void readsWhoRated() {
    assertThat(BankReader.raters(BankFiles.sample(), BankFiles.TODAY))
        .extracting(Rater::id, Rater::kind)
        .containsExactly(tuple("first", Rater.Kind.PERSON), tuple("second", Rater.Kind.MODEL));
  }

  @Test
  void keepsItsSnapshotOverLayoutAndComments() throws IOException {
    BankFolder relaid =
        BankFiles.copyTo(folder)
            .changed(OPERATIONS, "domain: REP", "# Reports\n\ndomain: \"REP\"")
            .changed(SCHEDULING, "watch: [employer, state]", "watch: [state, employer]")
            .bank();
    assertThat(read(relaid).snapshot()).isEqualTo(sample().snapshot()).matches("[0-9a-f]{64}");
  }

  @Test
  void changesItsSnapshotWithASingleCell() throws IOException {
    BankFolder changed =
        BankFiles.copyTo(folder)
            .changed(OPERATIONS, "\"Riverside\", \"250\"", "\"Riverside\", \"251\"")
            .bank();
    assertThat(read(changed).snapshot()).isNotEqualTo(sample().snapshot());
  }

  @Test
  void tellsTheFaultsOfAllFilesTogether() throws IOException {
    BankFolder broken =
        BankFiles.copyTo(folder)
            .changed(SCHEDULING, "    key: c\n", "")
            .changed(OPERATIONS, "level: recall", "level: deep")
            .bank();
    assertThatThrownBy(() -> read(broken))
        .isInstanceOf(BankFaults.class)
        .hasMessageStartingWith("faults in the item bank: 2\n" + folder)
        .hasMessageContaining("items/N1-scheduling.yml:5: NCO-N1-001: has no key")
        .hasMessageContaining("items/P2-operations.yml:64: REP-P2-003: unknown level deep");
  }

  @Test
  void doesNotMissEnemiesInAFileThatCannotBeRead() throws IOException {
    BankFolder broken = BankFiles.copyTo(folder).with(OPERATIONS, "items: [").bank();
    assertThat(BankFiles.faults(() -> read(broken)))
        .singleElement()
        .asString()
        .startsWith("P2-operations.yml:1: cannot be read as YAML");
  }

  @Test
  void refusesAFolderWithoutItems() throws IOException {
    BankFolder empty = BankFiles.copyTo(folder).without(SCHEDULING).without(OPERATIONS).bank();
    assertThat(BankFiles.faults(() -> read(empty)))
        .containsExactly("*.yml:1: the bank has no items");
  }

  @Test
  void refusesAFolderWithoutTopicsAndRaters() throws IOException {
    BankFolder bare = BankFiles.copyTo(folder).without("topics.yml").without("raters.yml").bank();
    assertThat(BankFiles.faults(() -> read(bare)))
        .containsExactly(
            "raters.yml:1: this file of the bank is missing",
            "topics.yml:1: this file of the bank is missing");
  }

  @Test
  void refusesAFileThatIsTooLarge() throws IOException {
    byte[] huge = new byte[BankFile.LARGEST + 1];
    BankFolder broken = BankFiles.copyTo(folder).with(SCHEDULING, huge).bank();
    assertThat(BankFiles.faults(() -> read(broken)))
        .containsExactly("N1-scheduling.yml:1: is larger than 1000000 bytes");
  }

  private static Bank sample() {
    return read(BankFiles.sample());
  }

  private static Bank read(BankFolder folder) {
    return BankReader.read(folder, BankFiles.TODAY);
  }

  private static Item item(Bank bank, String id) {
    Optional<Item> found =
        bank.items().stream().filter(item -> item.id().value().equals(id)).findFirst();
    return found.orElseThrow();
  }
}
