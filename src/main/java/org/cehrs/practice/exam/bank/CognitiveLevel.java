package org.cehrs.practice.exam.bank;

/** What an item asks of the mind. */
public enum CognitiveLevel {
  RECALL,
  APPLICATION,
  ANALYSIS
}
