package org.cehrs.practice.administration;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that is stored about one person as JSON; src/docs/personal-data.md names the fields.
 */
public final class ExportPerson implements AdministratorCommand {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final PersonalData data;
  private final Acts acts;
  private final InstantSource clock;

  public ExportPerson(PersonalData data, Acts acts, InstantSource clock) {
    this.data = data;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public CommandName name() {
    return CommandName.EXPORT_PERSON;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    return new Whom(data).find(arguments, this::export);
  }

  private CommandOutcome export(PersonalData.Known person) {
    PersonalData.Held held = data.export(person.who());
    acts.note("person.export", person.who().registration(), "ids " + ids(held.people()));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("exported_at", clock.instant());
    document.put("platform", person.platform());
    document.put("issuer", person.issuer());
    document.put("user_id", person.who().user());
    document.putAll(held.parts());
    return new CommandOutcome.Done(JSON.writeValueAsString(document) + "\n");
  }

  /** Ids of this tool, which name nobody once the person is erased. */
  private static String ids(List<UUID> people) {
    return people.isEmpty() ? "none: on course lists alone" : people.toString();
  }
}
