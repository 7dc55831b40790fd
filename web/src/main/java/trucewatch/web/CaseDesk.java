package trucewatch.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.Place;
import trucewatch.casebook.CaseStamp;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.LogBook;
import trucewatch.casebook.Opened;
import trucewatch.casebook.report.ReportDraft;
import trucewatch.casebook.report.ReportFile;
import trucewatch.claims.Access;
import trucewatch.claims.Live;
import trucewatch.claims.Sources;
import trucewatch.news.examples.KeptArticles;
import trucewatch.news.review.FolderQueue;
import trucewatch.reference.CaseLog;
import trucewatch.sources.zones.Outline;
import trucewatch.sources.zones.Zones;
import trucewatch.time.AsOf;
import trucewatch.time.PointInTime;
import trucewatch.verdict.Question;
import trucewatch.view.Names;
import trucewatch.view.Sentences;
import trucewatch.view.Times;
import trucewatch.view.page.Lens;
import trucewatch.view.page.MapPage;
import trucewatch.web.Readers.Reader;

/// Opens the cases and answers for them: the one place below the pages, and the one place where the
/// level of a reader becomes part of each question. No controller reaches a case another way.
final class CaseDesk {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration STEP = Duration.ofMinutes(5);

  private final Map<String, Path> cases;
  private final boolean examples;
  private final InstantSource clock;
  private final Map<String, OnDesk> open = new ConcurrentHashMap<>();

  /// One for each case, held while it is read: the other cases are answered meanwhile.
  private final Map<String, Object> reading = new HashMap<>();

  /// @param examples whether a case is asked as of its last report where no date is given
  CaseDesk(List<Path> folders, boolean examples, InstantSource clock) {
    this.cases = keys(folders);
    this.cases.keySet().forEach(key -> reading.put(key, new Object()));
    this.examples = examples;
    this.clock = clock;
  }

  /// What the address of a page asks.
  ///
  /// @param at as of when, empty for the default
  /// @param known by what was known when, empty for the default
  /// @param account code, empty for all
  record Asked(String at, String known, String account) {
    static final Asked NOTHING = new Asked("", "", "");
  }

  /// A question that can be answered, and what the reader must be told of it.
  ///
  /// @param reader for whom it is answered
  /// @param shapes how the places are drawn, by code
  /// @param note a sentence where the answer is for another time than asked, else empty
  record Answered(
      String key,
      Reader reader,
      Lens lens,
      Sources sources,
      Map<String, List<MapPage.Shape>> shapes,
      String note,
      List<String> warnings) {
    Answered {
      shapes = Map.copyOf(shapes);
      warnings = List.copyOf(warnings);
    }
  }

  private record OnDesk(
      CaseStamp stamp,
      KeptAnswers answers,
      Names names,
      Sources sources,
      Map<String, List<MapPage.Shape>> shapes,
      Times times,
      Sentences sentences,
      List<String> warnings) {}

  /// The keys of the cases that exist for who is asking, in the order in which they were given.
  List<String> keys(Readers readers) {
    return cases.keySet().stream().filter(key -> readers.of(key).isMember()).toList();
  }

  /// The keys of all cases, for who starts the program and not for who reads.
  List<String> allKeys() {
    return List.copyOf(cases.keySet());
  }

  /// @param reader of the case
  /// @param words of the reader's language
  /// @throws NotThere if there is no such case or account, or a date is none
  Answered ask(Reader reader, Asked asked, Words words) {
    String key = reader.key();
    OnDesk desk = find(reader);
    ZoneId zone = desk.answers().agreement().zone();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    boolean dated = !asked.at().isBlank() && !asked.known().isBlank();
    Instant otherwise = dated ? now : otherwise(desk, reader, now);
    Instant known = time("known", asked.known(), zone, otherwise);
    String note = "";
    if (known.isAfter(now)) {
      known = now;
      note = words.text("ask.future") + " ";
    }
    Instant at = time("at", asked.at(), zone, otherwise.isAfter(known) ? known : otherwise);
    if (at.isAfter(known)) {
      note += words.text("ask.ahead");
    }
    if (examples && asked.at().isEmpty() && asked.known().isEmpty()) {
      note = words.text("ask.example");
    }
    Question question =
        new Question(AsOf.asked(at, known), account(desk, asked.account()), reader.level());
    Lens lens =
        new Lens(desk.answers(), desk.names(), desk.times(), desk.sentences(), question, words);
    List<String> warnings = reader.level() == Access.RESTRICTED ? desk.warnings() : List.of();
    return new Answered(key, reader, lens, desk.sources(), desk.shapes(), note.strip(), warnings);
  }

