package trucewatch.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.ClaimSearch;
import trucewatch.casebook.Imported;
import trucewatch.casebook.Importer;
import trucewatch.casebook.Keeping;
import trucewatch.casebook.Opened;
import trucewatch.casebook.Order;
import trucewatch.claims.Access;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.sources.csv.ClaimsFile;
import trucewatch.store.ClaimsLog;
import trucewatch.store.Entering;
import trucewatch.store.Import;
import trucewatch.store.LogFailure;
import trucewatch.store.Place;
import trucewatch.store.Search;
import trucewatch.time.AsOf;
import trucewatch.time.Interval;
import trucewatch.verdict.Question;

/// Measures the log of a case: how long it takes to bring claims in, to add one, to prove it whole,
/// to open it, and to find claims in it.
public final class LogBench {
  private static final int ASKED = 200;
  private static final int LIMIT = 50;
  private static final long SEED = 42;
  private static final double MILLION = 1_000_000;

  private final PrintStream out;
  private final InstantSource clock;
  private final Path folder;
  private final int claims;

  private LogBench(PrintStream out, InstantSource clock, Path folder, int claims) {
    this.out = out;
    this.clock = clock;
    this.folder = folder;
    this.claims = claims;
  }

  /// Prints a table.
  ///
  /// @param arguments the folder of a case to copy, where to put the copy (must not exist), and how
  ///   many claims
  public static void main(String[] arguments) throws IOException, LogFailure {
    if (arguments.length != 3) {
      System.err.println("usage: bench CASE NEW-FOLDER CLAIMS");
      System.exit(2);
      return;
    }
    Path folder = Path.of(arguments[1]);
    copy(Path.of(arguments[0]), folder);
    int claims = Integer.parseInt(arguments[2]);
    new LogBench(System.out, InstantSource.system(), folder, claims).run();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.filter(path -> !path.toString().contains(".trucewatch")).toList()) {
        Path target = to.resolve(from.relativize(one));
        if (Files.isDirectory(one)) {
          Files.createDirectory(target);
        } else {
          Files.copy(one, target);
        }
      }
    }
  }

  private void run() throws IOException, LogFailure {
    out.printf(
        Locale.ROOT,
        "%d claims, seed %d; Java %s on %s, %d processors%n",
        claims,
        SEED,
        Runtime.version(),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors());
    Path file = folder.resolve("random.csv");
    RandomLog.write(file, claims, SEED);
    perSecond("import", timed(() -> imported(file)));
    CaseLog bare = bare();
    once("first search, with the index to make", timed(() -> find(bare, byActor(0), END)));
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      AtomicLong read = new AtomicLong();
      perSecond("read the whole log", timed(() -> reading(log, read)));
      perSecond("verify", timed(() -> whole(log)));
    }
    SplittableRandom random = new SplittableRandom(SEED);
    many("open the log", () -> timed(this::opened));
    many("add one claim, acknowledged", () -> timed(() -> added(random)));
    find(bare, byActor(0), END);
    many("search by incident", () -> search(bare, random, incident(random)));
    many("search by actor", () -> search(bare, random, byActor(random.nextInt(RandomLog.ACTORS))));
    many("search by clause", () -> search(bare, random, clause()));
    many("search by place", () -> search(bare, random, place(random)));
    many("search by time (an hour)", () -> search(bare, random, hour(random)));
    many("search by place and day", () -> search(bare, random, placeAndDay(random)));
  }

  private Place place() throws LogFailure {
    return Place.of(folder);
  }

  private void imported(Path file) {
    Order order = new Order("import:bench", "random.csv", "", "bench", false, false, false, false);
    Imported imported =
        new Importer(folder, clock, _ -> {})
            .run(
                (zone, now, rows, problems) -> {
                  try (InputStream in = Files.newInputStream(file)) {
                    new ClaimsFile(zone, now, ClaimsFile.Known.AS_REPORTED)
                        .stream("random.csv", in, rows, problems);
                  } catch (IOException failed) {
                    throw new IllegalStateException(failed);
                  }
                },
                order);
    if (!(imported instanceof Imported.Done done) || done.changes().added() != claims) {
      throw new IllegalStateException("not imported: " + imported);
    }
  }

  private CaseLog bare() {
    if (Casebook.open(folder, clock.instant(), Keeping.NOTHING)
        instanceof Opened.Ready(var log, var _, var _, var _)) {
      return log;
    }
    throw new IllegalStateException("no case in " + folder);
  }

  private static void reading(ClaimsLog log, AtomicLong count) {
    try {
      log.read(_ -> count.incrementAndGet());
    } catch (LogFailure failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void whole(ClaimsLog log) {
    try {
      if (log.verify(_ -> {}).isPresent()) {
        throw new IllegalStateException("the log is not whole");
      }
    } catch (LogFailure failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void opened() {
    try (ClaimsLog log = ClaimsLog.open(place(), clock)) {
      log.size();
    } catch (LogFailure failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void added(SplittableRandom random) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.SOURCE, "mission");
    cells.put(Column.STANCE, "asserts");
    cells.put(Column.ACT, "attack");
    ClaimId id = new ClaimId("added-" + random.nextLong());
    Instant now = clock.instant();
    try (ClaimsLog log = ClaimsLog.open(place(), clock);
        Import entering = log.begin(new Entering("bench", "bench", "bench", ""), false)) {
      entering.add(new Entry(id, cells, Map.of(), now, now, "bench, row 1"));
      entering.commit();
    } catch (LogFailure failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static final Instant END = Interval.END;

  private Search incident(SplittableRandom random) {
    return search("i" + random.nextInt(Math.max(1, claims / 50)), Set.of(), Set.of(), "", null);
  }

  private static Search byActor(int number) {
    return search("", Set.of("a" + number), Set.of(), "", null);
  }

  private static Search clause() {
    return search("", Set.of(), Set.of(), "ceasefire", null);
  }

  private static Search place(SplittableRandom random) {
    return search("", Set.of(), Set.of("z" + random.nextInt(RandomLog.PLACES)), "", null);
  }

  private Search hour(SplittableRandom random) {
    Instant from = moment(random);
    return search("", Set.of(), Set.of(), "", new Interval(from, from.plusSeconds(3_600)));
  }

  private Search placeAndDay(SplittableRandom random) {
    Instant from = moment(random);
    Set<String> place = Set.of("z" + random.nextInt(RandomLog.PLACES));
    return search("", Set.of(), place, "", new Interval(from, from.plus(Duration.ofDays(1))));
  }

  private static Search search(
      String incident,
      Set<String> actors,
      Set<String> places,
      String clause,
      @org.jspecify.annotations.Nullable Interval when) {
    Interval during = when == null ? Interval.ALWAYS : when;
    return new Search(incident, actors, places, clause, during.from(), during.to());
  }

  private Instant moment(SplittableRandom random) {
    return RandomLog.START.plusSeconds(random.nextLong((long) claims * RandomLog.SECONDS_APART));
  }

  /// One search as of a random time of knowledge in the second half of the log, or as of now.
  private Duration search(CaseLog bare, SplittableRandom random, Search search) {
    long length = (long) claims * RandomLog.SECONDS_APART;
    boolean asOfThen = random.nextBoolean();
    Instant known =
        asOfThen
            ? RandomLog.START.plusSeconds(length / 2 + random.nextLong(length / 2))
            : clock.instant();
    return timed(() -> find(bare, search, known));
  }

  private void find(CaseLog bare, Search search, Instant known) {
    Instant when = known.equals(END) ? clock.instant() : known;
    Question question = new Question(AsOf.asked(when, when), "all", Access.RESTRICTED);
    ClaimSearch.Settling settling =
        part -> {
          Reference reference = new Reference(part);
          return reference.sayable(reference.live(question).told());
        };
    new ClaimSearch(folder, clock, _ -> {})
        .find(bare, new ClaimSearch.Asked(search, when, settling), LIMIT, Keeping.LOG);
  }

  private static Duration timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void once(String what, Duration took) {
    out.printf(Locale.ROOT, "%-40s %8.2f s%n", what, took.toMillis() / 1e3);
  }

  private void perSecond(String what, Duration took) {
    double seconds = took.toNanos() / 1e9;
    out.printf(Locale.ROOT, "%-40s %8.2f s %10.0f claims/s%n", what, seconds, claims / seconds);
  }

  private void many(String what, Supplier<Duration> one) {
    List<Duration> took = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      took.add(one.get());
    }
    double[] sorted = took.stream().mapToDouble(t -> t.toNanos() / MILLION).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "%-40s p50 %7.1f ms, p99 %7.1f ms, longest %7.1f ms%n",
        what,
        sorted[sorted.length / 2],
        sorted[sorted.length * 99 / 100],
        Arrays.stream(sorted).max().orElse(0));
  }
}
