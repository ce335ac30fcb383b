package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Launch.MessageType;

/** The messages this tool knows, by their names in {@code message_type}. */
final class Messages {

  static final String RESOURCE_LINK = "LtiResourceLinkRequest";
  static final String DEEP_LINKING = "LtiDeepLinkingRequest";
  static final String SUBMISSION_REVIEW = "LtiSubmissionReviewRequest";

  private Messages() {}

  static Optional<MessageType> type(String name) {
    return switch (name) {
      case RESOURCE_LINK -> Optional.of(MessageType.RESOURCE_LINK);
      case DEEP_LINKING -> Optional.of(MessageType.DEEP_LINKING);
      case SUBMISSION_REVIEW -> Optional.of(MessageType.SUBMISSION_REVIEW);
      default -> Optional.empty();
    };
  }
}
