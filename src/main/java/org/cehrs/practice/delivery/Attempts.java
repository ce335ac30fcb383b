package org.cehrs.practice.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.AnswerEvent;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.Received;
import org.cehrs.practice.exam.attempt.Recording;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.scoring.Score;

/** Port: attempts with their forms, events and scores. */
public interface Attempts {

  /**
   * Stores a new attempt with its form.
   *
   * @return false where the candidate already has an open attempt at this activity
   */
  boolean begin(Attempt.InProgress attempt, Form form);

  Optional<Attempt> find(TenantId tenant, AttemptId id);

  /** This candidate's attempts at an activity, oldest first. */
  List<Attempt> of(ActivityId activity, CandidateId candidate);

  /** How often this candidate has been given each item. */
  Map<ItemId, Integer> timesSeen(CandidateId candidate);

  Form form(AttemptId id);

  Sheet sheet(AttemptId id);

  /** The answers that count, by position; one that was never answered is absent. */
  List<Received> received(AttemptId id);

  /**
   * Appends one event, in a transaction of its own; it is on disk when this returns.
   *
   * @param now by the server's clock; decides whether the attempt still takes answers
   */
  Recording record(
      TenantId tenant, CandidateId candidate, AttemptId id, AnswerEvent event, Instant now);

  /**
   * Closes an attempt whose deadline is still the one that it was closed for.
   *
   * @return false where somebody else closed it first or moved its deadline; nothing is stored then
   */
  boolean close(Attempt.Submitted attempt);

  void addScore(AttemptId id, Score score, String reason, Instant now);

  /** The newest score record. */
  Optional<Score> score(AttemptId id);

  /**
   * Open attempts whose deadline passed before then, over all tenants: the clock knows no tenant.
   */
  List<Attempt.InProgress> overdue(Instant before, int limit);

  /** How many attempts are open, over all tenants, for whoever watches over the program. */
  int countOpen();
}
