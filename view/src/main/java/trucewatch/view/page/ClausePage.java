package trucewatch.view.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Head;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Live;
import trucewatch.questions.Pace;
import trucewatch.remark.Remark;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.Fact;
import trucewatch.verdict.PositionView;
import trucewatch.verdict.Verdict;
import trucewatch.view.ClaimWords;
import trucewatch.view.FactWords;
import trucewatch.view.PaceRows;
import trucewatch.view.Positions;
import trucewatch.view.Sentences;
import trucewatch.view.ShortWhy;
import trucewatch.view.Tree;

/// One clause in full: its words, who reads them so, what each account says, and why.
///
/// @param words of the article as signed; empty if none stand in the file
/// @param readers who reads them so
/// @param own the telling of the account asked for, one for each bearer where they differ
/// @param others the tellings of the other accounts
/// @param waitsFor what must come first
/// @param waiting the clauses that wait for this one
/// @param consent who has said what of this clause
/// @param paces how fast a duty with a number goes on
/// @param cite how to cite what the page says
public record ClausePage(
    String code,
    String title,
    String article,
    String kind,
    String words,
    List<String> readers,
    List<Link> rivals,
    List<Sentence> own,
    List<Sentence> others,
    List<Link> waitsFor,
    List<Link> waiting,
    List<Consent> consent,
    List<PaceSaid> paces,
    Link before,
    Link after,
    String cite) {

  /// A clause to go to; with an empty code words alone.
  public record Link(String code, String words) {}

  /// What one account says of the clause, for one bearer where they differ.
  ///
  /// @param whole the full sentence, with account, date and date of knowledge
  public record Sentence(Mark mark, String whole, List<String> beside) {
    public Sentence {
      beside = List.copyOf(beside);
    }
  }

  /// Why one row is what it is.
  ///
  /// @param about the bearer, empty for the whole clause
  /// @param shortly one sentence: the word, whose account, since when, who says so, who denies it
  public record Why(String about, Mark mark, String shortly, List<Point> steps, List<Bit> bits) {
    public Why {
      steps = List.copyOf(steps);
      bits = List.copyOf(bits);
    }
  }

  /// One thing that is told, the fewest claims that carry it, and what leads from them to it.
  public record Bit(String statement, String searched, List<Quote> quotes, List<Point> points) {
    public Bit {
      quotes = List.copyOf(quotes);
      points = List.copyOf(points);
    }
  }

  /// One point of an explanation.
  ///
  /// @param quotes claims that it names and that stand nowhere above it
  /// @param parts what it follows from, in order
  public record Point(String text, List<Quote> quotes, List<Point> parts) {
    public Point {
      quotes = List.copyOf(quotes);
      parts = List.copyOf(parts);
    }

    /// Whether there is nothing to open.
    public boolean bare() {
      return quotes.isEmpty() && parts.isEmpty();
    }
  }

  /// How fast one number of a duty goes on, in sentences.
  ///
  /// @param of whose number it is, empty where there is one alone
  public record PaceSaid(String of, List<String> sentences) {
    public PaceSaid {
      sentences = List.copyOf(sentences);
    }
  }

  /// Where an actor stands.
  public record Consent(String who, String position, String since, Quote quote) {}

  public static ClausePage of(Lens lens, String code) {
    return new Maker(lens, code).make();
  }

  /// Why each row of the account asked for is what it is; it takes longer than the page.
  public static List<Why> why(Lens lens, String code) {
    return new Maker(lens, code).why();
  }

  private static final class Maker {
    private static final Link NOWHERE = new Link("", "");

    private final Lens lens;
    private final String code;
    private final Clause clause;
    private final List<Verdict> rows;

    Maker(Lens lens, String code) {
      this.lens = lens;
      this.code = code;
      this.clause =
          lens.agreement().clauses().stream()
              .filter(one -> one.id().code().equals(code))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no clause '" + code + "'"));
      this.rows = of(lens.verdicts());
    }

    private List<Verdict> of(List<Verdict> verdicts) {
      return verdicts.stream().filter(verdict -> verdict.clause().equals(code)).toList();
    }

    /// Lines of the file run on; a blank line and a line of a list or table stay as they are.
    private static String flowing(String words) {
      return words.strip().replaceAll("(?<!\\n)\\n(?!\\n|[-*|>#]|\\d+[.)] )", " ");
    }

    ClausePage make() {
      Head head = clause.head();
      List<Sentence> others = new ArrayList<>();
      for (String account : lens.others()) {
        of(lens.answers().verdicts(lens.by(account)))
            .forEach(verdict -> others.add(sentence(verdict)));
      }
      return new ClausePage(
          code,
          lens.title(code),
          head.article(),
          rows.isEmpty() ? "" : rows.getFirst().kind(),
          flowing(head.words()),
          readers(head),
          rivals(),
          rows.stream().map(this::sentence).toList(),
          others,
          waitsFor(),
          waiting(),
          consent(),
          paces(),
          neighbour(-1),
          neighbour(1),
          cite());
    }

    private static List<String> readers(Head head) {
      Set<String> readers = new LinkedHashSet<>();
      head.reading().by().forEach(reader -> readers.add(reader.name()));
      return List.copyOf(readers);
    }

    /// Other readings of the same words: those that rival this one, and what this one rivals.
    private List<Link> rivals() {
      List<Link> rivals = new ArrayList<>();
      String of = clause.head().reading().of().code();
      for (Clause other : lens.agreement().clauses()) {
        String id = other.id().code();
        boolean rival = other.head().reading().of().code().equals(code) || id.equals(of);
        if (rival && !id.equals(code)) {
          rivals.add(lens.link(id));
        }
      }
      return rivals;
    }

    private Sentence sentence(Verdict verdict) {
      List<String> beside = new ArrayList<>();
      if (verdict.kind().equals("prohibition")) {
        beside.add(Sentences.capital(lens.sentences().covered(verdict.coverage())));
      }
      verdict
          .assumes()
          .forEach(
              text ->
                  beside.add(lens.wording().text("clause.assumes", lens.sentences().words(text))));
      beside.add(
          verdict.settled()
              ? lens.wording().text("clause.settled")
              : lens.wording().text("clause.notsettled"));
      return new Sentence(lens.shortMark(verdict), lens.sentences().sentence(verdict), beside);
    }

    private List<Why> why() {
      Live live = lens.answers().live(lens.question());
      ShortWhy shortly =
          new ShortWhy(lens.names(), lens.times(), live, lens.answers().counted(lens.question()));
      List<Verdict> parts = rows.stream().filter(verdict -> !verdict.whole()).toList();
      List<Why> why = new ArrayList<>();
      for (Verdict verdict : parts.isEmpty() ? rows : parts) {
        Explanation.Every every = lens.answers().why(lens.question(), verdict);
        Explanation explanation = every.explanation();
        Set<String> shown = new HashSet<>();
        why.add(
            new Why(
                lens.sentences().subject(verdict),
                lens.shortMark(verdict),
                shortly.of(every),
                explanation.steps().stream().map(step -> step(live, verdict, step, shown)).toList(),
                explanation.bits().stream().map(bit -> bit(live, bit)).toList()));
      }
      return why;
    }

    /// The last step names the status by its code; a person reads the word.
    private Point step(Live live, Verdict verdict, Fact step, Set<String> shown) {
      Point point = point(live, Tree.of(step, lens.names(), lens.times()), shown);
      String text =
          point
              .text()
              .replace('"' + verdict.status().code() + '"', '"' + Sentences.word(verdict) + '"');
      return new Point(text, point.quotes(), point.parts());
    }

    private Bit bit(Live live, Explanation.Bit bit) {
      Set<String> shown = new HashSet<>();
      bit.claims().forEach(claim -> shown.add(claim.text()));
      return new Bit(
          Sentences.capital(FactWords.plainly(bit.statement())),
          bit.claims().isEmpty() ? "the text and the calendar alone" : "",
          Quote.of(lens, live, bit.claims()),
          bit.because().stream()
              .distinct()
              .map(fact -> point(live, Tree.of(fact, lens.names(), lens.times()), shown))
              .toList());
    }

    /// The deepest point that names a claim has its quote.
    ///
    /// @param shown ids of the claims that stand already; more are added
    private Point point(Live live, Tree tree, Set<String> shown) {
      List<Point> parts =
          tree.parts().stream().distinct().map(part -> point(live, part, shown)).toList();
      List<ClaimId> ids = new ArrayList<>();
      Stream.concat(tree.claims().stream(), tree.against().stream())
          .filter(shown::add)
          .forEach(id -> ids.add(new ClaimId(id)));
      return new Point(tree.text(), Quote.of(lens, live, ids), parts);
    }

    private List<PaceSaid> paces() {
      PaceRows rows = new PaceRows(lens.names(), lens.times());
      List<Pace> paces = lens.answers().paces(lens.question(), code);
      return paces.stream()
          .map(
              pace ->
                  new PaceSaid(
                      paces.size() == 1 ? "" : rows.subject(pace.advance()),
                      Stream.of(rows.progress(pace), rows.rates(pace), rows.outlook(pace))
                          .filter(sentence -> !sentence.isEmpty())
                          .toList()))
          .toList();
    }

    private List<Link> waitsFor() {
      return rows.stream()
          .flatMap(verdict -> verdict.waitsFor().stream())
          .distinct()
          .map(lens::link)
          .toList();
    }

    private List<Link> waiting() {
      return lens.verdicts().stream()
          .filter(verdict -> verdict.waitsFor().contains(Remark.clause(code)))
          .map(Verdict::clause)
          .distinct()
          .map(lens::link)
          .toList();
    }

    private List<Consent> consent() {
      ClaimWords words = new ClaimWords(lens.names(), lens.times());
      List<PositionView> positions =
          lens.answers().positions(lens.question()).stream()
              .filter(position -> position.clause().equals(code))
              .toList();
      return new Positions(lens.names(), lens.times())
          .inOrder(positions).stream()
              .map(
                  position ->
                      new Consent(
                          lens.names().actor(position.holder()),
                          lens.position(position),
                          lens.times().shown(position.since()),
                          Quote.of(position.claim(), words)))
              .toList();
    }

    private Link neighbour(int step) {
      List<String> all = lens.names().clauses();
      int at = all.indexOf(code) + step;
      return at < 0 || at >= all.size() ? NOWHERE : new Link(all.get(at), lens.title(all.get(at)));
    }

    private String cite() {
      String owner = lens.agreement().owner();
      StringBuilder cite = new StringBuilder(owner.isEmpty() ? "Owner not named" : owner);
      cite.append(", ").append(lens.agreement().title()).append(", clause “");
      cite.append(lens.title(code)).append("” (").append(code).append("). ");
      rows.forEach(row -> cite.append(lens.sentences().sentence(row)).append(' '));
      return cite.toString().strip();
    }
  }
}
