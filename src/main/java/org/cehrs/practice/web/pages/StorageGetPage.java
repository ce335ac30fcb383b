package org.cehrs.practice.web.pages;

/**
 * Back from the platform, in a frame without cookies: a script gets what the login put into the
 * platform's storage and posts it; without a script a button posts nothing but the state.
 */
public record StorageGetPage(StoragePlace place, String state) implements Page {

  @Override
  public Visit visit() {
    return Visit.outside();
  }
}
