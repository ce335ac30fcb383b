package org.cehrs.practice.administration;

import java.util.List;
import java.util.stream.Collectors;
import org.cehrs.practice.lti.Quoted;

/** Finds the user ids that other commands take. */
public final class FindPeople implements AdministratorCommand {

  private static final int MOST = 50;

  private final PersonalData data;

  public FindPeople(PersonalData data) {
    this.data = data;
  }

  @Override
  public CommandName name() {
    return CommandName.PEOPLE;
  }

  @Override
  public boolean looks(Arguments arguments) {
    return true;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    String text = arguments.get("name");
    List<PersonalData.Known> found = data.search(text, MOST + 1);
    if (found.isEmpty()) {
      return new CommandOutcome.Done(
          "No name or user id is stored that fits %s.%n".formatted(Quoted.of(text)));
    }
    String all = found.stream().limit(MOST).map(Whom::text).collect(Collectors.joining());
    return new CommandOutcome.Done(
        found.size() > MOST ? all + "There are more; ask for a longer part of the name.\n" : all);
  }
}
