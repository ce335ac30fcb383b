package org.cehrs.bench;

import java.util.Collections;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cehrs.practice.exam.calibration.Calibration;
import org.cehrs.practice.exam.calibration.ItemPrior;
import org.cehrs.practice.exam.calibration.MarginalEstimation;
import org.cehrs.practice.exam.calibration.ResponseMatrix;
import org.cehrs.practice.exam.scoring.TestCurve;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** 500 items, 100 answers a person; run with {@code -prof gc} it shows what memory grows with. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 10)
@Fork(1)
@Threads(1)
public class CalibrationBenchmark {

  private static final int ITEMS = 500;

  @Param({"1000", "2000", "4000"})
  public int persons;

  private ResponseMatrix responses = new ResponseMatrix.Builder(ITEMS).build();

  /** Every person answers a stretch of one hundred items that begins anywhere. */
  @Setup
  public void simulate() {
    Random chance = new Random(3);
    double[] difficulties =
        chance.doubles(ITEMS).map(unused -> -0.9 + 0.8 * chance.nextGaussian()).toArray();
    ResponseMatrix.Builder builder = new ResponseMatrix.Builder(ITEMS);
    for (int person = 0; person < persons; person++) {
      double theta = 0.39 + 0.8 * chance.nextGaussian();
      int first = chance.nextInt(ITEMS);
      builder.person();
      for (int i = 0; i < 100; i++) {
        int item = (first + i * 7) % ITEMS;
        builder.answer(
            item, chance.nextDouble() < TestCurve.probability(theta, difficulties[item]));
      }
    }
    responses = builder.build();
  }

  @Benchmark
  public Calibration calibrate() {
    return MarginalEstimation.STANDARD.estimate(
        responses, Collections.nCopies(ITEMS, new ItemPrior.Free()));
  }

  /** Copies the answers into a matrix, to see what it takes. */
  @Benchmark
  public ResponseMatrix collect() {
    ResponseMatrix.Builder builder = new ResponseMatrix.Builder(ITEMS);
    for (int person = 0; person < persons; person++) {
      builder.person();
      for (int i = 0; i < 100; i++) {
        builder.answer((person + i * 7) % ITEMS, (person + i) % 3 > 0);
      }
    }
    return builder.build();
  }
}
