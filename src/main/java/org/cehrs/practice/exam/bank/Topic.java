package org.cehrs.practice.exam.bank;

/**
 * A topic inside a domain, such as {@code N1}.
 *
 * @param weight the topic's share of its domain, in items of the topic map
 */
public record Topic(String code, ContentDomain domain, String title, int weight) {}
