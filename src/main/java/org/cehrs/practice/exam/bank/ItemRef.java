package org.cehrs.practice.exam.bank;

import java.util.Comparator;

/** One version of an item: what an attempt saw stays what it saw. */
public record ItemRef(ItemId id, int version) implements Comparable<ItemRef> {

  private static final Comparator<ItemRef> ORDER =
      Comparator.comparing(ItemRef::id).thenComparingInt(ItemRef::version);

  public ItemRef {
    if (version < 1) {
      throw new IllegalArgumentException("version of " + id + " must be at least 1, is " + version);
    }
  }

  @Override
  public int compareTo(ItemRef other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return id + "v" + version;
  }
}
