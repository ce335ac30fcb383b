package org.cehrs.practice.exam.form;

import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.ItemRef;

/**
 * An item at its place on a form.
 *
 * @param position from 1
 * @param scored false for a pretest item, which no candidate can tell apart
 * @param difficulty Rasch difficulty in logits, as it was when the form was built
 */
public record FormItem(
    int position,
    ItemRef item,
    ContentDomain domain,
    String topic,
    boolean scored,
    double difficulty) {}
