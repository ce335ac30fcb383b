package org.cehrs.practice.exam.bank;

/** The five weighted domains of the CEHRS test plan. */
public enum ContentDomain {
  NCO("Non-Clinical Operations"),
  CO("Clinical Operations"),
  RCF("Revenue Cycle/Finance"),
  RC("Regulatory Compliance"),
  REP("Reporting");

  private final String title;

  ContentDomain(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
