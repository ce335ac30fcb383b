package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.INVITATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.administration.Invitation;
import org.cehrs.practice.administration.Invitations;
import org.cehrs.practice.store.schema.tables.records.InvitationRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Invitations. */
@Repository
class JooqInvitations implements Invitations {

  private final DSLContext sql;

  JooqInvitations(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void add(Invitation invitation, String secretHash) {
    InvitationRecord row = sql.newRecord(INVITATION);
    row.setId(invitation.id());
    row.setSecretHash(secretHash);
    row.setIssuer(invitation.issuer().orElse(null));
    row.setUpdatesId(invitation.updates().orElse(null));
    row.setCreatedAt(invitation.createdAt());
    row.setExpiresAt(invitation.expiresAt());
    row.insert();
  }

  @Override
  public Optional<Invitation> find(String secretHash) {
    return sql.selectFrom(INVITATION)
        .where(INVITATION.SECRET_HASH.eq(secretHash))
        .fetchOptional(JooqInvitations::toInvitation);
  }

  @Override
  public List<Invitation> open(Instant now) {
    return sql.selectFrom(INVITATION)
        .where(isOpen(now))
        .orderBy(INVITATION.CREATED_AT, INVITATION.ID)
        .fetch(JooqInvitations::toInvitation);
  }

  @Override
  public boolean revoke(UUID id, Instant now) {
    return sql.update(INVITATION)
            .set(INVITATION.REVOKED_AT, now)
            .where(INVITATION.ID.eq(id), isOpen(now))
            .execute()
        == 1;
  }

  @Override
  public Beginning begin(UUID id, Instant formShownAt, Instant now, Instant busyUntil) {
    int begun =
        sql.update(INVITATION)
            .set(INVITATION.FORM_USED_AT, formShownAt)
            .set(INVITATION.BUSY_UNTIL, busyUntil)
            .where(
                INVITATION.ID.eq(id),
                isOpen(now),
                INVITATION.FORM_USED_AT.isNull().or(INVITATION.FORM_USED_AT.lt(formShownAt)),
                INVITATION.BUSY_UNTIL.isNull().or(INVITATION.BUSY_UNTIL.lt(now)))
            .execute();
    if (begun == 1) {
      return Beginning.BEGUN;
    }
    return sql.fetchExists(
            INVITATION, INVITATION.ID.eq(id), isOpen(now), INVITATION.BUSY_UNTIL.ge(now))
        ? Beginning.BUSY
        : Beginning.REFUSED;
  }

  @Override
  public void giveBack(UUID id) {
    sql.update(INVITATION)
        .set(INVITATION.BUSY_UNTIL, (Instant) null)
        .where(INVITATION.ID.eq(id))
        .execute();
  }

  @Override
  public void useUp(UUID id, UUID registration, Instant now) {
    sql.update(INVITATION)
        .set(INVITATION.REGISTERED_AT, now)
        .set(INVITATION.REGISTRATION_ID, registration)
        .where(INVITATION.ID.eq(id))
        .execute();
  }

  private static Condition isOpen(Instant now) {
    return INVITATION
        .REGISTERED_AT
        .isNull()
        .and(INVITATION.REVOKED_AT.isNull())
        .and(INVITATION.EXPIRES_AT.gt(now));
  }

  private static Invitation toInvitation(InvitationRecord row) {
    return new Invitation(
        row.getId(),
        Optional.ofNullable(row.getIssuer()),
        Optional.ofNullable(row.getUpdatesId()),
        row.getCreatedAt(),
        row.getExpiresAt(),
        row.getRevokedAt() != null,
        Optional.ofNullable(row.getRegistrationId())
            .map(registration -> new Invitation.Use(registration, row.getFormUsedAt())));
  }
}
