package trucewatch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
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
import trucewatch.sources.csv.ClaimsFile;
import trucewatch.verdict.DecisionReport;
import trucewatch.verdict.Question;

/// Reads what a question assumes into rows of the log: `DECISION:MEMBER=BALLOT`,
/// `CLAUSE:ACTOR=POSITION`, `column=text,...`, or a file of claims.
final class Assumptions {
  private static final Pattern SHORT = Pattern.compile("([^:=,]+):([^:=,]+)=([^:=,]+)");
  private static final String SOURCE = "assumed";

  /// What is assumed happened a minute before the time asked about: an effect begins only after its
  /// cause.
  private static final int SECONDS_BEFORE = 60;

  private final CommandLine commandLine;
  private final OpenCase open;
  private final Question question;
  private final Set<ClaimId> taken = new HashSet<>();
  private final List<Entry> entries = new ArrayList<>();

  Assumptions(CommandLine commandLine, OpenCase open, Question question) {
    this.commandLine = commandLine;
    this.open = open;
    this.question = question;
    open.log().entries().forEach(entry -> taken.add(entry.id()));
  }

  List<Entry> read(List<String> texts) {
    texts.forEach(this::read);
    return List.copyOf(entries);
  }

  private void read(String text) {
    Matcher brief = SHORT.matcher(text.strip());
    if (brief.matches()) {
      add(brief(brief.group(1).strip(), brief.group(2).strip(), brief.group(3).strip()), text);
    } else if (text.contains("=")) {
      add(columns(text), text);
    } else {
      file(text);
    }
  }

  private Map<Column, String> brief(String clause, String actor, String word) {
    Clause of = ClauseParameter.find(commandLine, open.agreement(), clause);
    String constant = word.toUpperCase(Locale.ROOT).replace('-', '_');
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.CLAUSE, clause);
    cells.put(Column.ACTOR, actor);
    if (isWord(Ballot.values(), constant)) {
      vote(of, actor, cells);
      cells.put(Column.BALLOT, word);
    } else if (isWord(Position.values(), constant)) {
      known("actor", actor, open.names().actors());
      cells.put(Column.POSITION, word);
    } else {
      throw new WrongUse(
          commandLine,
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
      throw new WrongUse(
          commandLine,
          "'"
              + of.id()
              + "' is not a decision, so nobody votes on it. Positions: "
              + words(Position.values())
              + ".");
    }
    List<String> members =
        open.reference().decision(question, of.id().code(), Map.of()).ballots().stream()
            .map(DecisionReport.MemberBallot::member)
            .toList();
    known("member of the body that decides " + of.id(), member, members);
    cells.put(Column.ACT, "vote");
  }

  private void known(String what, String name, List<String> names) {
    if (!names.contains(name)) {
      throw WrongUse.noSuch(
          commandLine, what, name, names, "There are: " + String.join(", ", names) + ".");
    }
  }

  private Map<Column, String> columns(String text) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (String part : text.split(",", -1)) {
      String[] pair = part.split("=", 2);
      if (pair.length < 2 || pair[0].isBlank()) {
        throw new WrongUse(
            commandLine,
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
                      WrongUse.noSuch(
                          commandLine,
                          "column",
                          header,
                          headers,
                          "There are: " + String.join(", ", headers) + "."));
      cells.put(column, pair[1].strip());
    }
    String clause = cells.getOrDefault(Column.CLAUSE, "");
    if (!clause.isEmpty() && !clause.equals(open.agreement().id())) {
      ClauseParameter.find(commandLine, open.agreement(), clause);
    }
    return cells;
  }

  private void add(Map<Column, String> cells, String written) {
    cells.putIfAbsent(Column.STANCE, "asserts");
    if (!cells.containsKey(Column.SOURCE) && !cells.containsKey(Column.SPEAKER)) {
      cells.put(Column.SOURCE, SOURCE);
    }
    if (cells.getOrDefault(Column.ACT, "").equals("vote")) {
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
    if (new ClaimReader(open.agreement().zone()).read(entry) instanceof Reading.Refused(var why)) {
      throw new WrongUse(commandLine, "'" + written + "' cannot be read: " + why.getFirst() + ".");
    }
    entries.add(entry);
  }

  /// A ballot assumed in place of one told was cast when that one was, in the same round; one of a
  /// member not heard, when the others voted.
  private void likeTheToldBallot(Map<Column, String> cells) {
    List<Claim> votes =
        open.reference().live(question).told().stream()
            .map(Live.Told::claim)
            .filter(claim -> claim.act().equals("vote"))
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
    Entry told =
        open.log().entries().stream()
            .filter(entry -> entry.id().equals(like.getLast().id()))
            .findFirst()
            .orElseThrow();
    for (Column column : List.of(Column.FROM, Column.TO, Column.OBJECT, Column.REPORTED_AT)) {
      if (!told.cell(column).isEmpty()) {
        cells.putIfAbsent(column, told.cell(column));
      }
    }
  }

  private ClaimId id(Map<Column, String> cells) {
    String written = cells.getOrDefault(Column.CLAIM_ID, "");
    ClaimId id = new ClaimId(written.isEmpty() ? SOURCE + "-" + (entries.size() + 1) : written);
    if (!taken.add(id)) {
      throw new WrongUse(
          commandLine,
          "There is a claim '"
              + id
              + "' already. Give the assumed one an id of its own with"
              + " claim_id=.");
    }
    return id;
  }

  private Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException odd) {
      throw new WrongUse(commandLine, "'" + text + "': no file can have this name.");
    }
  }

  private void file(String text) {
    Path path = path(text);
    if (!Files.isRegularFile(path)) {
      throw new WrongUse(
          commandLine,
          "'"
              + text
              + "' is no assumption and no file. Write DECISION:MEMBER=BALLOT,"
              + " CLAUSE:ACTOR=POSITION, column=text,..., or the name of a file of claims.");
    }
    Instant known = question.asOf().known();
    ClaimsFile reader = new ClaimsFile(open.agreement().zone(), known, ClaimsFile.Known.AS_READ);
    try (InputStream in = Files.newInputStream(path)) {
      ClaimsFile.Contents contents = reader.read(text, in);
      if (!contents.problems().isEmpty()) {
        throw new WrongUse(commandLine, contents.problems().getFirst().toString());
      }
      for (Entry entry : contents.entries()) {
        if (!taken.add(entry.id())) {
          throw new WrongUse(
              commandLine, entry.origin() + ": there is a claim '" + entry.id() + "' already.");
        }
        entries.add(entry);
      }
    } catch (IOException cannot) {
      throw new WrongUse(commandLine, "Cannot read " + text + ": " + Failure.words(cannot));
    }
  }
}
