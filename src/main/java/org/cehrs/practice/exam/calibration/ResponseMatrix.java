package org.cehrs.practice.exam.calibration;

import java.util.Arrays;

/**
 * Right and wrong answers of many persons who each saw some of many items. What a person did not
 * see takes no memory.
 */
public final class ResponseMatrix {

  private final int items;
  private final int[] ends;
  private final int[] answered;
  private final boolean[] right;

  private ResponseMatrix(int items, int[] ends, int[] answered, boolean[] right) {
    this.items = items;
    this.ends = ends;
    this.answered = answered;
    this.right = right;
  }

  /** Collects persons one after the other. */
  public static final class Builder {

    private final int items;
    private int[] ends = new int[16];
    private int[] answered = new int[256];
    private boolean[] right = new boolean[256];
    private int persons;
    private int size;

    /**
     * A collection of answers to so many items.
     *
     * @param items they are numbered from 0
     */
    public Builder(int items) {
      this.items = items;
    }

    /** Begins the next person. */
    public Builder person() {
      ends = persons == ends.length ? Arrays.copyOf(ends, 2 * persons) : ends;
      ends[persons] = size;
      persons++;
      return this;
    }

    /** Adds an answer of the person begun last. */
    public Builder answer(int item, boolean correct) {
      if (item < 0 || item >= items || persons == 0) {
        throw new IllegalArgumentException(
            "person " + persons + " answers item " + item + " of " + items);
      }
      if (size == answered.length) {
        answered = Arrays.copyOf(answered, 2 * size);
        right = Arrays.copyOf(right, 2 * size);
      }
      answered[size] = item;
      right[size] = correct;
      size++;
      ends[persons - 1] = size;
      return this;
    }

    public ResponseMatrix build() {
      return new ResponseMatrix(
          items,
          Arrays.copyOf(ends, persons),
          Arrays.copyOf(answered, size),
          Arrays.copyOf(right, size));
    }
  }

  public int items() {
    return items;
  }

  public int persons() {
    return ends.length;
  }

  /** Number of answers of all persons. */
  public int size() {
    return answered.length;
  }

  /** Number of the person's first answer. */
  int from(int person) {
    return person == 0 ? 0 : ends[person - 1];
  }

  /** One more than the number of the person's last answer. */
  int to(int person) {
    return ends[person];
  }

  /** The item of an answer. */
  int item(int answer) {
    return answered[answer];
  }

  boolean right(int answer) {
    return right[answer];
  }
}
