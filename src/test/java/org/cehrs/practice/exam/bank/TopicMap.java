package org.cehrs.practice.exam.bank;

import static org.cehrs.practice.exam.bank.ContentDomain.CO;
import static org.cehrs.practice.exam.bank.ContentDomain.NCO;
import static org.cehrs.practice.exam.bank.ContentDomain.RC;
import static org.cehrs.practice.exam.bank.ContentDomain.RCF;
import static org.cehrs.practice.exam.bank.ContentDomain.REP;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The 34 topics of the real bank, with their weights. */
public final class TopicMap {

  public static final List<Topic> TOPICS =
      Stream.of(
              topics(NCO, "N", 24, 27, 18, 18, 24, 24, 18, 15),
              topics(CO, "C", 24, 27, 18, 24, 27, 24, 15, 18, 15),
              topics(RCF, "F", 18, 15, 18, 15, 14, 10),
              topics(RC, "R", 20, 18, 20, 12, 10, 10),
              topics(REP, "P", 14, 14, 10, 14, 8))
          .flatMap(topics -> topics)
          .toList();

  private TopicMap() {}

  private static Stream<Topic> topics(ContentDomain domain, String letter, int... weights) {
    return IntStream.range(0, weights.length)
        .mapToObj(
            i -> new Topic(letter + (i + 1), domain, "topic " + letter + (i + 1), weights[i]));
  }

  public static List<Topic> of(ContentDomain domain) {
    return TOPICS.stream().filter(topic -> topic.domain() == domain).toList();
  }
}
