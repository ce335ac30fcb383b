package org.cehrs.practice.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A way to a server that can fall silent, as when the server's machine dies: nothing is closed. */
public final class SilentProxy implements AutoCloseable {

  private final ServerSocket door;
  private final int target;
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private volatile boolean silent;

  private SilentProxy(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
  }

  /**
   * @param target port on this machine
   */
  public static SilentProxy to(int target) {
    try {
      SilentProxy proxy =
          new SilentProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
      inBackground(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  /** What comes from now on is swallowed; connections that come are taken and never answered. */
  public void fallSilent() {
    silent = true;
  }

  /** New connections get through; the older ones stay dead, as after a reboot. */
  public void speakAgain() {
    silent = false;
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private void accept() throws IOException {
    while (!door.isClosed()) {
      Socket client = door.accept();
      sockets.add(client);
      if (!silent) {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(server);
        inBackground(() -> forward(client, server));
        inBackground(() -> forward(server, client));
      }
    }
  }

  private void forward(Socket from, Socket to) throws IOException {
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    byte[] buffer = new byte[8192];
    boolean lost = false;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      lost |= silent;
      if (!lost) {
        out.write(buffer, 0, read);
      }
    }
    if (!lost) {
      to.close();
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void inBackground(Work work) {
    Thread.ofPlatform()
        .daemon()
        .name("silent-proxy")
        .start(() -> {
          try {
            work.run();
          } catch (IOException closed) {
            // One of the two ends is gone, or the test is over.
          }
        });
  }
}
