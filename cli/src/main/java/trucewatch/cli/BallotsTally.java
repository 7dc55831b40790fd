package trucewatch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine;
import trucewatch.agreement.Actor;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.claims.Ballot;
import trucewatch.decisions.Outcome;
import trucewatch.decisions.Reason;
import trucewatch.reference.RollCall;
import trucewatch.remark.Remark;
import trucewatch.sources.FileProblem;
import trucewatch.sources.csv.BallotsFile;
import trucewatch.verdict.Question;
import trucewatch.view.Row;

/// Counts many votes at once from a table of ballots, each by the rule and the members of its date,
/// and compares with the outcome that the table states.
final class BallotsTally {
  static final List<String> COLUMNS =
      List.of("decision", "object", "date", "outcome", "why", "stated", "agrees", "row");

  private static final int MOST_PROBLEMS = 10;

  private final CommandLine commandLine;
  private final OpenCase open;
  private final Question question;
  private final Map<String, String> codes = new LinkedHashMap<>();
  private final List<FileProblem> problems = new ArrayList<>();

  BallotsTally(CommandLine commandLine, OpenCase open, Question question) {
    this.commandLine = commandLine;
    this.open = open;
    this.question = question;
    for (Actor actor : open.agreement().actors()) {
      codes.put(key(actor.id().code()), actor.id().code());
    }
    for (Actor actor : open.agreement().actors()) {
      codes.putIfAbsent(key(actor.name()), actor.id().code());
      actor.otherNames().forEach(name -> codes.putIfAbsent(key(name), actor.id().code()));
    }
  }

  /// One vote: its decision, draft and date, and all its rows.
  private record Vote(String decision, String object, String date) {}

  /// One vote counted.
  ///
  /// @param stated the outcome that the table gives, empty if it gives none
  record Counted(
      String decision, String object, String date, Outcome outcome, String stated, long row) {
    /// Whether the stated outcome is the counted one; "vetoed" also asks for a veto.
    boolean agrees() {
      return stated.isEmpty()
          || switch (key(stated)) {
            case "adopted", "passed", "carried", "approved" ->
                outcome.word() == Outcome.Word.ADOPTED;
            case "not-adopted", "rejected", "failed", "lost" ->
                outcome.word() == Outcome.Word.NOT_ADOPTED;
            case "vetoed" ->
                outcome.word() == Outcome.Word.NOT_ADOPTED && outcome.has(Reason.Vetoed.class);
            case "no-quorum" -> outcome.word() == Outcome.Word.NO_QUORUM;
            default -> key(stated).equals(outcome.word().code());
          };
    }

    List<Remark> why() {
      return outcome.reasons().stream().map(Reason::remark).toList();
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
  }

  /// Whether the file holds many votes and not the ballots of one.
  static boolean isOfMany(Path file) {
    try (var lines = Files.lines(file)) {
      String header = lines.findFirst().orElse("").toLowerCase(Locale.ROOT);
      return header.contains("member")
          && (header.contains("object") || header.contains("decision") || header.contains("date"));
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      return false;
    }
  }

  /// What is wrong in the table; those rows are left out.
  List<FileProblem> problems() {
    return List.copyOf(problems);
  }

  /// @param decision the decision by whose rule is counted where a row names none; empty if none is
  ///   given
  /// @param rest what members did who have no row
  List<Counted> count(Path file, String decision, Ballot rest) {
    Map<Vote, List<BallotsFile.Row>> votes = new LinkedHashMap<>();
    String usual = decision.isEmpty() ? onlyDecision() : decision;
    for (BallotsFile.Row row : read(file)) {
      String of = row.decision().isEmpty() ? usual : row.decision();
      if (isDecision(of)) {
        votes
            .computeIfAbsent(new Vote(of, row.object(), row.date()), _ -> new ArrayList<>())
            .add(row);
      } else {
        problem(
            file,
            row,
            "decision",
            row.decision(),
            "there is no such decision",
            "write the code of one, or give it on the command line");
      }
    }
    Map<String, List<Vote>> byDecision = new LinkedHashMap<>();
    Map<Vote, RollCall> calls = new LinkedHashMap<>();
    votes.forEach(
        (vote, rows) ->
            call(file, vote, rows, rest)
                .ifPresent(
                    call -> {
                      calls.put(vote, call);
                      byDecision.computeIfAbsent(vote.decision(), _ -> new ArrayList<>()).add(vote);
                    }));
    Map<Vote, Outcome> outcomes = new LinkedHashMap<>();
    byDecision.forEach(
        (of, all) -> {
          List<Outcome> counted =
              open.reference()
                  .outcomes(question, new ClauseId(of), all.stream().map(calls::get).toList());
          for (int index = 0; index < all.size(); index++) {
            outcomes.put(all.get(index), counted.get(index));
          }
        });
    List<Counted> counted = new ArrayList<>();
    votes.forEach(
        (vote, rows) -> {
          Outcome outcome = outcomes.get(vote);
          if (outcome != null) {
            counted.add(
                new Counted(
                    vote.decision(),
                    vote.object(),
                    vote.date(),
                    outcome,
                    rows.stream()
                        .map(BallotsFile.Row::outcome)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""),
                    rows.getFirst().row()));
          }
        });
    return counted;
  }

