package org.cehrs.practice.lti.registration.dynamic;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cehrs.practice.lti.PlainText;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.WebAddress;
import org.cehrs.practice.lti.registration.dynamic.PlatformConfiguration.Endpoints;
import org.cehrs.practice.lti.registration.dynamic.PlatformConfiguration.Message;
import org.cehrs.practice.lti.registration.dynamic.PlatformConfiguration.Product;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an OpenID configuration; every fault in it is named at once. */
final class ConfigurationReader {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PLATFORM =
      "https://purl.imsglobal.org/spec/lti-platform-configuration";
  private static final String ACCOUNT = "https://canvas.instructure.com/lti/account_name";
  private static final URI NOWHERE = URI.create("https://nowhere.invalid");
  private static final int LONGEST_ISSUER = 500;
  private static final int LONGEST_ADDRESS = 1000;
  private static final int LONGEST_HOST = 253;

  private final JsonNode document;
  private final List<String> faults = new ArrayList<>();

  private ConfigurationReader(JsonNode document) {
    this.document = document;
  }

  static Discovery read(String body) {
    try {
      JsonNode document = JSON.readTree(body);
      return document.isObject()
          ? new ConfigurationReader(document).read()
          : new Discovery.Failed("The platform's configuration is no JSON object.");
    } catch (JacksonException e) {
      return new Discovery.Failed("The platform's configuration is no JSON.");
    }
  }

  private Discovery read() {
    Endpoints endpoints =
        new Endpoints(
            address("authorization_endpoint"),
            address("token_endpoint"),
            address("jwks_uri"),
            address("registration_endpoint"));
    String issuer = issuer();
    Product product = product();
    expectListed("token_endpoint_auth_methods_supported", "private_key_jwt");
    expectListed("id_token_signing_alg_values_supported", "RS256");
    expectListed("response_types_supported", "id_token");
    return faults.isEmpty()
        ? new Discovery.Found(configuration(issuer, endpoints, product))
        : new Discovery.Failed(
            "The platform's configuration cannot be used: " + String.join("; ", faults) + ".");
  }

  private PlatformConfiguration configuration(String issuer, Endpoints endpoints, Product product) {
    return new PlatformConfiguration(
        issuer,
        endpoints,
        product,
        audience(product),
        texts(document.path("scopes_supported")),
        texts(document.path("claims_supported")),
        messages());
  }

  private String issuer() {
    String issuer = document.path("issuer").asString("");
    if (issuer.length() > LONGEST_ISSUER || WebAddress.of(issuer).isEmpty()) {
      expectAddress("issuer", issuer);
    }
    return issuer;
  }

  private URI address(String name) {
    String text = document.path(name).asString("");
    Optional<URI> address =
        WebAddress.of(text)
            .filter(it -> text.length() <= LONGEST_ADDRESS)
            .filter(it -> it.getHost().length() <= LONGEST_HOST);
    if (address.isEmpty()) {
      expectAddress(name, text);
    }
    return address.orElse(NOWHERE);
  }

  private void expectAddress(String name, String came) {
    faults.add(
        "expected %s to be a web address, came %s"
            .formatted(name, came.isEmpty() ? "nothing" : Quoted.of(came)));
  }

  /**
   * A list that is there has to hold what this tool does; one that is missing may mean anything.
   */
  private void expectListed(String name, String value) {
    Set<String> listed = texts(document.path(name));
    if (!listed.isEmpty() && !listed.contains(value)) {
      faults.add("expected %s to hold %s".formatted(name, value));
    }
  }

  private Product product() {
    JsonNode platform = document.path(PLATFORM);
    return new Product(
        text(platform, "product_family_code").map(it -> it.toLowerCase(Locale.ROOT)).orElse(""),
        text(platform, "version"),
        text(platform, ACCOUNT));
  }

  /** Canvas names a host there, and wants the token endpoint itself as audience. */
  private Optional<String> audience(Product product) {
    return text(document, "authorization_server")
        .filter(it -> !product.family().equals("canvas") && WebAddress.of(it).isPresent());
  }

  private List<Message> messages() {
    return document
        .path(PLATFORM)
        .path("messages_supported")
        .valueStream()
        .map(message ->
            new Message(message.path("type").asString(""), texts(message.path("placements"))))
        .toList();
  }

  private static Optional<String> text(JsonNode node, String name) {
    return PlainText.of(node.path(name).asString(""));
  }

  private static Set<String> texts(JsonNode list) {
    return StreamSupport.stream(list.values().spliterator(), false)
        .map(node -> node.asString(""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toSet());
  }
}
