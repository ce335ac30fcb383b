package org.cehrs.demolms.launch;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.platform.Tool;

/** What a launch asks of the tool. */
public sealed interface Message {

  /** The value of the message_type claim. */
  String type();

  /** The value of the target_link_uri claim, and of the login's parameter. */
  URI target(Tool tool);

  /** The link whose resource_link claim is sent. */
  Optional<Link> link();

  /** Custom parameters before their variables are filled in. */
  Map<String, String> custom();

  /**
   * LtiResourceLinkRequest.
   *
   * @param address where the link leads this time; empty for where it always does
   */
  record Open(Link to, Optional<URI> address) implements Message {

    @Override
    public String type() {
      return "LtiResourceLinkRequest";
    }

    @Override
    public URI target(Tool tool) {
      return address.or(() -> to.content().target()).orElse(tool.addresses().launch());
    }

    @Override
    public Optional<Link> link() {
      return Optional.of(to);
    }

    @Override
    public Map<String, String> custom() {
      return to.content().custom();
    }
  }

  /**
   * LtiDeepLinkingRequest.
   *
   * @param settings the deep_linking_settings claim
   */
  record Pick(Map<String, Object> settings) implements Message {

    @Override
    public String type() {
      return "LtiDeepLinkingRequest";
    }

    @Override
    public URI target(Tool tool) {
      return tool.addresses().launch();
    }

    @Override
    public Optional<Link> link() {
      return Optional.empty();
    }

    @Override
    public Map<String, String> custom() {
      return Map.of();
    }
  }

  /**
   * LtiSubmissionReviewRequest.
   *
   * @param userId whoever was asked for; the platform looks at neither course nor rights, as Moodle
   *     does not
   */
  record Review(Link of, LineItem item, String userId) implements Message {

    @Override
    public String type() {
      return "LtiSubmissionReviewRequest";
    }

    @Override
    public URI target(Tool tool) {
      return item.content()
          .review()
          .flatMap(LineItem.Review::url)
          .or(() -> of.content().target())
          .orElse(tool.addresses().launch());
    }

    @Override
    public Optional<Link> link() {
      return Optional.of(of);
    }

    @Override
    public Map<String, String> custom() {
      var merged = new LinkedHashMap<>(of.content().custom());
      item.content().review().map(LineItem.Review::custom).ifPresent(merged::putAll);
      return merged;
    }
  }
}
