package org.cehrs.practice.exam.scoring;

import org.cehrs.practice.exam.bank.ContentDomain;

/**
 * One domain's share of a score.
 *
 * @param theta Warm's estimate from this domain's scored items alone, in logits
 * @param standardError of theta, in logits
 */
public record DomainScore(
    ContentDomain domain, int correct, int total, double theta, double standardError) {}
