package trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trucewatch.agreement.Clause;
import trucewatch.claims.Ballot;
import trucewatch.reference.StagePower;
import trucewatch.remark.Remark;
import trucewatch.time.AsOf;
import trucewatch.verdict.DecisionReport;
import trucewatch.verdict.DecisionReport.Turn;
import trucewatch.view.Row;
import trucewatch.view.Value;

/// Prints where a decision stands, with assumed votes if asked, and who could turn it.
@Command(
    name = "decide",
    description = "The outcome of a decision, whether it is settled, and who could turn it.",
    footer = {
      "",
      "Examples:",
      "  trucewatch decide cases/gaza-2025 mandate --at 2025-11-03",
      "  trucewatch decide cases/gaza-2025 mandate --vote russia=against,china=against",
      "  trucewatch decide cases/gaza-2025 mandate --power",
      "",
      "A ballots file has lines member,ballot. Ballots: for, against, abstains, absent, objects,",
      "consents. Assumed ballots stand in place of those told and are marked."
    })
final class DecideCommand extends CaseCommand {
  static final List<String> COLUMNS =
      List.of(
          "clause", "body", "account", "at", "known", "assumed", "status", "stage", "settled",
          "reasons", "counts", "ballots", "goal", "turns", "turning", "power");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DECISION",
      defaultValue = "",
      description = "Code of the decision. With a file of many votes it may be left out.")
  private String decision = "";

  @Option(
      names = "--vote",
      paramLabel = "MEMBER=BALLOT",
      split = ",",
      description = "Assume that a member votes so; several with commas.")
  private List<String> votes = new ArrayList<>();

  @Option(
      names = "--ballots",
      paramLabel = "FILE",
      description =
          "Assume the ballots of a file with lines member,ballot. If it also has columns decision,"
              + " object (the draft) or date, it holds many votes: count them all, and compare with"
              + " its column outcome.")
  private @Nullable Path ballots;

  @Option(
      names = "--rest",
      paramLabel = "BALLOT",
      defaultValue = "",
      description =
          "What members did who have no row in a file of many votes, as absent. Default: not"
              + " known.")
  private String rest = "";

  @Option(
      names = "--power",
      description = "Also how much power the rule gives to each member, and who can block.")
  private boolean power;

  @Mixin private QuestionOptions options = new QuestionOptions();
  @Mixin private FormatOption format = new FormatOption();

  DecideCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(OpenCase open) {
    Path file = ballots;
    if (file != null && BallotsTally.isOfMany(file)) {
      return tally(open, file);
    }
    if (decision.isEmpty()) {
      throw new WrongUse(
          commandLine(),
          "Name a decision, or give --ballots with a file of many votes. Decisions: "
              + String.join(", ", decisions(open))
              + ".");
    }
    Clause clause = ClauseParameter.find(commandLine(), open.agreement(), decision);
    if (!(clause instanceof Clause.Choice)) {
      throw new WrongUse(
          commandLine(),
          "'"
              + decision
              + "' is not a decision. Decisions: "
              + String.join(", ", decisions(open))
              + ".");
    }
    QuestionOptions.Asked asked = options.asked(open, desk.clock());
    DecisionReport told = open.reference().decision(asked.question(), decision, Map.of());
    Map<String, Ballot> assumed = assumed(told);
    DecisionReport report =
        assumed.isEmpty() ? told : open.reference().decision(asked.question(), decision, assumed);
    List<StagePower> powers =
        power ? open.reference().power(asked.question(), clause.id()) : List.of();
    if (format.forPeople()) {
      print(open, asked, report, powers);
    } else {
      format.write(screen(), COLUMNS, List.of(row(open, asked, report, powers)));
    }
    return ExitCode.DONE;
  }

  private static List<String> decisions(OpenCase open) {
    return open.agreement().clauses().stream()
        .filter(Clause.Choice.class::isInstance)
        .map(one -> one.id().code())
        .toList();
  }

  /// Many votes at once.
  private int tally(OpenCase open, Path file) {
    if (!decision.isEmpty()) {
      ClauseParameter.find(commandLine(), open.agreement(), decision);
    }
    QuestionOptions.Asked asked = options.asked(open, desk.clock());
    BallotsTally tally = new BallotsTally(commandLine(), open, asked.question());
    List<BallotsTally.Counted> counted =
        tally.count(file, decision, rest.isEmpty() ? Ballot.NONE : ballot(rest));
    tally.complain(screen());
    if (format.forPeople()) {
      tally.print(screen(), counted);
    } else {
      format.write(
          screen(), BallotsTally.COLUMNS, counted.stream().map(BallotsTally::row).toList());
    }
    return tally.problems().isEmpty() ? ExitCode.DONE : ExitCode.CASE_HAS_ERRORS;
  }

  private Map<String, Ballot> assumed(DecisionReport told) {
    Map<String, Ballot> assumed = new LinkedHashMap<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.strip().equalsIgnoreCase("member,ballot")) {
        put(line.replaceFirst(",", "="), told, assumed);
      }
    }
    votes.forEach(vote -> put(vote, told, assumed));
    return assumed;
  }

  private List<String> lines() {
    Path file = ballots;
    if (file == null) {
      return List.of();
    }
    try {
      return Files.readAllLines(file);
    } catch (IOException cannot) {
      throw new WrongUse(
          commandLine(), "Cannot read the ballots of " + file + ": " + Failure.words(cannot));
    }
  }

  private void put(String vote, DecisionReport told, Map<String, Ballot> assumed) {
    String[] parts = vote.split("=", 2);
    if (parts.length < 2) {
      throw new WrongUse(commandLine(), "'" + vote + "' is not MEMBER=BALLOT, as russia=against.");
    }
    List<String> members =
        told.ballots().stream().map(DecisionReport.MemberBallot::member).toList();
    String member = parts[0].strip();
    if (!members.contains(member)) {
      throw WrongUse.noSuch(
          commandLine(), "member", member, members, "Members: " + String.join(", ", members) + ".");
    }
    assumed.put(member, ballot(parts[1].strip()));
  }

  private Ballot ballot(String word) {
    List<String> words = new ArrayList<>();
    for (Ballot ballot : Ballot.values()) {
      if (ballot != Ballot.NONE) {
        words.add(ballot.code());
      }
      if (ballot != Ballot.NONE && ballot.code().equals(word.toLowerCase(Locale.ROOT))) {
        return ballot;
      }
    }
    throw WrongUse.noSuch(
        commandLine(), "ballot", word, words, "Ballots: " + String.join(", ", words) + ".");
  }

  private void print(
      OpenCase open, QuestionOptions.Asked asked, DecisionReport report, List<StagePower> powers) {
    Symbol symbol = Symbol.of(report.word());
    screen().heading(Wrap.harmless(report.clause() + ": " + report.title()));
    String word = report.word().code().replace('-', ' ');
    screen()
        .wrapped(
            screen().paint(symbol.ink(), symbol.mark()) + " ",
            2,
            (report.assumed() ? "ASSUMED VOTES. " : "") + sentence(open, asked, report, word));
    report.reasons().forEach(reason -> screen().wrapped("  - ", 4, open.names().words(reason)));
    screen().line();
    printBallots(open, report);
    screen().line();
    printTurns(open, report);
    new PowerPrinter(open).print(screen(), powers);
    foot(open, asked);
  }

  private static String sentence(
      OpenCase open, QuestionOptions.Asked asked, DecisionReport report, String word) {
    AsOf asOf = asked.question().asOf();
    return "Decision of "
        + open.names().actor(report.body())
        + ", "
        + asked.byAccount()
        + ", as of "
        + open.times().shown(asOf)
        + ": "
        + word
        + (report.stage().isEmpty() ? "" : " (stage " + report.stage() + ")")
        + (report.settled()
            ? ", settled: only other reports can change it."
            : ", not settled: members can still change it.");
  }

  /// In which order ballots are printed; what is told two ways comes first.
  private static final List<String> ORDER =
      List.of("for", "consents", "against", "objects", "abstains", "absent", "not heard");

  private void printBallots(OpenCase open, DecisionReport report) {
    Map<String, List<String>> byBallot =
        new TreeMap<>(
            Comparator.comparingInt((String ballot) -> ORDER.indexOf(ballot))
                .thenComparing(Comparator.naturalOrder()));
    for (DecisionReport.MemberBallot member : report.ballots()) {
      String said = member.told().isEmpty() ? "not heard" : String.join(" and ", member.told());
      String mark =
          (member.contested() ? " (contested)" : "") + (member.assumed() ? " (assumed)" : "");
      byBallot
          .computeIfAbsent(said, _ -> new ArrayList<>())
          .add(open.names().actor(member.member()) + mark);
    }
    byBallot.forEach(
        (ballot, members) ->
            screen()
                .wrapped(
                    "  " + ballot + " (" + members.size() + "): ", 4, String.join(", ", members)));
  }

  private void printTurns(OpenCase open, DecisionReport report) {
    screen()
        .wrapped(
            0,
            (report.settled() ? "Had it gone otherwise, to make it " : "To make it ")
                + report.goal().replace('-', ' ')
                + ": "
                + open.names().words(report.turning())
                + (report.turns().isEmpty() ? "." : ":"));
    for (List<Turn> turns : report.turns()) {
      List<String> parts = turns.stream().map(turn -> words(open, turn)).toList();
      screen().wrapped("  - ", 4, String.join(", and ", parts));
    }
  }

  private static String words(OpenCase open, Turn turn) {
    String names = open.names().actors(turn.among());
    return turn.howMany() == turn.among().size()
        ? names + " " + turn.ballot()
        : "any " + turn.howMany() + " of " + names + " " + turn.ballot();
  }

  private static Row row(
      OpenCase open, QuestionOptions.Asked asked, DecisionReport report, List<StagePower> powers) {
    Map<String, Value> counts = new LinkedHashMap<>();
    report.counts().forEach(count -> counts.put(count.ballot(), Value.of(count.members())));
    return Row.row()
        .with("clause", report.clause())
        .with("body", report.body())
        .with("account", asked.question().account())
        .with("at", open.times().rfc3339(asked.question().asOf().at()))
        .with("known", open.times().rfc3339(asked.question().asOf().known()))
        .with("assumed", report.assumed())
        .with("status", report.word().code())
        .with("stage", report.stage())
        .with("settled", report.settled())
        .with("reasons", Remark.texts(report.reasons()))
        .with("counts", new Value.Fields(counts))
        .with(
            "ballots",
            new Value.Items(report.ballots().stream().map(DecideCommand::ballot).toList()))
        .with("goal", report.goal())
        .with("turns", new Value.Items(report.turns().stream().map(DecideCommand::turns).toList()))
        .with("turning", report.turning().text())
        .with("power", PowerPrinter.value(powers))
        .build();
  }

  private static Value ballot(DecisionReport.MemberBallot ballot) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("member", Value.of(ballot.member()));
    fields.put("told", Value.of(ballot.told()));
    fields.put("contested", Value.of(ballot.contested()));
    fields.put("assumed", Value.of(ballot.assumed()));
    return new Value.Fields(fields);
  }

  private static Value turns(List<Turn> turns) {
    List<Value> items = new ArrayList<>();
    for (Turn turn : turns) {
      Map<String, Value> fields = new LinkedHashMap<>();
      fields.put("how_many", Value.of(turn.howMany()));
      fields.put("among", Value.of(turn.among()));
      fields.put("ballot", Value.of(turn.ballot()));
      items.add(new Value.Fields(fields));
    }
    return new Value.Items(items);
  }
}
