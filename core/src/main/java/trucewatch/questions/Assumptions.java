package trucewatch.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trucewatch.agreement.Clause;
import trucewatch.claims.Ballot;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.ClaimReader;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Live;
import trucewatch.claims.Position;
import trucewatch.claims.Reading;
import trucewatch.claims.ReservedAct;
import trucewatch.diagnostic.Spelling;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.verdict.DecisionReport;
import trucewatch.verdict.Question;

/// Reads what a question assumes into rows of the log: `DECISION:MEMBER=BALLOT`,
/// `CLAUSE:ACTOR=POSITION`, or `column=text,...` with the columns of a claim.
public final class Assumptions {
  private static final Pattern SHORT = Pattern.compile("([^:=,]+):([^:=,]+)=([^:=,]+)");
  static final String SOURCE = "assumed";

  /// Whether the claim is one that a question assumes, and nobody's word.
  public static boolean isAssumed(Claim claim) {
    return claim.source().equals(SOURCE) && claim.speaker().isEmpty();
  }

  /// What is assumed happened a minute before the time asked about: an effect begins only after its
  /// cause.
  private static final int SECONDS_BEFORE = 60;

  private final CaseLog log;
  private final Question question;
  private final Reference told;
  private final Set<ClaimId> taken = new HashSet<>();
  private final List<Entry> entries = new ArrayList<>();