  private List<BallotsFile.Row> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      BallotsFile.Contents contents = BallotsFile.read(file.toString(), in);
      problems.addAll(contents.problems());
      return contents.rows();
    } catch (IOException cannot) {
      throw new WrongUse(
          commandLine, "Cannot read the ballots of " + file + ": " + Failure.words(cannot));
    }
  }

  private boolean isDecision(String code) {
    return open.agreement().clauses().stream()
        .anyMatch(one -> one instanceof Clause.Choice && one.id().code().equals(code));
  }

  private String onlyDecision() {
    List<String> decisions =
        open.agreement().clauses().stream()
            .filter(Clause.Choice.class::isInstance)
            .map(one -> one.id().code())
            .toList();
    return decisions.size() == 1 ? decisions.getFirst() : "";
  }

  private Optional<RollCall> call(Path file, Vote vote, List<BallotsFile.Row> rows, Ballot rest) {
    Instant when;
    try {
      ZoneId zone = open.agreement().zone();
      when =
          vote.date().isEmpty()
              ? question.asOf().at()
              : LocalDate.parse(vote.date()).atTime(12, 0).atZone(zone).toInstant();
    } catch (DateTimeParseException odd) {
      problem(file, rows.getFirst(), "date", vote.date(), "it is no day", "write it as 1965-12-31");
      return Optional.empty();
    }
    Map<String, List<Ballot>> ballots = new LinkedHashMap<>();
    for (BallotsFile.Row row : rows) {
      Optional<Ballot> ballot = ballot(row.ballot());
      String member = codes.getOrDefault(key(row.member()), "");
      if (member.isEmpty()) {
        problem(
            file,
            row,
            "member",
            row.member(),
            "nobody of this name stands in the agreement",
            "write a code or a name that it has");
      } else if (ballot.isEmpty()) {
        problem(
            file,
            row,
            "ballot",
            row.ballot(),
            "it is no ballot",
            "write for, against, abstains, absent, objects or consents");
      } else {
        ballots.computeIfAbsent(member, _ -> new ArrayList<>()).add(ballot.get());
      }
    }
    return Optional.of(new RollCall(when, ballots, rest));
  }

  static Optional<Ballot> ballot(String word) {
    for (Ballot ballot : Ballot.values()) {
      if (ballot != Ballot.NONE && ballot.code().equals(word.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(ballot);
      }
    }
    return Optional.empty();
  }

  private void problem(
      Path file, BallotsFile.Row row, String column, String value, String reason, String wayOut) {
    problems.add(
        new FileProblem(
            FileProblem.Severity.ERROR, file.toString(), row.row(), column, value, reason, wayOut));
  }

  static Row row(Counted counted) {
    return Row.row()
        .with("decision", counted.decision())
        .with("object", counted.object())
        .with("date", counted.date())
        .with("outcome", counted.outcome().word().code())
        .with("why", counted.outcome().reasons().stream().map(Reason::text).toList())
        .with("stated", counted.stated())
        .with("agrees", counted.agrees())
        .with("row", counted.row())
        .build();
  }

  /// The counts, then each vote whose stated outcome is another, with the reason.
  void print(Screen screen, List<Counted> all) {
    Map<String, Integer> words = new TreeMap<>();
    Map<String, Integer> vetoes = new TreeMap<>();
    for (Counted one : all) {
      words.merge(one.outcome().word().code().replace('-', ' '), 1, Integer::sum);
      one.outcome().reasons().stream()
          .filter(Reason.Vetoed.class::isInstance)
          .forEach(reason -> vetoes.merge(open.names().words(reason.remark()), 1, Integer::sum));
    }
    screen.heading(all.size() + " votes, counted by the rule of their date:");
    words.forEach((word, count) -> screen.line("  " + word + ": " + count));
    if (!vetoes.isEmpty()) {
      screen.line();
      screen.line("Of these:");
      vetoes.forEach((who, count) -> screen.wrapped("  ", 4, who + ": " + count));
    }
    screen.line();
    List<Counted> stated = all.stream().filter(one -> !one.stated().isEmpty()).toList();
    List<Counted> differing = stated.stream().filter(one -> !one.agrees()).toList();
    if (stated.isEmpty()) {
      screen.line("The table states no outcome.");
    } else if (differing.isEmpty()) {
      screen.wrapped(0, "All " + stated.size() + " stated outcomes are as counted.");
    } else {
      screen.wrapped(
          0, differing.size() + " of " + stated.size() + " stated outcomes are not as counted:");
    }
    for (Counted one : differing) {
      screen.wrapped(
          "  - ",
          4,
          "row "
              + one.row()
              + ", "
              + (one.object().isEmpty() ? one.decision() : one.object())
              + (one.date().isEmpty() ? "" : " of " + one.date())
              + ": stated "
              + one.stated()
              + ", counted "
              + one.outcome().word().code().replace('-', ' ')
              + ": "
              + String.join("; ", open.names().words(one.why())));
    }
  }

  /// Names what is wrong in the table, the first ten.
  void complain(Screen screen) {
    problems.stream()
        .limit(MOST_PROBLEMS)
        .forEach(one -> screen.complain("warning: " + Wrap.harmless(one.toString())));
    if (problems.size() > MOST_PROBLEMS) {
      screen.complain("warning: and " + (problems.size() - MOST_PROBLEMS) + " more such rows");
    }
  }
}
