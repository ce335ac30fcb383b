package org.cehrs.practice.bankfiles;

import java.time.LocalDate;
import java.util.Map;
import org.cehrs.practice.exam.bank.Topic;

/** What an item file may refer to: the topic map, the raters, and the day on which it is read. */
record Known(Map<String, Topic> topics, Map<String, Rater> raters, LocalDate today) {}
