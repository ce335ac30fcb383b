package org.cehrs.practice.administration;

import java.util.Optional;

/**
 * A platform at the door, as the browser of its administrator brings it.
 *
 * @param secret the last part of the registration link
 * @param configuration address of the platform's configuration
 * @param token what the platform wants to be shown
 */
public record RegistrationVisit(
    String secret, Optional<String> configuration, Optional<String> token) {}
