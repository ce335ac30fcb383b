package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.LEASE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cehrs.practice.lti.Sha256;
import org.cehrs.practice.lti.services.Leases;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Leases of all nodes. */
@Repository
class JooqLeases implements Leases {

  private final DSLContext sql;
  private final RandomGenerator chance;

  JooqLeases(DSLContext sql, RandomGenerator chance) {
    this.sql = sql;
    this.chance = chance;
  }

  @Override
  public Optional<Lease> take(String name, Instant now, Duration life) {
    Lease lease = new Lease(name, new UUID(chance.nextLong(), chance.nextLong()));
    boolean taken =
        takeOver(lease, now, life) || Inserts.tried(() -> insert(lease, now.plus(life)));
    return taken ? Optional.of(lease) : Optional.empty();
  }

  @Override
  public boolean renew(Lease lease, Instant now, Duration life) {
    return sql.update(LEASE)
            .set(LEASE.EXPIRES_AT, now.plus(life))
            .where(LEASE.NAME.eq(Sha256.hex(lease.name())), LEASE.HOLDER.eq(lease.holder()))
            .execute()
        == 1;
  }

  @Override
  public void give(Lease lease) {
    sql.deleteFrom(LEASE)
        .where(LEASE.NAME.eq(Sha256.hex(lease.name())), LEASE.HOLDER.eq(lease.holder()))
        .execute();
  }

  @Override
  public int purge(Instant now) {
    return sql.deleteFrom(LEASE).where(isOver(now, Duration.ofDays(1))).execute();
  }

  private boolean takeOver(Lease lease, Instant now, Duration life) {
    return sql.update(LEASE)
            .set(LEASE.HOLDER, lease.holder())
            .set(LEASE.EXPIRES_AT, now.plus(life))
            .where(LEASE.NAME.eq(Sha256.hex(lease.name())), isOver(now, life.multipliedBy(2)))
            .execute()
        == 1;
  }

  private static Condition isOver(Instant now, Duration farthest) {
    return DSL.not(Moments.isAhead(LEASE.EXPIRES_AT, now, farthest));
  }

  private void insert(Lease lease, Instant expiresAt) {
    sql.insertInto(LEASE)
        .set(LEASE.NAME, Sha256.hex(lease.name()))
        .set(LEASE.HOLDER, lease.holder())
        .set(LEASE.EXPIRES_AT, expiresAt)
        .execute();
  }
}
