package org.cehrs.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One HTTP/1.1 connection that is kept; a client that costs as little as possible. */
final class KeptConnection implements AutoCloseable {

  private static final String HEAD_END = "\r\n\r\n";
  private static final String LENGTH = "\r\ncontent-length: ";
  private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
  private static final String CLOSE = "\r\nconnection: close\r\n";

  private final URI server;
  private final byte[] buffer = new byte[8192];
  private Socket socket;

  KeptConnection(URI server) throws IOException {
    this.server = server;
    this.socket = opened(server);
  }

  private static Socket opened(URI server) throws IOException {
    Socket socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    return socket;
  }

  /** Sends a request and reads its answer, which has to be 200. */
  void exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String answer = "";
    for (int read = 0; !isWhole(answer); ) {
      int more = socket.getInputStream().read(buffer, read, buffer.length - read);
      if (more <= 0) {
        throw new EOFException("the server closed the connection after " + answer);
      }
      read += more;
      answer = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
    }
    if (!answer.startsWith("HTTP/1.1 200")) {
      throw new IOException(answer);
    }
    // Servers end a connection after so many requests, by default Tomcat's hundred.
    if (head(answer).contains(CLOSE)) {
      socket.close();
      socket = opened(server);
    }
  }

  private static boolean isWhole(String answer) {
    int end = answer.indexOf(HEAD_END);
    if (end < 0) {
      return false;
    }
    String head = head(answer);
    int length = head.indexOf(LENGTH);
    if (length < 0) {
      return answer.endsWith(LAST_CHUNK);
    }
    int from = length + LENGTH.length();
    int bytes = Integer.parseInt(head, from, head.indexOf('\r', from), 10);
    return answer.length() >= end + HEAD_END.length() + bytes;
  }

  private static String head(String answer) {
    return answer
        .substring(0, answer.indexOf(HEAD_END) + HEAD_END.length())
        .toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
