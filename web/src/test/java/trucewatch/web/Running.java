package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import trucewatch.claims.Access;
import trucewatch.cli.Server;
import trucewatch.web.people.People;

/// The application, started for a test on a port of its own.
final class Running implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private final ServletWebServerApplicationContext context;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String address;

  Running(Access reader, Path... cases) {
    this(reader, null, null, InstantSource.fixed(NOW), cases);
  }

  /// For a team, whose people sign in.
  Running(People people, Path folder, InstantSource clock, Path... cases) {
    this(
        Access.RESTRICTED,
        people,
        new Server.Team(folder, "127.0.0.1", List.of("board.example"), false, null, null),
        clock,
        cases);
  }

  private Running(
      Access reader,
      @Nullable People people,
      Server.@Nullable Team team,
      InstantSource clock,
      Path... cases) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Server.Order order =
        new Server.Order(
            List.of(cases), 0, true, reader, true, false, false, team, clock, nowhere, nowhere);
    context = WebServer.start(order, 0, people);
    address = "http://localhost:" + WebServer.portOf(context);
  }

  private Running(Running other) {
    context = other.context;
    address = other.address;
  }

  /// The same application, as somebody with a browser of their own sees it.
  Running visitor() {
    return new Running(this);
  }

  /// The same, for one who signs in.
  Running visitor(String name, String password) {
    Running visitor = visitor();
    HttpResponse<String> answer = visitor.signIn(name, password);
    if (!answer.headers().firstValue("Location").orElse("").endsWith("/")) {
      throw new IllegalStateException(name + " is not let in: " + answer.headers().map());
    }
    return visitor;
  }

  HttpResponse<String> signIn(String name, String password) {
    return send("/login", "/login", Map.of("name", name, "password", password));
  }

  /// What happens to a session that nobody used for long.
  void loseSession() {
    cookies.getCookieStore().removeAll();
  }

  /// What a browser would send if somebody else had written this cookie.
  void plant(String name, String value) {
    java.net.HttpCookie cookie = new java.net.HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(address), cookie);
  }

  /// Asks as a program, without cookies.
  HttpResponse<String> withToken(String method, String path, String token) {
    return visitor()
        .send(
            HttpRequest.newBuilder(URI.create(address + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token)
                .build());
  }

  /// A copy of an example without its log: nothing is written into the examples themselves.
  static Path example(String name) {
    try {
      Path folder = Files.createTempDirectory("trucewatch-web").resolve(name);
      copy(Path.of("..", "cases", name), folder);
      return folder;
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  /// The same under another name.
  static Path example(String name, String as) {
    try {
      Path copy = example(name);
      return Files.move(copy, copy.resolveSibling(as));
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(one -> !one.toString().contains(".trucewatch")).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /// The addresses that answer requests, as patterns.
  Set<String> routes() {
    return context.getBean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .collect(Collectors.toSet());
  }

  /// The same with their methods, as `GET /cases/{key}/board`.
  Set<String> mappings() {
    return context.getBean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
        .flatMap(
            mapping ->
                mapping.getPatternValues().stream().map(pattern -> method(mapping) + " " + pattern))
        .collect(Collectors.toSet());
  }

  private static String method(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().stream()
        .map(Enum::name)
        .sorted()
        .collect(Collectors.joining(","));
  }

  String address() {
    return address;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).build());
  }

  /// Follows a link that leads elsewhere or back.
  HttpResponse<String> visit(URI there) {
    return send(HttpRequest.newBuilder(there).build());
  }

  HttpResponse<String> getUnless(String path, String mark) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path)).header("If-None-Match", mark).build());
  }

  HttpResponse<byte[]> file(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<String> post(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build());
  }

  /// Sends a form, with the token that a page holds.
  HttpResponse<String> send(String page, String path, Map<String, String> fields) {
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get(page).body());
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", token.find() ? token.group(1) : "");
    return form(path, all);
  }

  /// Sends a form as it is.
  HttpResponse<String> form(String path, Map<String, String> all) {
    String body =
        all.entrySet().stream()
            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", address)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /// Sends a form with a file, with the token that a page holds.
  HttpResponse<String> upload(String page, String path, String name, byte[] file) {
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get(page).body());
    String part = "--part\r\nContent-Disposition: form-data; name=\"";
    var body = new java.io.ByteArrayOutputStream();
    body.writeBytes(
        (part + "_csrf\"\r\n\r\n" + (token.find() ? token.group(1) : "") + "\r\n").getBytes(UTF_8));
    body.writeBytes((part + "file\"; filename=\"" + name + "\"\r\n\r\n").getBytes(UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--part--\r\n".getBytes(UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(asked);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
