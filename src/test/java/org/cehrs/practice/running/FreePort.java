package org.cehrs.practice.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** A port for a server that begins later. */
public final class FreePort {

  private static final int TRIES = 100;

  /** Held as long as this program runs. */
  private static final Queue<FileLock> LOCKS = new ConcurrentLinkedQueue<>();

  private FreePort() {}

  /**
   * A port that nobody listens on. It lies below those that systems give to outgoing connections
   * (32768 and up on Linux), of which one could take it before the server does.
   */
  public static int find() {
    for (int n = 0; n < TRIES; n++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      if (isFree(port) && isMine(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port between 20000 and 30000");
  }

  /** A port is drawn once, by whichever program of tests on this machine, as long as that runs. */
  private static boolean isMine(int port) {
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "cehrs-port-" + port + ".lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return false;
      }
      LOCKS.add(lock);
      return true;
    } catch (OverlappingFileLockException drawnBefore) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
