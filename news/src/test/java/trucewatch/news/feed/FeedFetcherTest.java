package trucewatch.news.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fetching from a server in this process, through a network that stands in for the world.
class FeedFetcherTest {
  private static final byte[] FEED = "<rss><channel/></rss>".getBytes(UTF_8);

  private HttpServer server;
  private int port;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /// Every name leads to this machine, and every address but those of `refused` may be reached.
  private record OneServer(List<String> resolved, List<String> refused) implements Network {
    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
      resolved.add(host);
      if (host.equals("nowhere.example")) {
        throw new UnknownHostException(host);
      }
      return List.of(InetAddress.getByAddress(host, InetAddress.getLoopbackAddress().getAddress()));
    }

    @Override
    public boolean allows(InetAddress address, int port) {
      return !refused.contains(address.getHostName());
    }
  }

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    port = server.getAddress().getPort();
    answers("/feed", 200, FEED);
    answers("/large", 200, new byte[20_000]);
    answers("/missing", 404, new byte[0]);
    leads("/moved", "/feed");
    leads("/circle", "/circle");
    leads("/inside", "http://inside.example:" + port + "/feed");
    leads("/file", "file:///etc/passwd");
    server.createContext(
        "/chunked",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (byte b : FEED) {
              out.write(b);
              out.flush();
            }
          }
        });
    server.createContext(
        "/packed",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write(new byte[2]);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answers(String path, int status, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().keySet());
          exchange.getResponseHeaders().add("Set-Cookie", "who=you");
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private void leads(String path, String to) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", to);
          exchange.getResponseHeaders().add("Set-Cookie", "who=you");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  private String at(String path) {
    return "http://feeds.example:" + port + path;
  }

  private static FeedFetcher fetcher(Network network) {
    return new FeedFetcher(network, 10_000, Duration.ofSeconds(5));
  }

  private static Network all() {
    return new OneServer(new ArrayList<>(), List.of());
  }

  private static String refusal(Network network, String address) {
    return String.valueOf(
        assertThrows(FeedFailure.class, () -> fetcher(network).fetch(address)).getMessage());
  }

  @Test
  void aFeedIsFetchedAlsoThroughARedirectAndInChunks() throws IOException {
    assertArrayEquals(FEED, fetcher(all()).fetch(at("/feed?x=1#part")));
    assertArrayEquals(FEED, fetcher(all()).fetch(at("/moved")));
    assertArrayEquals(FEED, fetcher(all()).fetch(at("/chunked")));
    assertTrue(asked.getFirst().startsWith("/feed?x=1 "), asked::toString);
  }

  @Test
  void noCookieIsSentBack() throws IOException {
    fetcher(all()).fetch(at("/moved"));
    assertFalse(asked.getLast().contains("Cookie"), asked::toString);
  }

  @Test
  void whatIsNotAllowedIsNotSpokenTo() {
    assertTrue(
        refusal(new OneServer(new ArrayList<>(), List.of("feeds.example")), at("/feed"))
            .contains("not public"));
    assertEquals(List.of(), asked);
  }

  @Test
  void aRedirectIsCheckedAsTheFirstAddressWas() {
    Network inside = new OneServer(new ArrayList<>(), List.of("inside.example"));
    assertTrue(refusal(inside, at("/inside")).contains("not public"));
    assertEquals(List.of(), asked);
    assertTrue(refusal(all(), at("/file")).contains("http"));
    assertTrue(refusal(all(), at("/circle")).contains("more than 5 times"));
  }

  @Test
  void aNameIsLookedUpOnceForEachStepSoThatItCannotLeadElsewhereAfterTheCheck() throws IOException {
    List<String> resolved = new ArrayList<>();
    fetcher(new OneServer(resolved, List.of())).fetch(at("/moved"));
    assertEquals(List.of("feeds.example", "feeds.example"), resolved);
  }

  @Test
  void onlyAddressesOfTheWebAreFetched() {
    for (String address :
        List.of(
            "file:///etc/passwd", "ftp://feeds.example/", "feeds.example", "", "http://", "a b")) {
      assertFalse(refusal(all(), address).isEmpty(), address);
    }
    assertTrue(
        refusal(all(), "http://me:secret@feeds.example:" + port + "/feed").contains("password"));
    assertEquals(List.of(), asked);
  }

  @Test
  void whatIsTooLargeMissingPackedOrUnknownIsSaidToBeSo() {
    assertTrue(refusal(all(), at("/large")).contains("larger"));
    assertTrue(refusal(all(), at("/missing")).contains("404"));
    assertTrue(refusal(all(), at("/packed")).contains("packs"));
    assertTrue(refusal(all(), "http://nowhere.example/feed").contains("not known"));
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted(@TempDir Path folder) throws Exception {
    Path keys = folder.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String make =
        "-genkeypair -alias a -keyalg EC -dname CN=feeds.example -ext san=dns:feeds.example"
            + " -storetype PKCS12 -storepass secret -keystore "
            + keys;
    List<String> command = new ArrayList<>(List.of(keytool));
    command.addAll(List.of(make.split(" ", -1)));
    assertEquals(0, new ProcessBuilder(command).start().waitFor());
    KeyStore store = KeyStore.getInstance(keys.toFile(), "secret".toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, "secret".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer secure =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(context));
    secure.start();
    try {
      String address = "https://feeds.example:" + secure.getAddress().getPort() + "/feed";
      assertTrue(refusal(all(), address).contains("certificate"));
    } finally {
      secure.stop(0);
    }
  }

  @Test
  void aServerThatDripsItsAnswerIsLeft() throws IOException {
    try (ServerSocket drips = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (Socket to = drips.accept();
                    InputStream in = to.getInputStream()) {
                  in.read();
                  while (true) {
                    to.getOutputStream().write('x');
                    to.getOutputStream().flush();
                    Thread.sleep(50);
                  }
                } catch (IOException | InterruptedException left) {
                  return;
                }
              });
      FeedFetcher fetcher = new FeedFetcher(all(), 10_000, Duration.ofMillis(700));
      String address = "http://feeds.example:" + drips.getLocalPort() + "/";
      FeedFailure slow = assertThrows(FeedFailure.class, () -> fetcher.fetch(address));
      assertTrue(String.valueOf(slow.getMessage()).contains("within"), slow::toString);
    }
  }

  @Test
  void theWorldIsPublicAddressesAtThePortsOfTheWeb() throws UnknownHostException {
    Network world = Network.publicOnly();
    for (String inside :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "198.18.0.1",
            "192.0.2.1",
            "203.0.113.9",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001::1",
            "2001:db8::1")) {
      assertFalse(world.allows(InetAddress.getByName(inside), 443), inside);
    }
    for (String outside : List.of("8.8.8.8", "172.32.0.1", "2606:4700::1111", "2a00:1450::1")) {
      assertTrue(world.allows(InetAddress.getByName(outside), 443), outside);
      assertFalse(world.allows(InetAddress.getByName(outside), 22), outside);
    }
  }

  @Test
  void thisMachineIsRefusedUnderAnyName() {
    for (String host : List.of("localhost", "127.0.0.1", "2130706433", "[::1]", "0x7f000001")) {
      String address = "http://" + host + ":" + port + "/feed";
      assertFalse(refusal(Network.publicOnly(), address).isEmpty());
    }
    assertEquals(List.of(), asked);
  }

  @Test
  void anEntryIsNewOnce(@TempDir Path folder) throws IOException {
    SeenEntries seen = SeenEntries.of(folder);
    assertTrue(seen.add("http://feeds.example/a", "1"));
    assertFalse(seen.add("http://feeds.example/a", "1"));
    assertTrue(seen.add("http://feeds.example/b", "1"));
    seen.save();
    assertFalse(SeenEntries.of(folder).add("http://feeds.example/a", "1"));
  }
}
