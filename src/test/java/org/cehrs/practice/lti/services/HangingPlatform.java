package org.cehrs.practice.lti.services;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Answers stubs that name {@code hanging} only once a test lets it. */
public final class HangingPlatform implements ResponseTransformerV2 {

  private volatile CountDownLatch gate = new CountDownLatch(1);

  public void hang() {
    gate = new CountDownLatch(1);
  }

  public void answer() {
    gate.countDown();
  }

  @Override
  public Response transform(Response response, ServeEvent event) {
    try {
      gate.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return response;
  }

  @Override
  public String getName() {
    return "hanging";
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }
}
