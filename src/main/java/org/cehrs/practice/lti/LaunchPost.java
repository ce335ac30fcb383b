package org.cehrs.practice.lti;

import java.util.Optional;
import java.util.function.Function;

/**
 * An authentication response, as it came.
 *
 * @param browserSecret the state cookie's value for a state, where the browser sent one
 */
public record LaunchPost(
    Optional<String> idToken,
    Optional<String> state,
    Optional<String> error,
    Optional<String> errorDescription,
    Function<String, Optional<String>> browserSecret) {}
