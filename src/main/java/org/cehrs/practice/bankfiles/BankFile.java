package org.cehrs.practice.bankfiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * One file of the bank as it was found.
 *
 * @param name as it is shown in faults
 * @param bytes cut off shortly after {@link #LARGEST}, so that a huge file costs no memory
 */
public record BankFile(String name, ByteBuffer bytes) {

  /** In bytes; a topic of 30 items needs about 50,000. */
  static final int LARGEST = 1_000_000;

  /** A place where a file's bytes come from. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  static BankFile read(String name, Opening opening) throws IOException {
    try (InputStream in = opening.open()) {
      return new BankFile(name, ByteBuffer.wrap(in.readNBytes(LARGEST + 1)).asReadOnlyBuffer());
    }
  }

  /** Without its folders. */
  String plainName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
