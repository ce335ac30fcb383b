package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ATTEMPT;
import static org.cehrs.practice.store.schema.Tables.COURSE_TEACHER;
import static org.cehrs.practice.store.schema.Tables.PERSON;
import static org.cehrs.practice.store.schema.Tables.ROSTER;
import static org.cehrs.practice.store.schema.Tables.ROSTER_MEMBER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.delivery.Roster;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.lti.services.Member;
import org.cehrs.practice.store.schema.tables.records.RosterMemberRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The people on lists. */
final class RosterRows {

  private static final Condition IS_LISTED =
      PERSON.DEPLOYMENT_ID.eq(ROSTER.DEPLOYMENT_ID).and(PERSON.SUBJECT.eq(ROSTER_MEMBER.SUBJECT));
  private static final Condition OWN_ATTEMPT =
      ATTEMPT
          .DEPLOYMENT_ID
          .eq(ROSTER.DEPLOYMENT_ID)
          .and(ATTEMPT.COURSE_ID.eq(ROSTER.COURSE_ID))
          .and(ATTEMPT.PERSON_ID.eq(PERSON.ID));
  private static final Condition TEACHES =
      DSL.exists(
          DSL.selectOne()
              .from(COURSE_TEACHER)
              .where(
                  COURSE_TEACHER.COURSE_ID.eq(ROSTER.COURSE_ID),
                  COURSE_TEACHER.PERSON_ID.eq(PERSON.ID)));

  private final DSLContext sql;

  RosterRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Teachers without attempts are no students, whatever a list says. */
  List<Roster.Student> students(Condition which, Optional<Exam> exam) {
    Field<Boolean> begun =
        DSL.field(begun(exam.map(one -> ATTEMPT.EXAM.eq(one.code())).orElse(DSL.noCondition())))
            .as("begun");
    return sql.select(ROSTER_MEMBER.SUBJECT, ROSTER_MEMBER.NAME, begun)
        .from(ROSTER)
        .join(ROSTER_MEMBER)
        .on(ROSTER_MEMBER.ROSTER_ID.eq(ROSTER.ID))
        .leftJoin(PERSON)
        .on(IS_LISTED)
        .where(which, DSL.not(TEACHES).or(begun(DSL.noCondition())))
        .orderBy(ROSTER_MEMBER.NAME, ROSTER_MEMBER.SUBJECT)
        .fetch(row ->
            new Roster.Student(
                row.get(ROSTER_MEMBER.SUBJECT),
                Optional.ofNullable(row.get(ROSTER_MEMBER.NAME)),
                row.get(begun)));
  }

  private static Condition begun(Condition which) {
    return DSL.exists(DSL.selectOne().from(ATTEMPT).where(OWN_ATTEMPT, which));
  }

  void replace(UUID roster, List<Member> students) {
    delete(ROSTER_MEMBER.ROSTER_ID.eq(roster));
    sql.batchInsert(students.stream().map(one -> row(roster, one)).toList()).execute();
  }

  void delete(Condition which) {
    sql.deleteFrom(ROSTER_MEMBER).where(which).execute();
  }

  private RosterMemberRecord row(UUID roster, Member student) {
    RosterMemberRecord row = sql.newRecord(ROSTER_MEMBER);
    row.setRosterId(roster);
    row.setSubject(student.userId());
    row.setName(student.name().orElse(null));
    return row;
  }
}
