package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.BANK_ITEM;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cehrs.practice.delivery.BankArchive;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.Exhibit;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.Option;
import org.cehrs.practice.store.schema.tables.records.BankItemRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Every version of every item that was ever loaded. */
@Repository
class JooqBankArchive implements BankArchive {

  private final DSLContext sql;

  JooqBankArchive(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void add(Bank bank, Instant now) {
    Map<ItemRef, String> known =
        sql
            .select(BANK_ITEM.ITEM_ID, BANK_ITEM.VERSION, BANK_ITEM.CONTENT_HASH)
            .from(BANK_ITEM)
            .fetch()
            .stream()
            .collect(
                Collectors.toMap(
                    row -> new ItemRef(new ItemId(row.value1()), row.value2()),
                    row -> row.value3()));
    List<BankItemRecord> added = new ArrayList<>();
    for (Item item : bank.items()) {
      String hash = hash(item);
      String stored = known.get(item.ref());
      if (stored == null) {
        added.add(toRow(item, hash, now));
      } else if (!stored.equals(hash)) {
        throw new IllegalStateException(
            "item "
                + item.id()
                + " changed its stem, options or key but still is version "
                + item.ref().version()
                + "; raise its version in db/bank");
      }
    }
    // Two nodes may load the same bank at the same time: whoever comes second adds nothing.
    if (!Inserts.tried(() -> sql.batchInsert(added).execute())) {
      added.forEach(row -> Inserts.tried(() -> sql.executeInsert(row)));
    }
  }

  @Override
  public Map<ItemRef, Item> items(Collection<ItemRef> refs) {
    Set<String> ids = refs.stream().map(ref -> ref.id().value()).collect(Collectors.toSet());
    Set<ItemRef> wanted = Set.copyOf(refs);
    Map<ItemRef, Item> items =
        sql
            .select(BANK_ITEM.CONTENT)
            .from(BANK_ITEM)
            .where(BANK_ITEM.ITEM_ID.in(ids))
            .fetch()
            .stream()
            .map(row -> Json.read(row.value1(), Item.class))
            .filter(item -> wanted.contains(item.ref()))
            .collect(Collectors.toMap(Item::ref, item -> item));
    if (items.size() != wanted.size()) {
      throw new IllegalStateException("the archive holds " + items.keySet() + " of " + wanted);
    }
    return items;
  }

  private BankItemRecord toRow(Item item, String hash, Instant now) {
    BankItemRecord row = sql.newRecord(BANK_ITEM);
    row.setItemId(item.id().value());
    row.setVersion(item.ref().version());
    row.setContent(Json.write(item));
    row.setContentHash(hash);
    row.setLoadedAt(now);
    return row;
  }

  /** Only what a candidate answers to makes a version: ratings, rationales or status may change. */
  private static String hash(Item item) {
    record Face(
        String stem, List<String> options, Choice key, java.util.Optional<Exhibit> exhibit) {}
    Face face =
        new Face(
            item.stem(),
            item.options().stream().map(Option::text).toList(),
            item.key(),
            item.exhibit());
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha.digest(Json.write(face).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
