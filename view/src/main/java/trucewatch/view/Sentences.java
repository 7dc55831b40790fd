package trucewatch.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trucewatch.agreement.Agreement;
import trucewatch.questions.Pace;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.AsOf;
import trucewatch.time.Length;
import trucewatch.verdict.Carried;
import trucewatch.verdict.Coverage;
import trucewatch.verdict.Due;
import trucewatch.verdict.Hindrance;
import trucewatch.verdict.Recent;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// Verdicts as sentences. Each carries by whose account it is, as of when, and known when.
///
/// The words are those of the table "Clauses" of `docs/reference/meaning.md`, column "a person
/// reads". A running prohibition is never called broken, and where no breach was reported the
/// sentence says who was watching.
public final class Sentences {
  /// What several say: all of them are shown, or none. A line that has room for one side's word
  /// alone is not neutral.
  private static final Set<Kind> TOGETHER =
      Set.of(Kind.DENIED_GENERALLY, Kind.TOTAL, Kind.TOTAL_FROM);

  /// Who put forward what is not of the agreement, that a deadline is a reading, and a start or an
  /// end without a date.
  private static final Set<Kind> NEEDED =
      Set.of(
          Kind.PUT_FORWARD, Kind.READING, Kind.READING_OF, Kind.NO_START_DATE, Kind.NO_LATEST_DATE);

  /// What the text asks beside the word, and totals that stand beside what is counted.
  private static final Set<Kind> LAST = Set.of(Kind.TO_BE_VERIFIED, Kind.TOTAL, Kind.TOTAL_FROM);

  private final Names names;
  private final Times times;
  private final CarriedWords carriers;
  private final Function<Verdict, String> pace;
  private final Phrases phrases;
  private final Vocabulary vocabulary;

  /// The words that stand in a sentence and elsewhere on a page, in the language of the sentence.
  public interface Vocabulary {
    /// The word as a person reads it.
    String word(Verdict verdict);

    /// The word of one of several instances.
    String word(Word word, Verdict of);

    /// By whose account, as of when, known when.
    String byWhom(Verdict verdict);

    String shortAccount(String account);
  }

  private final class English implements Vocabulary {
    @Override
    public String word(Verdict verdict) {
      return Sentences.word(verdict);
    }

    @Override
    public String word(Word word, Verdict of) {
      return Sentences.word(word, duty(of));
    }

    @Override
    public String byWhom(Verdict verdict) {
      return names.byAccount(verdict.account())
          + ", as of "
          + times.shown(new AsOf(verdict.at(), verdict.known()));
    }

    @Override
    public String shortAccount(String account) {
      return names.shortAccount(account);
    }
  }

  public Sentences(Agreement agreement) {
    this(new Names(agreement), new Times(agreement.zone()));
  }

  public Sentences(Names names, Times times) {
    this.names = names;
    this.times = times;
    this.phrases = Phrases.ENGLISH;
    this.carriers = new CarriedWords(names, phrases);
    this.vocabulary = new English();
    this.pace = _ -> "";
  }

  private Sentences(
      Names names,
      Times times,
      Phrases phrases,
      Vocabulary vocabulary,
      Function<Verdict, String> pace) {
    this.names = names;
    this.times = times;
    this.phrases = phrases;
    this.carriers = new CarriedWords(names, phrases);
    this.vocabulary = vocabulary;
    this.pace = pace;
  }

  /// The same sentences in another language, with the words of its pages.
  public Sentences in(Phrases language, Vocabulary words) {
    return new Sentences(names.in(language), times, language, words, pace);
  }

