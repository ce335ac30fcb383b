package org.cehrs.demolms.services;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.platform.Platform;

/** The tool's public keys, fetched when a key id is not known yet. */
public final class ToolKeys implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Platform platform;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private volatile JWKSet known = new JWKSet();

  public ToolKeys(Platform platform) {
    this.platform = platform;
  }

  Optional<RSAKey> find(String keyId) {
    return known(keyId)
        .or(() -> {
          known = fetch();
          return known(keyId);
        });
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private Optional<RSAKey> known(String keyId) {
    JWK key = known.getKeyByKeyId(keyId);
    return key instanceof RSAKey rsa ? Optional.of(rsa) : Optional.empty();
  }

  private JWKSet fetch() {
    URI address = platform.toolJwks();
    var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try {
      return JWKSet.parse(client.send(request, BodyHandlers.ofString()).body());
    } catch (IOException | ParseException unusable) {
      throw Refused.oauth("invalid_client", "No key set at " + address + ": " + unusable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Refused.oauth("invalid_client", "The demo LMS is stopping.");
    }
  }
}
