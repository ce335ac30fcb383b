package org.cehrs.practice.exam.form;

import java.util.Map;
import org.cehrs.practice.exam.bank.ItemId;

/**
 * What determines a form, beside the bank.
 *
 * @param timesSeen how often this candidate has seen an item on earlier forms; absent means never
 */
public record FormRequest(Exam exam, Seed seed, Map<ItemId, Integer> timesSeen) {

  public FormRequest {
    timesSeen = Map.copyOf(timesSeen);
  }
}
