package org.cehrs.practice.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port for a server that begins later. */
public final class FreePort {

  private static final int TRIES = 100;

  private FreePort() {}

  /**
   * A port that nobody listens on. It lies below those that systems give to outgoing connections
   * (32768 and up on Linux), of which one could take it before the server does.
   */
  public static int find() {
    for (int n = 0; n < TRIES; n++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port between 20000 and 30000");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
