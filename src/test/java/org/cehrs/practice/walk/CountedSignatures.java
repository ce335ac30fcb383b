package org.cehrs.practice.walk;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.util.concurrent.atomic.AtomicInteger;

/** The platform's own RSA signatures, counted each time one is checked anywhere in this JVM. */
@SuppressWarnings("deprecation") // a SignatureSpi has to have the old methods
public final class CountedSignatures extends SignatureSpi {

  private static final String NAME = "Counted";
  private static final String NO_PARAMETERS =
      "SHA256withRSA has no parameters, so nobody may ask this double for ";
  private static final AtomicInteger CHECKS = new AtomicInteger();

  private final Signature real;

  public CountedSignatures() throws GeneralSecurityException {
    this.real = Signature.getInstance("SHA256withRSA", "SunRsaSign");
  }

  private static final class Counting extends Provider {
    private static final long serialVersionUID = 1;

    Counting() {
      super(NAME, "1", "counts checks of signatures");
      put("Signature.SHA256withRSA", CountedSignatures.class.getName());
    }
  }

  static void install() {
    Security.insertProviderAt(new Counting(), 1);
  }

  static void remove() {
    Security.removeProvider(NAME);
  }

  static int checks() {
    return CHECKS.get();
  }

  @Override
  protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
    real.initVerify(key);
  }

  @Override
  protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
    real.initSign(key);
  }

  @Override
  protected void engineUpdate(byte one) throws SignatureException {
    real.update(one);
  }

  @Override
  protected void engineUpdate(byte[] bytes, int from, int length) throws SignatureException {
    real.update(bytes, from, length);
  }

  @Override
  protected byte[] engineSign() throws SignatureException {
    return real.sign();
  }

  @Override
  protected boolean engineVerify(byte[] signature) throws SignatureException {
    CHECKS.incrementAndGet();
    return real.verify(signature);
  }

  @Override
  protected void engineSetParameter(String name, Object value) {
    throw new UnsupportedOperationException(NO_PARAMETERS + name);
  }

  @Override
  protected Object engineGetParameter(String name) {
    throw new UnsupportedOperationException(NO_PARAMETERS + name);
  }
}
