package org.cehrs.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cehrs.practice.exam.bank.BankBuilder;
import org.cehrs.practice.exam.form.Assembly;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormAssembler;
import org.cehrs.practice.exam.form.FormItem;
import org.cehrs.practice.exam.form.FormRequest;
import org.cehrs.practice.exam.form.Seed;
import org.cehrs.practice.exam.scoring.ScoreTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What a student waits for when an exam starts: a form and its score table. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@Threads(1)
public class FormBenchmark {

  private final FormAssembler middling = assembler(600);
  private final FormAssembler large = assembler(5000);
  private final List<Double> difficulties =
      form(large, 1).items().stream().filter(FormItem::scored).map(FormItem::difficulty).toList();
  private long seed;

  private static FormAssembler assembler(int items) {
    return FormAssembler.coldStart(BankBuilder.inProportion(items).build());
  }

  private static Form form(FormAssembler assembler, long seed) {
    FormRequest request = new FormRequest(Exam.Whole.FULL, new Seed(seed), Map.of());
    return ((Assembly.Built) assembler.assemble(request)).form();
  }

  /** 125 items, their places, the score table and the audit record, from 600 items. */
  @Benchmark
  public Form fullFormOf600Items() {
    return form(middling, seed++);
  }

  /** The same from 5,000 items. */
  @Benchmark
  public Form fullFormOf5000Items() {
    return form(large, seed++);
  }

  /** Raw to scaled for 100 scored items. */
  @Benchmark
  public ScoreTable scoreTable() {
    return ScoreTable.of(difficulties);
  }
}