  /// The same question of an earlier day: by default a week before.
  ///
  /// @param name of the parameter, for the message
  /// @throws NotThere if the date is none, or later than the lens asks
  static Question earlier(Lens lens, String name, String text) {
    AsOf asOf = lens.question().asOf();
    Instant then = time(name, text, lens.agreement().zone(), asOf.at().minus(WEEK));
    if (then.isAfter(asOf.at())) {
      throw NotThere.wrong(name + ": this day is later than the one asked about. Give one before.");
    }
    return new Question(
        AsOf.asked(then, then), lens.question().account(), lens.question().reader());
  }

  /// The log of a case, with the moment at which it is read.
  record LogOf(Path folder, Instant now) {
    LogBook book() {
      return LogBook.of(folder, now);
    }

    Optional<String> firstWrong() {
      return LogBook.firstWrong(folder, now);
    }
  }

  /// The log of a case: who brought in what, and when. Names of files and numbers of entries tell
  /// of claims that not everybody may see, so it is for readers of all of them alone.
  ///
  /// @return empty if this reader may not see it
  /// @throws NotThere if there is no such case
  Optional<LogOf> log(Reader reader) {
    Path path = path(reader);
    return reader.level() == Access.RESTRICTED
        ? Optional.of(new LogOf(Casebook.folder(path), clock.instant()))
        : Optional.empty();
  }

  /// Where reports of the case go.
  ///
  /// @throws NotThere if there is no such case, or this reader may not record
  Reports reports(Reader reader) {
    Path path = path(reader);
    if (!reader.mayRecord()) {
      throw NotThere.refused(
          reader.name().isEmpty()
              ? "Who reads what is public only may not record. Start it with --access team or"
                  + " restricted."
              : "You may read this case and not record in it. Ask who administers the case for the"
                  + " role of a recorder.");
    }
    Path folder = Casebook.folder(path);
    return new Reports(
        new ReportFile(folder),
        new ReportDraft(folder, reader.mark()),
        reader,
        line -> entered(path, reader, line),
        clock.instant());
  }

  /// Writes and records in one, so that what a person wrote does not come into the log through
  /// whoever looks at the case next.
  private String entered(Path path, Reader reader, Reports.Line line) throws IOException {
    synchronized (Objects.requireNonNull(reading.get(reader.key()))) {
      String id = line.into();
      if (!reader.name().isEmpty()) {
        open.put(reader.key(), read(Casebook.enter(path, clock.instant(), reader.name())));
      }
      return id;
    }
  }

  /// The queue of what was read from articles. It holds words that not everybody may see before
  /// somebody has said who may, so it is for readers of all claims alone.
  ///
  /// @throws NotThere if there is no such case, or this reader may not review
  Reviews reviews(Reader reader) {
    Path path = path(reader);
    if (!reader.mayReview() || reader.level() != Access.RESTRICTED) {
      throw NotThere.refused(
          reader.name().isEmpty()
              ? "Only who may see every claim may review. Start it with --access restricted."
              : "You may not review in this case. Ask who administers the case for the role of a"
                  + " reviewer who may see every claim.");
    }
    Path folder = Casebook.folder(path);
    return new Reviews(
        new FolderQueue(folder),
        new KeptArticles(folder),
        line -> entered(path, reader, line),
        clock.instant());
  }

  /// Where files are imported. A file names claims that not everybody may see, so it is for readers
  /// of all claims alone.
  ///
  /// @throws NotThere if there is no such case, or this reader may not import
  Imports imports(Reader reader) {
    Path path = path(reader);
    if (!reader.mayEdit() || reader.level() != Access.RESTRICTED) {
      throw NotThere.refused(
          reader.name().isEmpty()
              ? "Only who may see every claim may import. Start it with --access restricted."
              : "You may not import into this case. Ask who administers the case for the role of an"
                  + " editor who may see every claim.");
    }
    return new Imports(path, clock, reader.name(), line -> entered(path, reader, line));
  }

  /// The case as it is now, for comparing what would become of it.
  ///
  /// @throws NotThere if there is no such case
  CaseLog caseLog(Reader reader) {
    return find(reader).answers().log();
  }

  /// Where a case lies. A case that somebody is no member of does not exist for them, and the words
  /// are the same.
  ///
  /// @throws NotThere if there is no such case
  private Path path(Reader reader) {
    Path path = cases.get(reader.key());
    if (path == null || !reader.isMember()) {
      throw NotThere.missing("There is no case '" + reader.key() + "' here.");
    }
    return path;
  }

  private static String account(OnDesk desk, String asked) {
    if (asked.isEmpty()) {
      return "all";
    }
    if (!desk.names().isAccount(asked)) {
      throw NotThere.wrong(
          "There is no account '"
              + asked
              + "' in this case. There are: "
              + String.join(", ", desk.names().accounts())
              + ".");
    }
    return asked;
  }

