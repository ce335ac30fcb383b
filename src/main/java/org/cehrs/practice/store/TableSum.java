package org.cehrs.practice.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jooq.Record;

/** Counts rows and sums up a hash of each, so that two tables compare without an order. */
final class TableSum {

  private long rows;
  private long sum;

  void add(Record row) {
    rows++;
    sum += hash(row);
  }

  long rows() {
    return rows;
  }

  long sum() {
    return sum;
  }

  boolean equalTo(TableSum other) {
    return rows == other.rows && sum == other.sum;
  }

  private static long hash(Record row) {
    String text =
        Arrays.stream(row.intoArray()).map(String::valueOf).collect(Collectors.joining("\u0000"));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
