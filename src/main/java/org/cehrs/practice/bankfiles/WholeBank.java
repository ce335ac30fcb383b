package org.cehrs.practice.bankfiles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cehrs.practice.exam.bank.Exhibit;

/** What only all files together show: items that stand twice, and sets that are none. */
final class WholeBank {

  private WholeBank() {}

  static void check(List<ReadItem> items) {
    refuseTwins(items);
    items.stream()
        .filter(read -> read.item().set().isPresent())
        .collect(
            Collectors.groupingBy(
                read -> read.item().set().orElseThrow(), TreeMap::new, Collectors.toList()))
        .forEach(WholeBank::checkSet);
  }

  private static void refuseTwins(List<ReadItem> items) {
    Map<String, ReadItem> seen = new HashMap<>();
    for (ReadItem read : items) {
      if (!read.id().isEmpty() && seen.putIfAbsent(read.id(), read) != null) {
        read.fields().fault("id", "the bank holds this id twice");
      }
    }
  }

  private static void checkSet(String set, List<ReadItem> members) {
    ReadItem first = members.getFirst();
    if (members.size() == 1) {
      first.fields().fault("set", "set " + set + " has one member");
    }
    for (ReadItem member : members) {
      if (member.item().exhibit().isEmpty()) {
        member.fields().fault("set", "set " + set + " needs an exhibit that its members share");
      } else if (!exhibitOf(member).equals(exhibitOf(first))) {
        member.fields().fault("exhibit", "set " + set + " shares exhibit " + exhibitOf(first));
      }
    }
  }

  private static String exhibitOf(ReadItem member) {
    return member.item().exhibit().map(Exhibit::id).orElse("none");
  }
}
