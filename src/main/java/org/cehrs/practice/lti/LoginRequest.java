package org.cehrs.practice.lti;

import java.util.Optional;

/**
 * Parameters of a third-party initiated login, as they came; all unsigned.
 *
 * @param storageTarget {@code lti_storage_target}; empty also where the page is not shown in a
 *     frame, and cookies do
 */
public record LoginRequest(
    Optional<String> issuer,
    Optional<String> loginHint,
    Optional<String> targetLinkUri,
    Optional<String> messageHint,
    Optional<String> clientId,
    Optional<String> deploymentId,
    Optional<String> storageTarget) {}