  private static Instant time(String name, String text, ZoneId zone, Instant otherwise) {
    if (text.isBlank()) {
      return otherwise;
    }
    try {
      return PointInTime.last(text, zone);
    } catch (PointInTime.NoSuchTime none) {
      throw NotThere.wrong(name + ": " + none.getMessage());
    }
  }

  /// As of when it is asked where nobody says when.
  private Instant otherwise(OnDesk desk, Reader reader, Instant now) {
    Instant last = lastReport(desk, reader, now);
    return examples ? last : latest(last, step(now));
  }

  /// When the last claim that this reader may see became known.
  private static Instant lastReport(OnDesk desk, Reader reader, Instant now) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    Question question = new Question(new AsOf(hour, hour), "all", reader.level());
    return desk.answers().live(question).told().stream()
        .map(told -> told.claim().known())
        .filter(known -> !known.isAfter(now))
        .max(Instant::compareTo)
        .orElse(step(now));
  }

  /// A mark of all that this reader may see of a case, another one as soon as any of it changes. It
  /// is made from nothing else: a claim that the reader may not see leaves it as it is.
  ///
  /// @throws NotThere if there is no such case
  String mark(Reader reader) {
    OnDesk desk = find(reader);
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    Question question = new Question(new AsOf(hour, hour), "all", reader.level());
    Live live = desk.answers().live(question);
    int mark = desk.answers().agreement().hashCode();
    for (Live.Told told : live.told()) {
      mark = 31 * mark + told.claim().hashCode();
    }
    return Integer.toHexString(31 * mark + live.links().hashCode());
  }

  /// The beginning of the stretch of some minutes in which it is now. Where nobody says when, it is
  /// asked as of then, or of the last report if that came since: what was worked out for one reader
  /// serves the next, and no report is missed.
  private static Instant step(Instant now) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    long steps = Duration.between(hour, now).dividedBy(STEP);
    return hour.plus(STEP.multipliedBy(steps));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private OnDesk find(Reader reader) {
    Path path = path(reader);
    String key = reader.key();
    synchronized (Objects.requireNonNull(reading.get(key))) {
      OnDesk known = open.get(key);
      if (known != null && known.stamp().equals(Casebook.stamp(path))) {
        return known;
      }
      OnDesk fresh = read(Casebook.open(path, clock.instant()));
      open.put(key, fresh);
      return fresh;
    }
  }

  private static OnDesk read(Opened opened) {
    return switch (opened) {
      case Opened.Ready ready -> {
        var agreement = ready.log().agreement();
        Names names = new Names(agreement, ready.log().sources());
        Times times = new Times(agreement.zone());
        yield new OnDesk(
            ready.stamp(),
            new KeptAnswers(ready.log()),
            names,
            ready.log().sources(),
            shapes(ready.log()),
            times,
            new Sentences(names, times),
            ready.warnings());
      }
      case Opened.Unsound(List<String> complaints) ->
          throw NotThere.unsound(String.join("\n", complaints));
      case Opened.Locked(String why) -> throw NotThere.unsound(why);
      case Opened.Missing(String why) -> throw NotThere.missing(why);
    };
  }

  private static Map<String, List<MapPage.Shape>> shapes(CaseLog log) {
    Map<String, List<MapPage.Shape>> shapes = new HashMap<>();
    if (log.gazetteer() instanceof Zones zones) {
      for (Place place : log.agreement().places()) {
        String code = place.id().code();
        zones
            .outline(code)
            .ifPresent(
                outline ->
                    shapes.put(code, outline.parts().stream().map(CaseDesk::shape).toList()));
      }
    }
    return shapes;
  }

  private static MapPage.Shape shape(Outline.Part part) {
    return new MapPage.Shape(
        part.area(),
        part.lines().stream()
            .map(
                line ->
                    line.stream()
                        .map(spot -> new MapPage.Spot(spot.latitude(), spot.longitude()))
                        .toList())
            .toList());
  }

  /// The name that two of these cases have, empty if each has one of its own.
  static String nameOfTwo(List<Path> folders) {
    Set<String> names = new HashSet<>();
    return folders.stream()
        .map(folder -> nameOf(folder.toAbsolutePath().normalize().getFileName()))
        .filter(name -> !names.add(name))
        .findFirst()
        .orElse("");
  }

  /// The name of its folder is the key of a case; a second one of that name gets a number.
  private static Map<String, Path> keys(List<Path> folders) {
    Map<String, Path> keys = new LinkedHashMap<>();
    for (Path folder : new ArrayList<>(folders)) {
      Path last = folder.toAbsolutePath().normalize().getFileName();
      String name = nameOf(last);
      String key = name;
      for (int i = 2; keys.containsKey(key); i++) {
        key = name + "-" + i;
      }
      keys.put(key, folder);
    }
    return keys;
  }

  private static String nameOf(@Nullable Path last) {
    String name = last == null ? "" : last.toString().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    return name.isEmpty() ? "case" : name;
  }
}
