package org.cehrs.practice.administration;

import java.util.Map;
import java.util.stream.Collectors;

/** Erases what is stored about one person, or says what that would be. */
public final class ErasePerson implements AdministratorCommand {

  private final PersonalData data;
  private final Acts acts;

  public ErasePerson(PersonalData data, Acts acts) {
    this.data = data;
    this.acts = acts;
  }

  @Override
  public CommandName name() {
    return CommandName.ERASE_PERSON;
  }

  @Override
  public boolean looks(Arguments arguments) {
    return !arguments.has("yes");
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    return new Whom(data)
        .find(arguments, person -> arguments.has("yes") ? erase(person) : ask(person));
  }

  private CommandOutcome ask(PersonalData.Known person) {
    return new CommandOutcome.Done(
        """
        %sNothing is erased yet. With --yes these rows go for good:
        %s
        Grades that the platform has stay there; backups keep what they hold until they are deleted.
        """
            .formatted(Whom.text(person), text(data.count(person.who()))));
  }

  private CommandOutcome erase(PersonalData.Known person) {
    String rows = text(data.erase(person.who()));
    acts.note("person.erase", person.who().registration(), rows);
    return new CommandOutcome.Done(
        """
        Erased: %s
        After a restore of a backup, erase this person again. Grades that the platform has stay there.
        """
            .formatted(rows));
  }

  private static String text(Map<String, Integer> rows) {
    return rows.entrySet().stream()
        .filter(part -> part.getValue() > 0)
        .map(part -> part.getKey() + " " + part.getValue())
        .collect(Collectors.joining(", "));
  }
}
