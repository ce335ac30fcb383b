package org.cehrs.practice.exam.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Proves a stored form: it is built again from its seed and compared. */
public final class FormAudit {

  /** The outcome of a proof. */
  public sealed interface Verdict {

    /** The rebuilt form is the stored one, in every item, place, number and line. */
    record Proved() implements Verdict {}

    /** The rebuilt form differs, although all inputs are the stored form's. */
    record Differs(List<String> differences) implements Verdict {
      public Differs {
        differences = List.copyOf(differences);
      }
    }

    /** Nothing can be said: the form was built from something else than what is at hand. */
    record OtherInputs(List<String> differences) implements Verdict {
      public OtherInputs {
        differences = List.copyOf(differences);
      }
    }
  }

  private final FormAssembler assembler;

  /**
   * An audit of forms of one bank.
   *
   * @param assembler over the bank, blueprint and difficulties that the forms were built from
   */
  public FormAudit(FormAssembler assembler) {
    this.assembler = assembler;
  }

  /**
   * Rebuilds and compares.
   *
   * @param request as it was when the form was built: exam, seed, and what had been seen by then
   */
  public Verdict check(Form stored, FormRequest request) {
    List<String> others = new ArrayList<>();
    compare(others, "exam", stored.exam().code(), request.exam().code());
    compare(others, "seed", stored.seed(), request.seed());
    compare(others, "bank", stored.bankSnapshot(), assembler.bankSnapshot());
    compare(others, "blueprint", stored.blueprintVersion(), assembler.blueprintVersion());
    compare(others, "algorithm", stored.algorithmVersion(), FormAssembler.ALGORITHM_VERSION);
    String inputs = assembler.inputs(request);
    if (!stored.audit().contains(inputs)) {
      others.add("the form does not record '" + inputs + "'");
    }
    return others.isEmpty() ? compare(stored, request) : new Verdict.OtherInputs(others);
  }

  private Verdict compare(Form stored, FormRequest request) {
    return switch (assembler.assemble(request)) {
      case Assembly.Impossible(String reason) -> new Verdict.Differs(List.of(reason));
      case Assembly.Built(Form rebuilt) -> {
        List<String> differences = differences(stored, rebuilt);
        yield differences.isEmpty() ? new Verdict.Proved() : new Verdict.Differs(differences);
      }
    };
  }

  private static List<String> differences(Form stored, Form rebuilt) {
    List<String> differences = new ArrayList<>();
    compare(differences, "number of items", stored.items().size(), rebuilt.items().size());
    IntStream.range(0, Math.min(stored.items().size(), rebuilt.items().size()))
        .forEach(i ->
            compare(
                differences, "place " + (i + 1), stored.items().get(i), rebuilt.items().get(i)));
    compare(differences, "score table", stored.scores(), rebuilt.scores());
    compare(differences, "audit record", stored.audit(), rebuilt.audit());
    return differences;
  }

  private static void compare(List<String> differences, String what, Object stored, Object now) {
    if (!Objects.equals(stored, now)) {
      differences.add(what + ": stored " + stored + ", now " + now);
    }
  }
}
