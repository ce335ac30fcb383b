package org.cehrs.practice.lti;

import java.time.Instant;

/**
 * The use of a login by a launch that was checked; to be stored together with its session.
 *
 * @param stateHash SHA-256 of the state, in hex
 * @param tokenHash SHA-256 of the id_token, in hex
 * @param offered whether the browser that began the login is not known yet: it may take the launch
 *     up later
 * @param keptUntil until then the same post again leads to the same session
 */
public record LoginUse(String stateHash, String tokenHash, boolean offered, Instant keptUntil) {}