  /// The same, which also say when a duty with a number would be done if it goes on so.
  ///
  /// @param paces by what account, and how fast each of its duties goes on
  public Sentences paced(Map<String, List<Pace>> paces) {
    PaceRows words = new PaceRows(names, times);
    return new Sentences(
        names,
        times,
        phrases,
        vocabulary,
        verdict ->
            paces.getOrDefault(verdict.account(), List.of()).stream()
                .filter(one -> one.advance().clause().equals(verdict.clause()))
                .filter(one -> one.advance().bearers().equals(verdict.bearers()))
                .map(words::brief)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; ")));
  }

  /// A verdict in pieces, so that a board can leave out what does not fit.
  ///
  /// @param word the word, never left out
  /// @param must counts and coverage that never part from the word
  /// @param may what else is worth saying, the most telling first
  /// @param account by whose account, in short, never left out
  /// @param byWhom account, date and date of knowledge, for a sentence that stands alone
  /// @param phrases of the language in which it is said
  public record Said(
      String word,
      List<String> must,
      List<String> may,
      String account,
      String byWhom,
      Phrases phrases) {
    public Said {
      must = List.copyOf(must);
      may = List.copyOf(may);
    }

    /// What never parts from the word, without the word.
    public String musts() {
      return phrases.join("COMMA", must);
    }

    /// By whose account, then the word with `more` of what may be left out: "Israel's account:
    /// done, 20 of 20; since 2025-10-13". The page says the dates, once.
    public String with(int more) {
      return phrases.join("COLON", List.of(account, alone(more)));
    }

    /// The same without by whose account, for a line that begins with that.
    public String alone(int more) {
      String said = phrases.join("COMMA", Stream.concat(Stream.of(word), must.stream()).toList());
      return phrases.join(
          "SEMICOLON", Stream.concat(Stream.of(said), may.stream().limit(more)).toList());
    }
  }

  /// The whole sentence: "By Israel's account, as of 2025-11-03, known then: ...".
  public String sentence(Verdict verdict) {
    Said said = said(verdict);
    List<String> parts = new ArrayList<>(List.of(capital(said.byWhom())));
    String subject = subject(verdict);
    if (!subject.isEmpty()) {
      parts.add(subject);
    }
    parts.add(said.alone(said.may().size()));
    return phrases.text("end", phrases.join("COLON", parts));
  }

  /// A remark in the language of these sentences.
  public String words(Remark remark) {
    return names.words(remark);
  }

  /// Who is bound, and on which of two rows ("text", "in-fact") it stands.
  public String subject(Verdict verdict) {
    String who = names.shown(verdict.bearers());
    if (verdict.instance().isEmpty()) {
      return who;
    }
    String where = phrases.text("instance." + verdict.instance());
    return who.isEmpty() ? where : phrases.join("COMMA", List.of(who, where));
  }

  public Said said(Verdict verdict) {
    List<String> must = new ArrayList<>();
    List<String> may = new ArrayList<>();
    addCounts(verdict, must);
    verdict.reasons().stream()
        .filter(reason -> reason.kind() == Kind.TOLD_BOTH_WAYS)
        .map(names::words)
        .forEach(must::add);
    addWaits(verdict, must);
    addBystanders(verdict, must);
    List<String> last = new ArrayList<>();
    Map<Boolean, String> together = new LinkedHashMap<>();
    for (Remark reason : verdict.reasons()) {
      String said = names.words(reason);
      if (reason.kind() == Kind.TOLD_BOTH_WAYS) {
        continue;
      }
      if (TOGETHER.contains(reason.kind())) {
        together.merge(
            isLast(reason), said, (one, other) -> phrases.join("SEMICOLON", List.of(one, other)));
      } else {
        (isNeeded(verdict, reason) ? must : isLast(reason) ? last : may).add(said);
      }
    }
    together.forEach((isLast, said) -> (isLast ? last : may).add(said));
    addDue(verdict, may);
    addPace(verdict, may);
    if (!isBreach(verdict) && !isBothTold(verdict)) {
      List<String> by = carriers.said(verdict);
      if (!by.isEmpty()) {
        may.add(phrases.join("SEMICOLON", by));
      }
    }
    addSince(verdict, may);
    addConsent(verdict, may);
    may.addAll(last);
    String word = vocabulary.word(verdict);
    if (isBreach(verdict) && isReportedBy(verdict)) {
      word = phrases.text("breach.by", phrases.join("SEMICOLON", carriers.said(verdict)));
    }
    if (isBothTold(verdict)) {
      word =
          phrases.join("COLON", List.of(word, phrases.join("SEMICOLON", carriers.said(verdict))));
    }
    return new Said(
        word, must, may, vocabulary.shortAccount(verdict.account()), byWhom(verdict), phrases);
  }

  /// Accounts that differ are never shown without who says so and who denies it; over several
  /// bearers each of them has a row of its own that says it.
  private static boolean isBothTold(Verdict verdict) {
    return verdict.status() == Word.CONTESTED && verdict.carried().parts().size() == 1;
  }

  /// What never parts from the word; what a principle fails on is such, too.
  private static boolean isNeeded(Verdict verdict, Remark reason) {
    return NEEDED.contains(reason.kind())
        || (verdict.kind().equals("principle") && verdict.status() == Word.FAILS);
  }

  /// What the text asks beside the word, and how we read it, comes after all that is told.
  private static boolean isLast(Remark reason) {
    return LAST.contains(reason.kind());
  }

  /// "by Israel's account, as of 2025-11-03, known then".
  public String byWhom(Verdict verdict) {
    return vocabulary.byWhom(verdict);
  }

  /// The word as a person reads it.
  public static String word(Verdict verdict) {
    return verdict.status() == Word.OPEN && verdict.claims().isEmpty()
        ? "open, nobody has voted"
        : word(verdict.status(), duty(verdict));
  }

  private static boolean duty(Verdict verdict) {
    return verdict.kind().equals("obligation") || verdict.kind().equals("pledge");
  }

  /// The word of a status as a person reads it, for a duty or for anything else.
  public static String word(Word word, boolean duty) {
    return switch (word) {
      case NOT_ACCEPTED -> "not accepted by its bearer";
      case KEPT -> duty ? "done" : "ended, kept";
      case LATE -> "done late";
      case CONTESTED -> "accounts of it differ";
      case SUSPENDED -> "suspended";
      case ENDED -> "no longer applies";
      case BLOCKED -> "cannot start";
      case WAITING -> "waits";
      case PENDING -> "open";
      case UNCLEAR -> "unclear, the reports are too coarse to tell";
      case BROKEN -> "reported not done";
      case OVERDUE -> "date passed";
      case BREACH_REPORTED -> "breach reported";
      case NO_BREACH_REPORTED -> "no breach reported";
      case AVAILABLE -> "may be used";
      case USED -> "used";
      case OPEN -> "open, not decided";
      case ADOPTED -> "adopted";
      case NOT_ADOPTED -> "not adopted";
      case NO_QUORUM -> "no quorum";
      case NO_OBJECTION_SO_FAR -> "no objection so far";
      case HOLDS -> "holds";
      case FAILS -> "does not hold";
      case NOT_REPORTED -> "nothing reported";
      case NOT_JUDGED -> "words without a verdict";
      case DIFFERS -> "differs from bearer to bearer";
    };
  }

  private void addCounts(Verdict verdict, List<String> must) {
    if (verdict.kind().equals("prohibition") || isMaintained(verdict)) {
      addBreaches(verdict, must);
    }
    String progress = progress(verdict, phrases);
    if (!progress.isEmpty()) {
      must.add(period(progress, verdict));
    } else if (verdict.status() == Word.OVERDUE && verdict.claims().isEmpty()) {
      must.add(phrases.text("noreport"));
    }
    if (verdict.instances().size() > 1 || instanceCount(verdict) > 1) {
      must.add(instances(verdict, phrases, vocabulary));
    }
  }

  private static boolean isMaintained(Verdict verdict) {
    return verdict.status() == Word.BREACH_REPORTED || verdict.status() == Word.NO_BREACH_REPORTED;
  }

  private void addBreaches(Verdict verdict, List<String> must) {
    int told = verdict.breaches();
    int denied = verdict.breachesContested();
    if (isBreach(verdict) && !isReportedBy(verdict)) {
      must.addAll(carriers.said(verdict));
    }
    if (told > 0) {
      must.add(recent(phrases.counted("incidents", told), verdict));
    }
    if (denied > 0) {
      must.add(
          told > 0
              ? phrases.text("denied.more", Integer.toString(denied))
              : recent(phrases.text("denied", Integer.toString(denied)), verdict));
    }
    if (verdict.possible() > 0) {
      must.add(phrases.text("possible", Integer.toString(verdict.possible())));
    }
    if (verdict.status() == Word.NO_BREACH_REPORTED || told > 0 || verdict.possible() > 0) {
      must.add(covered(verdict.coverage()));
    }
  }

  /// Whether the word is "breach reported", which is never said without by whom.
  private static boolean isBreach(Verdict verdict) {
    return verdict.status() == Word.BREACH_REPORTED;
  }

  private static boolean isReportedBy(Verdict verdict) {
    return verdict.carried().parts().size() == 1
        && verdict.carried().parts().getFirst().so().rank() == Carried.Rank.OTHERS;
  }

  private String recent(String said, Verdict verdict) {
    String recent = recent(verdict.recent(), times, phrases);
    return recent.isEmpty() ? said : phrases.join("COLON", List.of(said, recent));
  }

  /// "1 in the last 7 days (2 in the 7 before), last on 2025-10-19"; empty if there is none.
  static String recent(Recent recent, Times times, Phrases phrases) {
    return recent.equals(Recent.NONE)
        ? ""
        : phrases.text(
            "recent",
            Integer.toString(recent.lastWeek()),
            Integer.toString(recent.weekBefore()),
            phrases.alone(times.day(recent.last())));
  }

  /// Who was watching: "watched 5 of 25 days".
  public static String coverage(Coverage coverage) {
    return coverage(coverage, Phrases.ENGLISH);
  }

  /// The same in the language of these sentences.
  public String covered(Coverage coverage) {
    return coverage(coverage, phrases);
  }

  private static String coverage(Coverage coverage, Phrases phrases) {
    return coverage.recorded()
        ? phrases.text(
            "coverage", Integer.toString(coverage.watched()), Integer.toString(coverage.days()))
        : phrases.text("coverage.none");
  }

  /// "13 of 20 living-hostage", or nothing where no number is due.
  public static String progress(Verdict verdict) {
    return progress(verdict, Phrases.ENGLISH);
  }

  /// The same in the language of these sentences.
  public String progressed(Verdict verdict) {
    return progress(verdict, phrases);
  }

  private static String progress(Verdict verdict, Phrases phrases) {
    if (verdict.of().signum() == 0) {
      return "";
    }
    String of = verdict.of().signum() < 0 ? "?" : Json.plain(verdict.of());
    String unit = phrases.alone(Counted.unit(verdict.of(), verdict.unit()));
    String done = Json.plain(verdict.done());
    return unit.isEmpty()
        ? phrases.text("progress", done, of)
        : phrases.text("progress.of", done, of, unit);
  }

  /// Of a duty that recurs, which period the count is of: " so far on 2025-11-03".
  private String period(String progress, Verdict verdict) {
    Length period = names.recurs(verdict.clause());
    if (period.equals(Length.ZERO) || !verdict.due().known()) {
      return progress;
    }
    boolean runs = !verdict.due().last().isBefore(verdict.at());
    boolean oneDay = period.amount() == 1 && period.unit() == Length.Unit.DAY;
    String end = phrases.alone(times.day(verdict.due().last()));
    String sofar = runs ? ".runs" : "";
    return oneDay
        ? phrases.text("period.day" + sofar, progress, end)
        : phrases.text("period.length" + sofar, progress, end, phrases.alone(period.toString()));
  }

  static int instanceCount(Verdict verdict) {
    return verdict.instances().values().stream().mapToInt(Integer::intValue).sum();
  }

  /// "one by one: 22 done and 5 date passed".
  String instances(Verdict verdict) {
    return instances(verdict, phrases, vocabulary);
  }

  private static String instances(Verdict verdict, Phrases phrases, Vocabulary vocabulary) {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(verdict.instances())
        .forEach(
            (word, count) ->
                parts.add(
                    phrases.text(
                        "onebyone.part",
                        Integer.toString(count),
                        word == Word.UNCLEAR
                            ? phrases.text("unclear")
                            : vocabulary.word(word, verdict))));
    return phrases.text("onebyone", phrases.list(parts));
  }

  private void addWaits(Verdict verdict, List<String> must) {
    boolean waits = verdict.status() == Word.WAITING || verdict.status() == Word.BLOCKED;
    if (waits && !verdict.waitsFor().isEmpty()) {
      must.add(phrases.text("needs", phrases.list(names.words(verdict.waitsFor()))));
    }
  }

  private void addDue(Verdict verdict, List<String> may) {
    String due = due(verdict.due());
    if (!due.isEmpty()) {
      may.add(due);
    }
  }

  private void addPace(Verdict verdict, List<String> may) {
    if (verdict.status() == Word.PENDING || verdict.status() == Word.OVERDUE) {
      String going = pace.apply(verdict);
      if (!going.isEmpty()) {
        may.add(going);
      }
    }
  }

  /// "due 2025-10-13", in words where there is no date, empty where the text gives none.
  public String due(Due due) {
    return switch (due.kind()) {
      case NONE, NOT_YET_KNOWN -> date(due);
      case SOON, KNOWN -> phrases.text("due", date(due));
    };
  }

  /// "2025-10-13", in words where there is no date, empty where the text gives none.
  public String date(Due due) {
    return switch (due.kind()) {
      case NONE -> "";
      case SOON -> '"' + phrases.alone(due.words()) + '"';
      case NOT_YET_KNOWN -> phrases.text("due.unknown");
      case KNOWN -> {
        String last = phrases.alone(times.shownEnd(due.last()));
        yield due.first().equals(due.last())
            ? last
            : phrases.text("date.between", phrases.alone(times.shownEnd(due.first())), last);
      }
    };
  }

  private void addSince(Verdict verdict, List<String> may) {
    if (Verdict.given(verdict.since())) {
      String since = times.shown(verdict.since());
      String known =
          Verdict.given(verdict.knownSince()) ? times.shown(verdict.knownSince()) : since;
      may.add(
          known.equals(since)
              ? phrases.text("since", phrases.alone(since))
              : phrases.text("since.known", phrases.alone(since), phrases.alone(known)));
    }
  }

  private void addBystanders(Verdict verdict, List<String> must) {
    hindrances(verdict.hinderedBy()).forEach(must::add);
    if (!verdict.opposedBy().isEmpty()) {
      must.add(phrases.text("opposed", names.shown(verdict.opposedBy())));
    }
    if (!verdict.supportedBy().isEmpty()) {
      must.add(phrases.text("supported", names.shown(verdict.supportedBy())));
    }
  }

  /// "hindered by Israel, according to Türkiye, a witness": one text for each who is told to.
  public List<String> hindrances(List<Hindrance> hindrances) {
    Map<String, List<String>> tellers = new LinkedHashMap<>();
    for (Hindrance hindrance : hindrances) {
      tellers
          .computeIfAbsent(hindrance.by(), _ -> new ArrayList<>())
          .add(phrases.alone(names.actor(hindrance.accordingTo())));
    }
    return tellers.entrySet().stream()
        .map(
            told ->
                phrases.text(
                    "hindered",
                    phrases.alone(names.oneOf(told.getKey())),
                    phrases.list(told.getValue().stream().distinct().toList())))
        .toList();
  }

  private void addConsent(Verdict verdict, List<String> may) {
    String consent = consent(verdict.accepted(), phrases);
    if (!consent.isEmpty() && verdict.status() != Word.NOT_ACCEPTED) {
      may.add(consent);
    }
  }

  /// What is told of the bearer's acceptance, in words; empty for plain acceptance.
  public static String consent(String accepted) {
    return consent(accepted, Phrases.ENGLISH);
  }

  private static String consent(String accepted, Phrases phrases) {
    return switch (accepted) {
      case "rejected", "has-not-accepted", "contested", "acceptance-assumed", "not-told" ->
          phrases.text("consent." + accepted);
      default -> "";
    };
  }

  /// The text with a capital letter first.
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
