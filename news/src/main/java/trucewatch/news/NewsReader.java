package trucewatch.news;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import trucewatch.news.actors.CaseNames;
import trucewatch.news.actors.Gazette;
import trucewatch.news.actors.Mention;
import trucewatch.news.actors.NameFinder;
import trucewatch.news.candidates.CandidateClaim;
import trucewatch.news.candidates.ClaimReader;
import trucewatch.news.claims.AttributionFinder;
import trucewatch.news.dates.DateFinder;
import trucewatch.news.dates.DateMention;
import trucewatch.news.events.Event;
import trucewatch.news.events.EventFinder;
import trucewatch.news.page.Block;
import trucewatch.news.page.Page;
import trucewatch.news.page.PageReader;
import trucewatch.news.text.Analyzer;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Span;
import trucewatch.news.vocabulary.Vocabulary;

/// Reads an article: what of it is text, who says what in it, what is told to have happened, when,
/// and who is named. It reads English.
///
/// Holds the language models, about 20 MB; make one and use it for many articles, by one thread at
/// a time.
public final class NewsReader {
  /// The version of the rules, written beside every candidate. Raised whenever a rule changes.
  public static final String VERSION = "5";

  private static final int LONGEST = 400_000;

  private final Analyzer analyzer = new Analyzer();
  private final AttributionFinder attributions = new AttributionFinder();
  private final NameFinder names = new NameFinder();
  private final DateFinder dates = new DateFinder();

  /// A reader with the models and word lists that ship.
  public NewsReader() {}

  /// What is in those bytes, whatever they are; never throws for anything in them.
  public Article read(byte[] input, Vocabulary vocabulary, ReadOptions options) {
    return read(PageReader.read(input, options.plain()), vocabulary, options);
  }

  /// What is in that text: plain or a web page.
  public Article read(String input, Vocabulary vocabulary, ReadOptions options) {
    return read(PageReader.read(input, options.plain()), vocabulary, options);
  }

  private Article read(Page page, Vocabulary vocabulary, ReadOptions options) {
    List<String> notes = new ArrayList<>(page.notes());
    String other = PageReader.otherLanguage(page);
    if (!other.isEmpty()) {
      notes.add("not read: the text is in " + other + ", and only English is read yet");
      return article(page, options, options.today(), false, Found.nothing(), notes);
    }
    String text = page.text();
    if (text.length() > LONGEST) {
      notes.add("only the first " + LONGEST + " characters of the text were read for claims");
      text = text.substring(0, LONGEST);
    }
    Prose prose = analyzer.analyze(text);
    Optional<LocalDate> published =
        day(options.published())
            .or(() -> day(page.published()))
            .or(() -> DateFinder.dateline(prose))
            .or(() -> ownLine(page));
    LocalDate day = published.orElse(options.today());
    Found found = Found.nothing();
    try {
      found = find(prose, vocabulary, day);
    } catch (StackOverflowError tooDeep) {
      notes.add("the text was not read for claims: it is too entangled");
    }
    return article(page, options, day, published.isPresent(), found, notes);
  }

  /// The date that stands on a line of its own, which is kept as a date and not as text.
  private Optional<LocalDate> ownLine(Page page) {
    return page.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.DATE)
        .map(block -> DateFinder.dateline(analyzer.analyze(block.text())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// What the rules found, places in the text that was read.
  private record Found(
      List<CandidateClaim> claims,
      List<Event> events,
      List<DateMention> dates,
      List<Mention> actors) {
    static Found nothing() {
      return new Found(List.of(), List.of(), List.of(), List.of());
    }
  }

  private Found find(Prose prose, Vocabulary vocabulary, LocalDate day) {
    Gazette gazette = new Gazette(vocabulary);
    List<Mention> mentions =
        new CaseNames(vocabulary, gazette).settled(prose, names.find(prose), day);
    List<DateMention> times = dates.find(prose, day);
    List<CandidateClaim> claims =
        new ClaimReader(vocabulary).read(prose, attributions.find(prose), mentions, times, day);
    List<Event> events = new EventFinder(vocabulary).find(prose, mentions, times, claims);
    return new Found(claims, events, times, Actors.of(mentions, vocabulary));
  }

  private static Article article(
      Page page,
      ReadOptions options,
      LocalDate day,
      boolean publishedKnown,
      Found found,
      List<String> notes) {
    return new Article(
        options.doc(),
        page.input(),
        hash(page.input()),
        options.source().isEmpty() ? page.source() : options.source(),
        day.toString(),
        publishedKnown,
        page.title(),
        page.text(),
        page.blocks(),
        found.claims().stream().map(c -> ClaimReader.moved(c, page::place)).toList(),
        found.events().stream().map(e -> moved(e, page)).toList(),
        found.dates().stream()
            .map(
                d ->
                    new DateMention(
                        page.place(d.span()), d.text(), d.value(), d.rule(), d.alternatives()))
            .toList(),
        found.actors().stream()
            .map(m -> new Mention(page.place(m.span()), m.text(), m.name(), m.type()))
            .toList(),
        notes);
  }

  private static Event moved(Event e, Page page) {
    Span span = page.place(e.span());
    return new Event(
        span,
        e.act(),
        e.actor(),
        e.target(),
        e.place(),
        e.quantity(),
        e.unit(),
        e.when(),
        e.status(),
        e.claim());
  }

  /// A day as pages write it: ISO 8601 with or without a time, or the form of mails.
  static Optional<LocalDate> day(String written) {
    try {
      return written.length() >= 10 && written.charAt(4) == '-'
          ? Optional.of(LocalDate.parse(written.substring(0, 10)))
          : Optional.of(
              ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toLocalDate());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String hash(String input) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(input.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
