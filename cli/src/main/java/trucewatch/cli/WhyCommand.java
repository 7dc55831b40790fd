package trucewatch.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Live;
import trucewatch.recheck.Recheck;
import trucewatch.recheck.Report;
import trucewatch.reference.CaseLog;
import trucewatch.remark.Remark;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.Fact;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.view.ClaimWords;
import trucewatch.view.FactRows;
import trucewatch.view.FactWords;
import trucewatch.view.Row;
import trucewatch.view.Sentences;
import trucewatch.view.ShortWhy;
import trucewatch.view.Value;

/// Prints the claims and the steps that a verdict rests on.
@Command(
    name = "why",
    description = "The claims and the steps behind the verdicts of a clause.",
    footer = {
      "",
      "Examples:",
      "  trucewatch why cases/gaza-2025 return-living --at 2025-11-03",
      "  trucewatch why cases/gaza-2025 truce israel --account hamas --at 2025-11-03"
    })
final class WhyCommand extends CaseCommand {
  static final List<String> COLUMNS =
      List.of(
          "clause",
          "bearer",
          "instance",
          "account",
          "at",
          "known",
          "status",
          "short",
          "bits",
          "cut",
          "steps",
          "recheck",
          "weight");

  @Parameters(index = "1", paramLabel = "CLAUSE", description = "Code of the clause.")
  private String clause = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "BEARER",
      description = "Only for this bearer. Default: for each.")
  private @Nullable String bearer;

  @Option(
      names = "--weight",
      description = "Of each claim: which words of the board would be others without it.")
  private boolean weight;

  @Option(
      names = "--all",
      description = "All smallest sets of claims of each point, the smallest first, not one alone.")
  private boolean all;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "With --all: look for no more than so many sets of a point. Default: 20.")
  private int most = 20;

  @Mixin private QuestionOptions options = new QuestionOptions();
  @Mixin private FormatOption format = new FormatOption();
  @Mixin private ReadingsOption readings = new ReadingsOption();

  @Mixin private KnownToOption knownTo = new KnownToOption();

  WhyCommand(Desk desk) {
    super(desk);
  }

  @Override
  boolean asWritten() {
    return readings.off();
  }

  @Override
  String knownTo() {
    return knownTo.name();
  }

  @Override
  int answer(OpenCase open) {
    ClauseParameter.find(commandLine(), open.agreement(), clause);
    QuestionOptions.Asked asked = options.asked(open, desk.clock());
    if (most < 2) {
      throw new WrongUse(commandLine(), "--most is at least 2.");
    }
    List<Explanation.Every> found = new ArrayList<>();
    for (Verdict verdict : rows(open, asked.question())) {
      found.add(explained(open, asked.question(), verdict));
    }
    List<Explanation> explanations = found.stream().map(Explanation.Every::explanation).toList();
    CaseLog log = open.log();
    List<Report> reports =
        new Recheck(log.agreement(), log.sources(), log.gazetteer(), log.entries())
            .of(asked.question(), explanations);
    Live live = open.reference().live(asked.question());
    List<Live.Told> counted = open.reference().counted(asked.question());
    ShortWhy shortly = new ShortWhy(open.names(), open.times(), live, counted);
    if (format.forPeople()) {
      for (int i = 0; i < explanations.size(); i++) {
        print(open, live, found.get(i), shortly.of(found.get(i)), reports.get(i));
        weights(open, asked, explanations.get(i)).forEach(one -> print(open, one));
      }
      foot(open, asked);
    } else {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < explanations.size(); i++) {
        rows.add(
            row(
                open,
                found.get(i),
                shortly.of(found.get(i)),
                reports.get(i),
                weights(open, asked, explanations.get(i))));
      }
      format.write(screen(), COLUMNS, rows);
    }
    return ExitCode.DONE;
  }

  private Explanation.Every explained(OpenCase open, Question question, Verdict verdict) {
    return open.reference()
        .whyEvery(
            question,
            clause,
            verdict.bearers(),
            verdict.whole(),
            verdict.instance().equals("text") ? "" : verdict.instance(),
            all ? most : 1);
  }

  private List<Verdict> rows(OpenCase open, Question question) {
    List<Verdict> all =
        open.reference().verdicts(question).stream()
            .filter(verdict -> verdict.clause().equals(clause))
            .toList();
    String only = bearer;
    if (only == null) {
      List<Verdict> parts = all.stream().filter(verdict -> !verdict.whole()).toList();
      return parts.isEmpty() ? all : parts;
    }
    List<Verdict> of = all.stream().filter(v -> !v.whole() && v.bearers().contains(only)).toList();
    if (of.isEmpty()) {
      List<String> bearers = all.stream().flatMap(v -> v.bearers().stream()).distinct().toList();
      throw WrongUse.noSuch(
          commandLine(),
          "bearer of " + clause,
          only,
          bearers,
          bearers.isEmpty()
              ? "The text names none."
              : "There are: " + String.join(", ", bearers) + ".");
    }
    return of;
  }

  private void print(
      OpenCase open, Live live, Explanation.Every every, String shortly, Report report) {
    Explanation explanation = every.explanation();
    Verdict verdict = explanation.verdict();
    Symbol symbol = Symbol.of(verdict.status());
    screen().heading(Wrap.harmless(verdict.clause() + title(open, verdict.clause())));
    screen().wrapped(screen().paint(symbol.ink(), symbol.mark()) + " ", 2, Wrap.harmless(shortly));
    screen().line();
    screen().wrapped("  On the board: ", 4, open.sentences().sentence(verdict));
    String last = "";
    for (Explanation.Bit bit : explanation.bits()) {
      screen().line();
      print(open, live, bit, bit.statement().equals(last));
      last = bit.statement();
    }
    sets(every);
    screen().line();
    screen().line("  Step by step:");
    int number = 1;
    for (Fact step : explanation.steps()) {
      screen().wrapped("  " + number++ + ". ", 5, words(open, verdict, step));
    }
    for (Remark reason : verdict.reasons()) {
      screen().wrapped("  - ", 5, Sentences.capital(open.names().words(reason)) + ".");
    }
    screen().line();
    screen().wrapped(2, looked(report));
    screen().line();
  }

  private void sets(Explanation.Every every) {
    if (!all) {
      return;
    }
    screen().line();
    for (String statement :
        every.explanation().bits().stream().map(Explanation.Bit::statement).distinct().toList()) {
      long sets =
          every.explanation().bits().stream()
              .filter(bit -> bit.statement().equals(statement))
              .count();
      screen()
          .wrapped(
              2,
              "That it is "
                  + FactWords.plainly(statement)
                  + ": "
                  + sets
                  + (sets == 1 ? " set" : " sets")
                  + " of claims, "
                  + (every.cut().contains(statement)
                      ? "the search stopped there, so there may be more (see --most)."
                      : "and there is no other."));
    }
  }

  /// What a second program, that did not make the explanation, found of it.
  private static String looked(Report report) {
    long wrong = report.count(Report.Result.WRONG);
    long open = report.count(Report.Result.NOT_COVERED);
    String found =
        "Looked at again by code that did not make it: "
            + report.count(Report.Result.RECHECKED)
            + " of "
            + report.points().size()
            + " points found again";
    return found
        + (open == 0 ? "" : ", " + open + " that it cannot look at")
        + (wrong == 0 ? "." : ", " + wrong + " WRONG: please report it.");
  }

  private static String title(OpenCase open, String code) {
    String title = open.names().clause(code);
    return title.equals(code) ? "" : ": " + title;
  }

  /// The last step names the status by its code; a person reads the word.
  private static String words(OpenCase open, Verdict verdict, Fact step) {
    return new FactWords(open.names(), open.times())
        .of(step)
        .replace('"' + verdict.status().code() + '"', '"' + Sentences.word(verdict) + '"');
  }

  private void print(OpenCase open, Live live, Explanation.Bit bit, boolean another) {
    String told = FactWords.plainly(bit.statement());
    if (bit.claims().isEmpty()) {
      screen().wrapped(2, Wrap.harmless("That it is " + told + " needs no claim:"));
    } else {
      screen()
          .wrapped(
              2,
              Wrap.harmless(
                  "That it is "
                      + told
                      + (another ? " rests as well on " : " rests on ")
                      + (bit.claims().size() == 1
                          ? "this claim:"
                          : "these claims, none to spare:")));
    }
    ClaimWords words = new ClaimWords(open.names(), open.times());
    for (ClaimId id : bit.claims()) {
      screen().wrapped("    - ", 6, words.of(live, id).orElse(id.text()));
    }
    FactWords facts = new FactWords(open.names(), open.times());
    for (FactWords.Placed placed : FactWords.unfolded(bit.because())) {
      String indent = " ".repeat(4 + 2 * placed.depth());
      screen().wrapped(indent + "> ", 6 + 2 * placed.depth(), facts.of(placed.fact()));
    }
  }

  private static Row row(
      OpenCase open,
      Explanation.Every every,
      String shortly,
      Report report,
      List<Weights.Weight> weights) {
    Explanation explanation = every.explanation();
    Verdict verdict = explanation.verdict();
    return Row.row()
        .with("clause", verdict.clause())
        .with("bearer", verdict.bearers())
        .with("instance", verdict.instance())
        .with("account", verdict.account())
        .with("at", open.times().rfc3339(verdict.at()))
        .with("known", open.times().rfc3339(verdict.known()))
        .with("status", verdict.status().code())
        .with("short", shortly)
        .with(
            "bits",
            new Value.Items(explanation.bits().stream().map(bit -> bit(open, bit)).toList()))
        .with("cut", every.cut())
        .with("steps", new FactRows(open.names(), open.times()).of(explanation.steps()))
        .with("recheck", counts(report))
        .with("weight", new Value.Items(weights.stream().map(WhyCommand::weight).toList()))
        .build();
  }

  private List<Weights.Weight> weights(
      OpenCase open, QuestionOptions.Asked asked, Explanation explanation) {
    return weight ? new Weights(open, asked.question()).of(explanation) : List.of();
  }

  private void print(OpenCase open, Weights.Weight weight) {
    if (weight.falls().isEmpty()) {
      screen().wrapped(2, "Without " + weight.claim() + " no word of the board would be another.");
      return;
    }
    screen().wrapped(2, "Without " + weight.claim() + ":");
    for (Weights.Fall fall : weight.falls()) {
      String of = open.sentences().subject(fall.before());
      screen()
          .wrapped(
              "    - ",
              6,
              Wrap.harmless(
                  open.names().clause(fall.before().clause())
                      + (of.isEmpty() ? "" : " (" + of + ")")
                      + ": "
                      + Sentences.word(fall.before())
                      + " would be "
                      + Sentences.word(fall.after())));
    }
  }

  private static Value weight(Weights.Weight weight) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("claim", Value.of(weight.claim().text()));
    fields.put("falls", new Value.Items(weight.falls().stream().map(WhyCommand::fall).toList()));
    return new Value.Fields(fields);
  }

  private static Value fall(Weights.Fall fall) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("clause", Value.of(fall.before().clause()));
    fields.put("bearer", Value.of(fall.before().bearers()));
    fields.put("before", Value.of(fall.before().status().code()));
    fields.put("after", Value.of(fall.after().status().code()));
    return new Value.Fields(fields);
  }

  private static Value counts(Report report) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("points", Value.of(report.points().size()));
    fields.put("rechecked", Value.of(report.count(Report.Result.RECHECKED)));
    fields.put("wrong", Value.of(report.count(Report.Result.WRONG)));
    fields.put("not_covered", Value.of(report.count(Report.Result.NOT_COVERED)));
    return new Value.Fields(fields);
  }

  private static Value bit(OpenCase open, Explanation.Bit bit) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("statement", Value.of(bit.statement()));
    fields.put("claims", Value.of(bit.claims().stream().map(ClaimId::text).toList()));
    fields.put("because", new FactRows(open.names(), open.times()).of(bit.because()));
    return new Value.Fields(fields);
  }
}
