package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT;
import static org.cehrs.practice.store.schema.Tables.DEEP_LINKING;
import static org.cehrs.practice.store.schema.Tables.GRADE_PASSBACK;
import static org.cehrs.practice.store.schema.Tables.PERSON;
import static org.cehrs.practice.store.schema.Tables.USED_LOGIN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.administration.PersonalData;
import org.cehrs.practice.administration.PersonalData.Who;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.store.schema.DefaultSchema;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored about people is found, told and erased, whichever database holds it. */
abstract class PersonalDataContract {

  /** Columns that lead to a person. */
  private static final Set<String> LEADING =
      Set.of("person_id", "attempt_id", "launch_id", "subject", "actor_id", "name");

  private SchoolLife life;
  private PersonalData data;
  private Registration school;
  private Registration twin;
  private Session ines;
  private Session mei;
  private Attempt.InProgress sat;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void aSchoolAndAnother() {
    TestDatabase database = newDatabase();
    life = new SchoolLife(database);
    data = new JooqPersonalData(database.sql(), database.transactions());
    school = life.school("https://one.example");
    twin = life.school("https://two.example");
    ines = life.launch(school, "user-77");
    mei = life.launch(school, "other");
    Session teacher = life.launch(school, "teacher");
    sat = life.sit(ines);
    life.submit(sat);
    life.submit(life.sit(mei));
    life.submit(life.sit(life.launch(twin, "user-77")));
    life.teach(teacher, ines, "user-77");
  }

  @Test
  void findsPeopleByUserIdOrPartOfTheirName() {
    assertThat(data.ofUser("user-77"))
        .extracting(one -> one.who().registration())
        .containsExactlyInAnyOrder(school.id(), twin.id());
    assertThat(data.ofUser("USER-77")).isEmpty();
    assertThat(data.search("OKAF", 50)).extracting(one -> one.who().user()).contains("user-77");
    assertThat(data.search("OKAF", 1)).hasSize(1);
    assertThat(data.search("%", 50)).isEmpty();
    assertThat(data.search(ines.person().toString(), 50))
        .as("the id in the log of acts")
        .extracting(PersonalData.Known::who)
        .containsExactly(new Who(school.id(), "user-77"));
  }

  @Test
  void findsThoseWhomACourseListAloneNames() {
    assertThat(data.search("Sato", 50)).extracting(one -> one.who().user()).contains("other");
  }

  @Test
  void tellsAllThatIsStoredOfOnePersonAndNothingOfOthers() {
    PersonalData.Held held = data.export(new Who(school.id(), "user-77"));

    assertThat(held.people()).containsExactly(ines.person().value());
    assertThat(held.parts())
        .allSatisfy((part, rows) ->
            assertThat(rows).as(part).hasSizeGreaterThanOrEqualTo(part.equals("teaching") ? 0 : 1));
    assertThat(held.parts().get("attempts")).hasSize(1);
    assertThat(held.parts().get("questions")).hasSize(20);
    assertThat(first(held, "answers"))
        .contains(entry("question", 1), entry("content", "b"), entry("kind", "answer"));
    assertThat(first(held, "grades")).containsEntry("state", "waiting");
    assertThat(held.parts().get("acts")).extracting(act -> act.get("act")).hasSize(2);
    assertThat(held.toString()).doesNotContain("other", "Sato", mei.person().toString());
  }

  private static Map<String, Object> first(PersonalData.Held held, String part) {
    return held.parts().getOrDefault(part, List.of()).getFirst();
  }

  /** Neither key nor anything that would tell how the form was made. */
  @Test
  void tellsNoSecretOfTheExam() {
    assertThat(data.export(new Who(school.id(), "user-77")).parts())
        .allSatisfy((part, rows) ->
            assertThat(rows)
                .allSatisfy(row ->
                    assertThat(row.keySet())
                        .doesNotContain("seed", "scored", "difficulty", "score_table", "audit")));
  }

  @Test
  void countsWhatErasingWouldRemoveAndChangesNothing() {
    String before = life.everything();
    assertThat(data.count(new Who(school.id(), "user-77")))
        .containsEntry("attempts", 1)
        .containsEntry("questions", 20)
        .containsEntry("people", 1);
    assertThat(life.everything()).isEqualTo(before);
  }

  @Test
  void leavesNoTraceOfThePersonAndAllOfTheOthers() {
    Who who = new Who(school.id(), "user-77");
    PersonalData.Held others = data.export(new Who(school.id(), "other"));
    PersonalData.Held sameIdElsewhere = data.export(new Who(twin.id(), "user-77"));

    Map<String, Integer> gone = data.erase(who);

    assertThat(gone).containsEntry("attempts", 1).containsEntry("grades", 1);
    assertThat(life.everything())
        .doesNotContain(ines.person().toString(), sat.id().toString(), "time 150 percent");
    assertThat(data.ofUser("user-77")).hasSize(1);
    assertThat(data.export(who).parts())
        .allSatisfy((part, rows) -> assertThat(rows).as(part).isEmpty());
    assertThat(data.export(new Who(school.id(), "other"))).isEqualTo(others);
    assertThat(data.export(new Who(twin.id(), "user-77"))).isEqualTo(sameIdElsewhere);
  }

  @Test
  void keepsTheActsOfAnErasedTeacherWithoutTheTeacher() {
    int before = life.log.newest(10).size();

    data.erase(new Who(school.id(), "teacher"));

    assertThat(life.log.newest(10))
        .hasSize(before)
        .allSatisfy(act -> assertThat(act.actor()).isEqualTo(new AuditEvent.Actor.Erased()));
  }

  /**
   * A save, a submit or a launch in that very moment fails or comes after; nothing is left half.
   */
  @Test
  void erasesWholeWhileThePersonWorksOn() {
    Session again = life.launch(school, "user-77");
    Attempt.InProgress open = life.sit(again);
    Who who = new Who(school.id(), "user-77");

    Race.of(n -> () -> n == 0 ? data.erase(who) : works(n, again, open));
    data.erase(who);

    assertThat(life.everything()).doesNotContain(again.person().toString(), open.id().toString());
  }

  private Map<String, Integer> works(int n, Session session, Attempt.InProgress open) {
    try {
      if (n == 1) {
        life.submit(open);
      } else {
        life.save(session, open, n + 10);
      }
      return Map.of();
    } catch (RuntimeException erasedMeanwhile) {
      return Map.of("refused", n);
    }
  }

  /** A later table that knows people is either listed or named here with its reason. */
  @Test
  void knowsEveryTableThatLeadsToAPerson() {
    PersonTables tables =
        new PersonTables(new Who(school.id(), "x"), List.of(UUID.randomUUID()), List.of());
    Set<Table<?>> listed =
        Stream.concat(tables.owned().stream(), Stream.of(tables.acts()))
            .map(PersonTables.Rows::table)
            .collect(Collectors.toSet());
    Set<Table<?>> without =
        Set.of(
            USED_LOGIN, // goes ten minutes after its launch
            DEEP_LINKING); // goes with its launch
    assertThat(DefaultSchema.DEFAULT_SCHEMA.getTables())
        .filteredOn(table ->
            !without.contains(table) && table.fieldStream().anyMatch(PersonalDataContract::leads))
        .filteredOn(table -> !Set.of("registration", "lease").contains(table.getName()))
        .allSatisfy(table -> assertThat(listed).contains(table));
    assertThat(listed).contains(PERSON, ATTEMPT, GRADE_PASSBACK);
  }

  private static boolean leads(org.jooq.Field<?> field) {
    return LEADING.contains(field.getName());
  }
}
