package org.cehrs.practice.web.pages;

import java.net.URI;

/**
 * On the way to the platform, in a frame without cookies: a script puts state and nonce into the
 * platform's storage and goes on; without a script a link goes on.
 */
public record StoragePutPage(StoragePlace place, String state, String nonce, URI onward)
    implements Page {

  @Override
  public Visit visit() {
    return Visit.outside();
  }
}
