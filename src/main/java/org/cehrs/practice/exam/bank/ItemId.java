package org.cehrs.practice.exam.bank;

/** Stable name of an item, such as {@code NCO-N1-001}; the same over all its versions. */
public record ItemId(String value) implements Comparable<ItemId> {

  @Override
  public int compareTo(ItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
