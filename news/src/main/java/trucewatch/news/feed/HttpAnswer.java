package trucewatch.news.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The answer to one GET, as HTTP/1.1 (RFC 9112) writes it.
final class HttpAnswer {
  private static final int LONGEST_LINE = 8_000;
  private static final int MOST_HEADERS = 200;

  private final int status;
  private final String location;
  private final byte[] body;

  private HttpAnswer(int status, String location, byte[] body) {
    this.status = status;
    this.location = location;
    this.body = body;
  }

  int status() {
    return status;
  }

  /// Where a redirect leads, empty if nowhere.
  String location() {
    return location;
  }

  byte[] body() {
    return body;
  }

  /// Asks for `at` on a connection, and reads the answer.
  ///
  /// @param largest the most bytes of its body
  static HttpAnswer of(Socket socket, URI at, int largest) throws IOException {
    String query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
    String request =
        "GET "
            + at.getRawPath()
            + query
            + " HTTP/1.1\r\nHost: "
            + at.getRawAuthority()
            + "\r\nUser-Agent: trucewatch\r\nAccept: application/atom+xml, application/rss+xml,"
            + " application/xml, text/xml\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
    InputStream in = new BufferedInputStream(socket.getInputStream());
    String first = line(in);
    if (!first.matches("HTTP/1\\.[01] [1-5]\\d\\d(?: .*)?")) {
      throw new FeedFailure("what answers is no web server");
    }
    int status = Integer.parseInt(first.substring(9, 12));
    Map<String, String> headers = headers(in);
    String location = headers.getOrDefault("location", "");
    if (status != 200) {
      return new HttpAnswer(status, location, new byte[0]);
    }
    if (!headers.getOrDefault("content-encoding", "identity").equalsIgnoreCase("identity")) {
      throw new FeedFailure("the server packs its answer, which was not asked for");
    }
    return new HttpAnswer(status, location, body(in, headers, largest));
  }

  boolean isRedirect() {
    return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
        && !location.isEmpty();
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (int i = 0; i < MOST_HEADERS; i++) {
      String line = line(in);
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    throw new FeedFailure("its answer has too many headers");
  }

  private static byte[] body(InputStream in, Map<String, String> headers, int largest)
      throws IOException {
    if (headers
        .getOrDefault("transfer-encoding", "")
        .toLowerCase(Locale.ROOT)
        .contains("chunked")) {
      return chunks(in, largest);
    }
    byte[] body = in.readNBytes(largest + 1);
    if (body.length > largest) {
      throw tooLarge(largest);
    }
    String length = headers.getOrDefault("content-length", "");
    if (length.matches("\\d{1,18}") && body.length < Long.parseLong(length)) {
      throw new FeedFailure("the answer broke off");
    }
    return body;
  }

  private static byte[] chunks(InputStream in, int largest) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      String size = line(in).replaceAll(";.*", "").strip();
      if (!size.matches("[0-9a-fA-F]{1,7}")) {
        throw new FeedFailure("the answer broke off");
      }
      int length = Integer.parseInt(size, 16);
      if (length == 0) {
        return body.toByteArray();
      }
      if (body.size() + (long) length > largest) {
        throw tooLarge(largest);
      }
      byte[] chunk = in.readNBytes(length);
      if (chunk.length < length) {
        throw new FeedFailure("the answer broke off");
      }
      body.writeBytes(chunk);
      line(in);
    }
  }

  private static FeedFailure tooLarge(int largest) {
    return new FeedFailure("it is larger than " + largest / 1_000_000 + " MB");
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int c;
    while ((c = in.read()) != '\n') {
      if (c < 0) {
        throw new FeedFailure("the answer broke off");
      }
      if (line.size() == LONGEST_LINE) {
        throw new FeedFailure("its answer has a line that is too long");
      }
      line.write(c);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }
}
