package org.cehrs.demolms.tokens;

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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cehrs.demolms.platform.Tool;

/** The tools' public keys, fetched when a key id is not known yet. */
public final class ToolKeys implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Map<URI, JWKSet> known = new ConcurrentHashMap<>();

  RSAKey find(Tool tool, String keyId) {
    URI address = tool.addresses().keys();
    return known(address, keyId)
        .or(() -> {
          known.put(address, fetch(address));
          return known(address, keyId);
        })
        .orElseThrow(() ->
            new TokenFault(
                TokenFault.Kind.UNKNOWN_KEY,
                "the tool's key set has no RSA key \"" + keyId + "\""));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private Optional<RSAKey> known(URI address, String keyId) {
    JWK key = known.getOrDefault(address, new JWKSet()).getKeyByKeyId(keyId);
    return key instanceof RSAKey rsa ? Optional.of(rsa) : Optional.empty();
  }

  private JWKSet fetch(URI address) {
    var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try {
      return JWKSet.parse(client.send(request, BodyHandlers.ofString()).body());
    } catch (IOException | ParseException unusable) {
      throw unreachable("no key set at " + address + ": " + unusable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw unreachable("the demo LMS is stopping");
    }
  }

  private static TokenFault unreachable(String detail) {
    return new TokenFault(TokenFault.Kind.KEYS_UNREACHABLE, detail);
  }
}
