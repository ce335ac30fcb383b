package org.cehrs.practice.administration;

import static org.cehrs.practice.administration.Parameter.flag;
import static org.cehrs.practice.administration.Parameter.option;
import static org.cehrs.practice.administration.Parameter.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The administrator's commands, in the order of the help. Each has a class that runs it. */
public enum CommandName {
  INVITE(
      "makes a link with which a platform registers this tool",
      option("issuer", "URL"),
      option("update", "ID")),
  REVOKE_INVITATION("ends an invitation that was not used yet", value("id")),
  PENDING("lists what waits for approval, and open invitations"),
  APPROVE("accepts launches of a registration or deployment that waits", value("id")),
  REGISTRATIONS("lists the platforms and their deployments"),
  WITHDRAW("accepts no more launches of a registration or deployment", value("id")),
  ROTATE_KEY("makes a new key, which signs in an hour, or at once", flag("now")),
  ACCEPT_KEYS("lets the keys in this node's folder count, where the old ones are lost"),
  GRADES("lists what waits for gradebooks, and what is not sent any more and why"),
  RESEND_GRADES(
      "sends again what was not sent, of a registration, a course or an exam, or one student there",
      value("id"),
      option("student", "USER")),
  KEYS("lists the keys that sign what goes to platforms, without their private parts"),
  AUDIT(
      "lists what administrators, teachers and the program did, oldest first",
      option("from", "DAY"),
      option("to", "DAY"),
      option("course", "ID")),
  COURSES("lists the courses, with what is held of each and until when"),
  CLOSE_COURSE("ends a course: its students begin nothing more", value("id")),
  REOPEN_COURSE("takes that back", value("id")),
  PEOPLE("finds the platform's user ids of people by their name", value("name")),
  EXPORT_PERSON(
      "prints all that is stored about a person, as JSON", value("user"), option("platform", "ID")),
  ERASE_PERSON(
      "erases all that is stored about a person; without --yes says what that is",
      value("user"),
      option("platform", "ID"),
      flag("yes")),
  BACKUP("copies the H2 file, keys and configuration to a new folder", option("to", "FOLDER")),
  MOVE_DATABASE("copies the H2 file into an empty PostgreSQL", option("to", "URL"));

  private final String purpose;
  private final List<Parameter> parameters;

  CommandName(String purpose, Parameter... parameters) {
    this.purpose = purpose;
    this.parameters = List.of(parameters);
  }

  public static Optional<CommandName> of(String word) {
    return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
  }

  /** As it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The word with what may stand behind it. */
  public String usage() {
    return Stream.concat(Stream.of(word()), parameters.stream().map(Parameter::usage))
        .collect(Collectors.joining(" "));
  }

  public String purpose() {
    return purpose;
  }

  List<Parameter> parameters() {
    return parameters;
  }
}
