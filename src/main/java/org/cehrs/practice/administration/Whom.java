package org.cehrs.practice.administration;

import java.util.List;
import java.util.function.Function;
import org.cehrs.practice.lti.Quoted;

/**
 * Finds the one person that a command is about: USER, and where two platforms have it, --platform.
 */
final class Whom {

  private final PersonalData data;

  Whom(PersonalData data) {
    this.data = data;
  }

  /** Goes on with the person, or refuses. */
  CommandOutcome find(Arguments arguments, Function<PersonalData.Known, CommandOutcome> goOn) {
    String user = arguments.get("user");
    List<PersonalData.Known> found =
        data.ofUser(user).stream()
            .filter(one -> arguments.find("platform").map(it -> isOf(one, it)).orElse(true))
            .toList();
    return switch (found.size()) {
      case 0 -> nobody(user);
      case 1 -> goOn.apply(found.getFirst());
      default -> several(found);
    };
  }

  private static boolean isOf(PersonalData.Known one, String platform) {
    return one.issuer().equals(platform) || one.who().registration().toString().equals(platform);
  }

  private static CommandOutcome nobody(String user) {
    return new CommandOutcome.Refused(
        """
        Nothing is stored of a person with the user id %s there.
        Expected the platform's own user id, to the letter; "people NAME" finds it.
        """
            .formatted(Quoted.of(user)));
  }

  private static CommandOutcome several(List<PersonalData.Known> found) {
    StringBuilder text = new StringBuilder("Several platforms have it. Add --platform ID, of\n");
    found.forEach(one -> text.append(text(one)));
    return new CommandOutcome.Refused(text.toString());
  }

  static String text(PersonalData.Known one) {
    return """
    %s
      name      %s
      platform  %s (%s), id %s
    """
        .formatted(
            one.who().user(),
            one.name().orElse("withheld"),
            one.platform(),
            one.issuer(),
            one.who().registration());
  }
}
