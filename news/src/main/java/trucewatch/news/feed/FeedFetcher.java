package trucewatch.news.feed;

import java.io.IOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// Fetches what stands at one address of the web, and nothing that it refers to.
///
/// Only `http` and `https`; the addresses of the host are resolved once, all of them must be ones
/// that the [Network] allows, and the connection goes to one of just these, so that a name cannot
/// point elsewhere between the check and the call. Each redirect is checked in the same way. No
/// cookies, no names or passwords, no packed answers; a limit on size and on the whole time. See
/// decision 0027.
public final class FeedFetcher {
  /// The most redirects that are followed.
  public static final int MOST_REDIRECTS = 5;

  private final Network network;
  private final int largest;
  private final Duration longest;

  /// At most 5 MB and 20 seconds.
  public FeedFetcher(Network network) {
    this(network, 5_000_000, Duration.ofSeconds(20));
  }

  /// @param largest the most bytes of an answer
  /// @param longest how long all of it may take, redirects included
  public FeedFetcher(Network network, int largest, Duration longest) {
    this.network = network;
    this.largest = largest;
    this.longest = longest;
  }

  /// What stands at that address.
  ///
  /// @throws FeedFailure if it may not be reached, is too large or slow, or does not answer
  public byte[] fetch(String address) throws FeedFailure {
    AtomicReference<@Nullable Socket> open = new AtomicReference<>();
    CompletableFuture<byte[]> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                answer.complete(follow(address, open));
              } catch (IOException | RuntimeException failed) {
                answer.completeExceptionally(failed);
              }
            });
    try {
      return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      throw new FeedFailure("it did not answer within " + longest.toSeconds() + " seconds");
    } catch (ExecutionException failed) {
      throw words(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new FeedFailure("the fetch was stopped");
    } finally {
      close(open.get());
    }
  }

  private static FeedFailure words(@Nullable Throwable cause) {
    return switch (cause) {
      case FeedFailure known -> known;
      case UnknownHostException _ -> new FeedFailure("its host is not known");
      case SocketTimeoutException _ -> new FeedFailure("it does not answer");
      case SSLException _ ->
          new FeedFailure("it does not speak https, or its certificate cannot be trusted");
      case SocketException _ -> new FeedFailure("the connection failed");
      case null, default -> new FeedFailure("it could not be fetched");
    };
  }

  private static void close(@Nullable Socket socket) {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException gone) {
      // It is of no more use, closed or not.
      return;
    }
  }

  private byte[] follow(String address, AtomicReference<@Nullable Socket> open) throws IOException {
    URI at = uri(address);
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      HttpAnswer answer;
      try (Socket socket = connected(at, open)) {
        answer = HttpAnswer.of(socket, at, largest);
      }
      if (answer.status() == 200) {
        return answer.body();
      }
      if (!answer.isRedirect()) {
        throw new FeedFailure("the server answered " + answer.status());
      }
      URI next = uri(resolved(at, answer.location()));
      if (at.getScheme().equals("https") && next.getScheme().equals("http")) {
        throw new FeedFailure("it leads from https to http");
      }
      at = next;
    }
    throw new FeedFailure("it leads on more than " + MOST_REDIRECTS + " times");
  }

  private static String resolved(URI from, String location) throws FeedFailure {
    try {
      return from.resolve(new URI(location)).toString();
    } catch (URISyntaxException | IllegalArgumentException wrong) {
      throw new FeedFailure("it leads to what is no address");
    }
  }

  /// The address, checked: `http` or `https`, a host, no name or password.
  private static URI uri(String address) throws FeedFailure {
    try {
      URI uri = new URI(address.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw new FeedFailure("only addresses that begin with http:// or https:// are fetched");
      }
      if (uri.getHost() == null || uri.getHost().isEmpty()) {
        throw new FeedFailure("the address names no host");
      }
      if (uri.getUserInfo() != null) {
        throw new FeedFailure("the address holds a name or password, and these are not sent");
      }
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return new URI(scheme + "://" + authority(uri) + path + query);
    } catch (URISyntaxException wrong) {
      throw new FeedFailure("it is no address");
    }
  }

  private static String authority(URI uri) throws FeedFailure {
    try {
      String host =
          uri.getHost().startsWith("[")
              ? uri.getHost()
              : IDN.toASCII(uri.getHost(), IDN.ALLOW_UNASSIGNED);
      return host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    } catch (IllegalArgumentException wrong) {
      throw new FeedFailure("its host is not known");
    }
  }

  /// A connection to an address of the host that was looked up and checked just now.
  private Socket connected(URI at, AtomicReference<@Nullable Socket> open) throws IOException {
    boolean safe = at.getScheme().equals("https");
    int port = at.getPort() >= 0 ? at.getPort() : safe ? 443 : 80;
    String host = at.getHost().replaceAll("^\\[|]$", "");
    List<InetAddress> addresses = network.resolve(host);
    for (InetAddress address : addresses) {
      if (!network.allows(address, port)) {
        throw new FeedFailure(
            "it leads to an address that is not public, or to a port that is not one of the web");
      }
    }
    IOException last = new FeedFailure("its host is not known");
    for (InetAddress address : addresses) {
      Socket socket = new Socket();
      open.set(socket);
      try {
        socket.setSoTimeout((int) longest.toMillis());
        socket.connect(new InetSocketAddress(address, port), (int) longest.toMillis());
        return safe ? secured(socket, host, port) : socket;
      } catch (IOException failed) {
        socket.close();
        last = failed;
      }
    }
    throw last;
  }

  /// The connection under TLS, its certificate checked against the name that was asked for.
  private static Socket secured(Socket socket, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secure = (SSLSocket) factory.createSocket(socket, host, port, true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }
}
