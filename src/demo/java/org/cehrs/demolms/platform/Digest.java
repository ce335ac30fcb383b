package org.cehrs.demolms.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Ids of many shapes that are the same from start to start, made from a thing's name. */
public record Digest(byte[] bytes) {

  public static Digest of(Thing thing, String name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new Digest(digest.digest((thing + ":" + name).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JVM has SHA-256", impossible);
    }
  }

  public String uuid() {
    return UUID.nameUUIDFromBytes(bytes).toString();
  }

  /** 40 hexadecimal digits. */
  public String hex40() {
    return HexFormat.of().formatHex(bytes, 0, 20);
  }

  /** A number with this many digits, the first of them not 0. */
  public String number(int digits) {
    BigInteger least = BigInteger.TEN.pow(digits - 1);
    BigInteger range = least.multiply(BigInteger.valueOf(9));
    return new BigInteger(1, bytes).mod(range).add(least).toString();
  }
}
