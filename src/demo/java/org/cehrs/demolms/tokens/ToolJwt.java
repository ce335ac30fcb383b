package org.cehrs.demolms.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;
import org.cehrs.demolms.platform.Tool;
import org.cehrs.demolms.platform.Tools;

/** A JWT that a tool has signed, before its claims are believed. */
public record ToolJwt(SignedJWT token) {

  /** The claims of a JWT with a right signature, and the tool that signed it. */
  public record Verified(Tool tool, JWTClaimsSet claims) {}

  public static ToolJwt parse(String text) {
    try {
      return new ToolJwt(SignedJWT.parse(text));
    } catch (ParseException malformed) {
      throw new TokenFault(
          TokenFault.Kind.MALFORMED, "this is no signed JWT: " + malformed.getMessage());
    }
  }

  /**
   * Checks the signature with a key of the tool that the claim {@code iss} or {@code sub} names.
   */
  public Verified verified(Tools tools, ToolKeys keys) {
    if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) {
      throw new TokenFault(
          TokenFault.Kind.ALGORITHM, "alg must be RS256, got " + token.getHeader().getAlgorithm());
    }
    String keyId =
        Optional.ofNullable(token.getHeader().getKeyID())
            .orElseThrow(() -> new TokenFault(TokenFault.Kind.NO_KEY_ID, "the header has no kid"));
    JWTClaimsSet claims = claims();
    Tool tool = tool(claims, tools);
    verify(keys.find(tool, keyId));
    return new Verified(tool, claims);
  }

  private static Tool tool(JWTClaimsSet claims, Tools tools) {
    String issuer = Optional.ofNullable(claims.getIssuer()).orElse("");
    String subject = Optional.ofNullable(claims.getSubject()).orElse(issuer);
    return tools
        .find(subject)
        .or(() -> tools.find(issuer))
        .orElseThrow(() ->
            new TokenFault(
                TokenFault.Kind.CLIENT,
                "iss or sub must be a client id, got \"%s\" and \"%s\""
                    .formatted(issuer, subject)));
  }

  private JWTClaimsSet claims() {
    try {
      return token.getJWTClaimsSet();
    } catch (ParseException unreadable) {
      throw new TokenFault(
          TokenFault.Kind.MALFORMED, "the claims cannot be read: " + unreadable.getMessage());
    }
  }

  private void verify(RSAKey key) {
    try {
      if (!token.verify(new RSASSAVerifier(key))) {
        throw new TokenFault(
            TokenFault.Kind.SIGNATURE,
            "the signature does not fit the key \"" + key.getKeyID() + "\"");
      }
    } catch (JOSEException unusable) {
      throw new TokenFault(
          TokenFault.Kind.SIGNATURE, "the signature cannot be checked: " + unusable.getMessage());
    }
  }
}
