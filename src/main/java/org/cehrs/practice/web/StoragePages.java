package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.lti.BegunLogin;
import org.cehrs.practice.lti.PlatformStorage;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.ProvenPage;
import org.cehrs.practice.web.pages.StorageGetPage;
import org.cehrs.practice.web.pages.StoragePlace;
import org.cehrs.practice.web.pages.StoragePutPage;
import org.springframework.http.ResponseEntity;

/** The pages that speak with the platform's storage, in a frame that keeps no cookies. */
class StoragePages {

  private final Pages pages;
  private final SessionTokens tokens;
  private final SessionCookies cookies;
  private final InstantSource clock;

  StoragePages(Pages pages, SessionTokens tokens, SessionCookies cookies, InstantSource clock) {
    this.pages = pages;
    this.tokens = tokens;
    this.cookies = cookies;
    this.clock = clock;
  }

  /** Puts a login's state and nonce, then goes on to the platform. */
  ResponseEntity<String> put(
      HttpServletRequest request, PlatformStorage storage, BegunLogin login, URI onward) {
    // Whose frame it is tells only the launch, and the page holds nothing to be tricked into.
    request.setAttribute(ContentPolicy.FRAME_ANCESTORS, "*");
    return Answers.html(
        pages.storagePut(new StoragePutPage(place(storage), login.state(), login.nonce(), onward)));
  }

  /** Gets them back, and posts what came. */
  ResponseEntity<String> get(
      HttpServletRequest request, Session session, PlatformStorage storage, String state) {
    request.setAttribute(ContentPolicy.FRAME_ANCESTORS, session.frameAncestors());
    return Answers.html(pages.storageGet(new StorageGetPage(place(storage), state)));
  }

  /** The browser is proven, and yet the frame may keep no cookie: then a tab will. */
  ResponseEntity<String> proven(HttpServletRequest request, Session session) {
    request.setAttribute(ContentPolicy.FRAME_ANCESTORS, session.frameAncestors());
    return Answers.html(
        pages.proven(new ProvenPage(Visits.of(session, request, tokens))),
        cookies.session(session, clock.instant()));
  }

  private static StoragePlace place(PlatformStorage storage) {
    return new StoragePlace(storage.target(), storage.origin(), storage.key());
  }
}
