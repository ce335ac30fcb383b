package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.REVIEW;

import java.util.Optional;
import org.cehrs.practice.delivery.Review;
import org.cehrs.practice.delivery.Reviews;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.store.schema.tables.records.ReviewRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the launches of reviews are to look at; the row goes with its launch. */
@Repository
class JooqReviews implements Reviews {

  private final DSLContext sql;

  JooqReviews(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void begin(Session session, Review review) {
    ReviewRecord row = sql.newRecord(REVIEW);
    row.setLaunchId(session.id());
    switch (review) {
      case Review.OfStudent(String subject) -> row.setSubject(subject);
      case Review.OfAttempt(AttemptId attempt) -> row.setAttemptId(attempt.value());
    }
    row.insert();
  }

  @Override
  public Optional<Review> of(Session session) {
    return sql.selectFrom(REVIEW)
        .where(REVIEW.LAUNCH_ID.eq(session.id()))
        .fetchOptional(JooqReviews::toReview);
  }

  private static Review toReview(ReviewRecord row) {
    return Optional.ofNullable(row.getAttemptId())
        .<Review>map(attempt -> new Review.OfAttempt(new AttemptId(attempt)))
        .orElseGet(() -> new Review.OfStudent(row.getSubject()));
  }
}