  /// A text that assumes nothing: the message says why, and what to write.
  public static final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotUnderstood(String message) {
      super(message);
    }
  }

  public Assumptions(CaseLog log, Reference told, Question question) {
    this.log = log;
    this.told = told;
    this.question = question;
    log.entries().forEach(entry -> taken.add(entry.id()));
  }

  /// The rows so far, in the order in which they were read.
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /// Whether a text is written as an assumption, and not the name of a file.
  public static boolean isOne(String text) {
    return text.contains("=");
  }

  /// Takes one assumption more.
  ///
  /// @throws NotUnderstood if the text is no assumption, or names what is not there
  public void read(String text) {
    Matcher brief = SHORT.matcher(text.strip());
    if (brief.matches()) {
      add(brief(brief.group(1).strip(), brief.group(2).strip(), brief.group(3).strip()), text);
    } else if (isOne(text)) {
      add(columns(text), text);
    } else {
      throw new NotUnderstood(
          "'"
              + text
              + "' is no assumption. Write DECISION:MEMBER=BALLOT, CLAUSE:ACTOR=POSITION, or"
              + " column=text,....");
    }
  }

  /// Rows read elsewhere, such as from a file of claims.
  ///
  /// @throws NotUnderstood if one has an id that is there already
  public void addAll(List<Entry> rows) {
    for (Entry entry : rows) {
      if (!taken.add(entry.id())) {
        throw new NotUnderstood(
            entry.origin() + ": there is a claim '" + entry.id() + "' already.");
      }
      entries.add(entry);
    }
  }

  private Map<Column, String> brief(String clause, String actor, String word) {
    Clause of = clause(clause);
    String constant = word.toUpperCase(Locale.ROOT).replace('-', '_');
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.CLAUSE, clause);
    cells.put(Column.ACTOR, actor);
    if (isWord(Ballot.values(), constant)) {
      vote(of, actor, cells);
      cells.put(Column.BALLOT, word);
    } else if (isWord(Position.values(), constant)) {
      known("actor", actor, actors());
      cells.put(Column.POSITION, word);
    } else {
      throw new NotUnderstood(
          "'"
              + word
              + "' is no ballot ("
              + words(Ballot.values())
              + ") and no position ("
              + words(Position.values())
              + ").");
    }
    return cells;
  }

  private static boolean isWord(Enum<?>[] words, String constant) {
    return !constant.equals("NONE")
        && Arrays.stream(words).anyMatch(word -> word.name().equals(constant));
  }

  private static String words(Enum<?>[] words) {
    return String.join(
        ", ",
        Arrays.stream(words)
            .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .filter(word -> !word.equals("none"))
            .toList());
  }

  private void vote(Clause of, String member, Map<Column, String> cells) {
    if (!(of instanceof Clause.Choice)) {
      throw new NotUnderstood(
          "'"
              + of.id()
              + "' is not a decision, so nobody votes on it. Positions: "
              + words(Position.values())
              + ".");
    }
    List<String> members =
        told.decision(question, of.id().code(), Map.of()).ballots().stream()
            .map(DecisionReport.MemberBallot::member)
            .toList();
    known("member of the body that decides " + of.id(), member, members);
    cells.put(Column.ACT, ReservedAct.VOTE.code());
  }

  /// An act assumed `from` a day, and nothing more said, is one of that day: a claim without `to`
  /// would reach to when it was reported, which for an assumption is now. States of affairs go on.
  private static void onOneDay(Map<Column, String> cells) {
    String act = cells.getOrDefault(Column.ACT, "");
    boolean deed = !act.isEmpty() && (ReservedAct.of(act).isEmpty() || isBallot(cells));
    boolean asserted = cells.getOrDefault(Column.STANCE, "asserts").equals("asserts");
    if (deed && asserted && cells.containsKey(Column.FROM)) {
      cells.putIfAbsent(Column.TO, cells.get(Column.FROM));
    }
  }

  private static boolean isBallot(Map<Column, String> cells) {
    return cells.getOrDefault(Column.ACT, "").equals(ReservedAct.VOTE.code());
  }

  private void known(String what, String name, List<String> names) {
    if (!names.contains(name)) {
      throw noSuch(what, name, names, "There are: " + String.join(", ", names) + ".");
    }
  }

  private Map<Column, String> columns(String text) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (String part : text.split(",", -1)) {
      String[] pair = part.split("=", 2);
      if (pair.length < 2 || pair[0].isBlank()) {
        throw new NotUnderstood(
            "'"
                + part
                + "' is not column=text. Write as act=return,actor=...,clause=...; a text"
                + " with a comma goes into a file of claims.");
      }
      String header = pair[0].strip();
      List<String> headers = Arrays.stream(Column.values()).map(Column::header).toList();
      Column column =
          Column.of(header)
              .orElseThrow(
                  () ->
                      noSuch(
                          "column",
                          header,
                          headers,
                          "There are: " + String.join(", ", headers) + "."));
      cells.put(column, pair[1].strip());
    }
    onOneDay(cells);
    String clause = cells.getOrDefault(Column.CLAUSE, "");
    if (!clause.isEmpty() && !clause.equals(log.agreement().id())) {
      clause(clause);
    }
    return cells;
  }

  private void add(Map<Column, String> cells, String written) {
    cells.putIfAbsent(Column.STANCE, "asserts");
    if (!cells.containsKey(Column.SOURCE) && !cells.containsKey(Column.SPEAKER)) {
      cells.put(Column.SOURCE, SOURCE);
    }
    if (isBallot(cells)) {
      likeTheToldBallot(cells);
    }
    if (!cells.containsKey(Column.FROM)
        && !cells.containsKey(Column.TO)
        && cells.get(Column.STANCE).equals("asserts")) {
      Instant when = question.asOf().at().minusSeconds(SECONDS_BEFORE);
      cells.put(Column.FROM, when.toString());
      cells.put(Column.TO, when.toString());
    }
    cells.putIfAbsent(Column.ACCESS, "public");
    ClaimId id = id(cells);
    Instant known = question.asOf().known();
    Entry entry = new Entry(id, cells, Map.of(), known, known, "assumed");
    if (new ClaimReader(log.agreement().zone()).read(entry) instanceof Reading.Refused(var why)) {
      throw new NotUnderstood("'" + written + "' cannot be read: " + why.getFirst() + ".");
    }
    entries.add(entry);
  }

  /// A ballot assumed in place of one told was cast when that one was, in the same round; one of a
  /// member not heard, when the others voted.
  private void likeTheToldBallot(Map<Column, String> cells) {
    List<Claim> votes =
        told.live(question).told().stream()
            .map(Live.Told::claim)
            .filter(claim -> claim.act().equals(ReservedAct.VOTE.code()))
            .filter(claim -> claim.clause().equals(cells.get(Column.CLAUSE)))
            .toList();
    List<Claim> own =
        votes.stream()
            .filter(vote -> vote.actors().equals(Set.of(cells.getOrDefault(Column.ACTOR, ""))))
            .toList();
    List<Claim> like = own.isEmpty() ? votes : own;
    if (like.isEmpty()) {
      return;
    }
    Entry cast =
        log.entries().stream()
            .filter(entry -> entry.id().equals(like.getLast().id()))
            .findFirst()
            .orElseThrow();
    for (Column column : List.of(Column.FROM, Column.TO, Column.OBJECT, Column.REPORTED_AT)) {
      if (!cast.cell(column).isEmpty()) {
        cells.putIfAbsent(column, cast.cell(column));
      }
    }
  }

  /// An id of one's own, or the next that is free. Who reads the case may not see all its claims,
  /// so a taken id is never told of: the next one is used.
  private ClaimId id(Map<Column, String> cells) {
    String written = cells.getOrDefault(Column.CLAIM_ID, "");
    String stem = written.isEmpty() ? SOURCE : written;
    ClaimId id = new ClaimId(written.isEmpty() ? stem + "-1" : written);
    for (int n = 2; !taken.add(id); n++) {
      id = new ClaimId(stem + "-" + n);
    }
    return id;
  }

  private Clause clause(String code) {
    List<String> codes =
        log.agreement().clauses().stream().map(clause -> clause.id().code()).toList();
    return log.agreement().clauses().stream()
        .filter(clause -> clause.id().code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                noSuch(
                    "clause",
                    code,
                    codes,
                    "`trucewatch status CASE` lists the clauses of " + log.agreement().id() + "."));
  }

  private List<String> actors() {
    return log.agreement().actors().stream().map(actor -> actor.id().code()).toList();
  }

  private static NotUnderstood noSuch(
      String what, String name, Collection<String> names, String list) {
    String help =
        Spelling.closest(name, names).map(close -> "Did you mean '" + close + "'?").orElse(list);
    return new NotUnderstood("There is no " + what + " '" + name + "'. " + help);
  }
}
