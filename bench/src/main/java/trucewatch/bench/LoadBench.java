package trucewatch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Many people at once at a server that runs: some read its pages, some enter reports. It tells how
/// long each page took, what went wrong, and whether each report that the server acknowledged is
/// found after.
public final class LoadBench {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([^\"]+)\"");
  private static final Pattern SAVED = Pattern.compile("[?&]saved=([^&]+)");
  private static final Pattern ID = Pattern.compile("\"claim\": ?\"([^\"]+)\"");
  private static final Pattern CLAUSE = Pattern.compile("\"clause\": ?\"([^\"]+)\"");
  private static final Pattern ACT = Pattern.compile("\"act\": ?\"([^\"]+)\"");
  private static final Pattern SOURCE = Pattern.compile("\"source\": ?\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int SEE_OTHER = 303;
  private static final int FOUND = 302;
  private static final int SIZE = 1000;
  private static final int MOST_TROUBLES = 20;
  private static final double MILLION = 1e6;

  private static final List<String> PAGES =
      List.of(
          "board",
          "board/past",
          "moves",
          "brief/sheet",
          "clauses/{clause}",
          "clauses/{clause}/why",
          "timeline",
          "claims?q=a",
          "incidents",
          "positions",
          "coverage",
          "actors",
          "map",
          "graph");

  private final PrintStream out;
  private final InstantSource clock;
  private final String address;
  private final String key;
  private final Plan plan;
  private final Map<String, ConcurrentLinkedQueue<Long>> took = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> troubles = new ConcurrentHashMap<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private Sample sample = new Sample(List.of(), "", "");

  /// What of the case is asked for and reported.
  private record Sample(List<String> clauses, String act, String source) {
    Sample {
      clauses = List.copyOf(clauses);
    }
  }

  /// @param pause seconds that each waits between two pages, on average
  /// @param name who signs in, empty where nobody does
  private record Plan(
      int readers, int writers, int seconds, double pause, String name, String password) {}

  private LoadBench(PrintStream out, InstantSource clock, String address, String key, Plan plan) {
    this.out = out;
    this.clock = clock;
    this.address = address;
    this.key = key;
    this.plan = plan;
  }

  /// Makes a case, or runs against a server.
  ///
  /// @param arguments `make NEW-FOLDER CLAUSES CLAIMS`, or `run ADDRESS CASE READERS WRITERS
  ///   SECONDS PAUSE [NAME PASSWORD]`
  public static void main(String[] arguments) throws IOException, InterruptedException {
    InstantSource clock = InstantSource.system();
    if (arguments.length == 4 && arguments[0].equals("make")) {
      LoadCase.write(
          Path.of(arguments[1]),
          Integer.parseInt(arguments[2]),
          Integer.parseInt(arguments[3]),
          clock.instant());
    } else if ((arguments.length == 7 || arguments.length == 9) && arguments[0].equals("run")) {
      boolean signsIn = arguments.length == 9;
      Plan plan =
          new Plan(
              Integer.parseInt(arguments[3]),
              Integer.parseInt(arguments[4]),
              Integer.parseInt(arguments[5]),
              Double.parseDouble(arguments[6]),
              signsIn ? arguments[7] : "",
              signsIn ? arguments[8] : "");
      new LoadBench(System.out, clock, arguments[1], arguments[2], plan).run();
    } else {
      System.err.println("usage: make NEW-FOLDER CLAUSES CLAIMS");
      System.err.println("       run ADDRESS CASE READERS WRITERS SECONDS PAUSE [NAME PASSWORD]");
      System.exit(2);
    }
  }

  private void run() throws InterruptedException {
    HttpClient first = client();
    if (!plan.name().isEmpty()) {
      signIn(first);
    }
    sample = sample(first);
    SplittableRandom chance = new SplittableRandom(0);
    PAGES.forEach(
        page -> read(first, page, chance)); // what the first reader waits for is told apart
    out.println("first reader:");
    tell();
    took.clear();
    Instant end = clock.instant().plusSeconds(plan.seconds());
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < plan.readers() + plan.writers(); i++) {
      boolean writes = i >= plan.readers();
      SplittableRandom random = new SplittableRandom(i);
      people.add(Thread.ofVirtual().start(() -> person(random, writes, end, first)));
    }
    for (Thread person : people) {
      person.join();
    }
    out.printf(
        Locale.ROOT,
        "%d readers and %d writers for %d s, %.1f s between pages:%n",
        plan.readers(),
        plan.writers(),
        plan.seconds(),
        plan.pause());
    tell();
    Set<String> found = found(first);
    long lost = acknowledged.stream().filter(id -> !found.contains(id)).count();
    out.printf("reports acknowledged %d, not found %d%n", acknowledged.size(), lost);
    out.printf("troubles %d%n", troubles.values().stream().mapToInt(AtomicInteger::get).sum());
    new TreeMap<>(troubles)
        .entrySet().stream()
            .limit(MOST_TROUBLES)
            .forEach(one -> out.println("  " + one.getValue() + " × " + one.getKey()));
  }

  /// In a team all share the session of one who has signed in: passwords are slow by design.
  private void person(SplittableRandom random, boolean writes, Instant end, HttpClient signedIn) {
    HttpClient client = plan.name().isEmpty() ? client() : signedIn;
    rest(random);
    while (clock.instant().isBefore(end)) {
      if (writes) {
        write(client, random);
      } else {
        read(client, PAGES.get(random.nextInt(PAGES.size())), random);
      }
      rest(random);
    }
  }

  private void rest(SplittableRandom random) {
    try {
      Thread.sleep(Duration.ofMillis((long) (random.nextDouble() * 2000 * plan.pause())));
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  private void signIn(HttpClient client) {
    HttpResponse<String> page =
        send(client, "login", HttpRequest.newBuilder(URI.create(address + "/login")));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", plan.name());
    fields.put("password", plan.password());
    fields.put("_csrf", page == null ? "" : first(TOKEN, page.body()));
    HttpResponse<String> in = send(client, "sign in", form("/login", fields));
    if (in == null || in.statusCode() != FOUND || location(in).contains("/login")) {
      throw new IllegalStateException("not signed in as " + plan.name());
    }
  }

  private Sample sample(HttpClient client) {
    String api = address + "/api/cases/" + key + "/";
    var status = send(client, "api: status", HttpRequest.newBuilder(URI.create(api + "status")));
    var claims = send(client, "api: claims", HttpRequest.newBuilder(URI.create(api + "claims")));
    if (status == null || claims == null || status.statusCode() != 200) {
      throw new IllegalStateException("there is no case '" + key + "' at " + address);
    }
    List<String> clauses =
        CLAUSE.matcher(status.body()).results().map(found -> found.group(1)).distinct().toList();
    return new Sample(clauses, first(ACT, claims.body()), first(SOURCE, claims.body()));
  }

  private void read(HttpClient client, String page, SplittableRandom random) {
    String clause = sample.clauses().get(random.nextInt(sample.clauses().size()));
    HttpResponse<String> answer =
        send(client, page, HttpRequest.newBuilder(below(page.replace("{clause}", clause))));
    if (answer != null && answer.statusCode() != 200) {
      trouble(page + ": " + answer.statusCode());
    }
  }

  private void write(HttpClient client, SplittableRandom random) {
    HttpResponse<String> page =
        send(client, "report, the form", HttpRequest.newBuilder(below("report")));
    if (page == null) {
      return;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("_csrf", first(TOKEN, page.body()));
    fields.put("once", first(ONCE, page.body()));
    fields.put("act", sample.act());
    fields.put("source", sample.source());
    fields.put("means", "heard");
    fields.put(
        "day",
        clock.instant().minus(Duration.ofDays(1)).atZone(ZoneOffset.UTC).toLocalDate().toString());
    fields.put("note", "load " + random.nextLong());
    HttpResponse<String> saved =
        send(client, "report, saved", form("/cases/" + key + "/report", fields));
    if (saved != null) {
      String id = first(SAVED, location(saved));
      if (saved.statusCode() != SEE_OTHER || id.isEmpty()) {
        trouble("report: " + saved.statusCode());
      } else if (!acknowledged.add(id)) {
        trouble("two reports got the id " + id);
      }
    }
  }

  /// The ids of all claims that the server knows.
  private Set<String> found(HttpClient client) {
    Set<String> found = ConcurrentHashMap.newKeySet();
    for (int page = 1; ; page++) {
      String path = "/api/cases/" + key + "/claims?size=" + SIZE + "&page=" + page;
      HttpResponse<String> rows =
          send(client, "api: claims", HttpRequest.newBuilder(URI.create(address + path)));
      if (rows == null || rows.statusCode() != 200) {
        throw new IllegalStateException("the claims cannot be read back");
      }
      Matcher id = ID.matcher(rows.body());
      int before = found.size();
      while (id.find()) {
        found.add(id.group(1));
      }
      if (found.size() == before) {
        return found;
      }
    }
  }

  private URI below(String page) {
    return URI.create(address + "/cases/" + key + "/" + page);
  }

  private HttpRequest.Builder form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", address)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private @Nullable HttpResponse<String> send(
      HttpClient client, String what, HttpRequest.Builder request) {
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer =
          client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
      took.computeIfAbsent(what, _ -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - start);
      return answer;
    } catch (IOException cannot) {
      trouble(what + ": " + cannot);
      return null;
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private void trouble(String what) {
    troubles.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  private void tell() {
    new TreeMap<>(took)
        .forEach(
            (what, times) -> {
              long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
              out.printf(
                  Locale.ROOT,
                  "  %-20s %6d times, p50 %8.1f ms, p95 %8.1f ms, longest %8.1f ms%n",
                  what,
                  sorted.length,
                  sorted[sorted.length / 2] / MILLION,
                  sorted[sorted.length * 95 / 100] / MILLION,
                  sorted[sorted.length - 1] / MILLION);
            });
  }
}
