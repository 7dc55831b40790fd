package trucewatch.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Live;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.view.ClaimWords;
import trucewatch.view.Row;
import trucewatch.view.Sentences;
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
      List.of("clause", "bearer", "instance", "account", "at", "known", "status", "bits", "steps");

  @Parameters(index = "1", paramLabel = "CLAUSE", description = "Code of the clause.")
  private String clause = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "BEARER",
      description = "Only for this bearer. Default: for each.")
  private @Nullable String bearer;

  @Mixin private QuestionOptions options = new QuestionOptions();
  @Mixin private FormatOption format = new FormatOption();

  WhyCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(OpenCase open) {
    ClauseParameter.find(commandLine(), open.agreement(), clause);
    QuestionOptions.Asked asked = options.asked(open, desk.clock());
    List<Explanation> explanations = new ArrayList<>();
    for (Verdict verdict : rows(open, asked.question())) {
      explanations.add(
          open.reference()
              .why(
                  asked.question(),
                  clause,
                  verdict.bearers(),
                  verdict.whole(),
                  verdict.instance().equals("text") ? "" : verdict.instance()));
    }
    if (format.forPeople()) {
      Live live = open.reference().live(asked.question());
      explanations.forEach(explanation -> print(open, live, explanation));
      new BoardPrinter(screen(), open.names(), open.sentences())
          .foot(open, asked.times(), asked.byAccount(), asked.readers());
    } else {
      format.write(screen(), COLUMNS, explanations.stream().map(one -> row(open, one)).toList());
    }
    return ExitCode.DONE;
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

  private void print(OpenCase open, Live live, Explanation explanation) {
    Verdict verdict = explanation.verdict();
    Symbol symbol = Symbol.of(verdict.status());
    screen().heading(Wrap.harmless(verdict.clause() + title(open, verdict.clause())));
    screen()
        .wrapped(
            screen().paint(symbol.ink(), symbol.mark()) + " ",
            2,
            open.sentences().sentence(verdict));
    for (Explanation.Bit bit : explanation.bits()) {
      screen().line();
      print(open, live, bit);
    }
    screen().line();
    screen().line("  Step by step:");
    int number = 1;
    for (Explanation.Step step : explanation.steps()) {
      screen().wrapped("  " + number++ + ". ", 5, words(open, verdict, step));
    }
    screen().line();
  }

  private static String title(OpenCase open, String code) {
    String title = open.names().clause(code);
    return title.equals(code) ? "" : ": " + title;
  }

  /// The last step names the status by its code; a person reads the word.
  private static String words(OpenCase open, Verdict verdict, Explanation.Step step) {
    return open.names()
        .words(step.text())
        .replace('"' + verdict.status().code() + '"', '"' + Sentences.word(verdict) + '"');
  }

  private void print(OpenCase open, Live live, Explanation.Bit bit) {
    String told = plainly(bit.statement());
    if (bit.claims().isEmpty()) {
      screen().wrapped(2, Wrap.harmless("That it is " + told + " needs no claim:"));
    } else {
      screen()
          .wrapped(
              2,
              Wrap.harmless(
                  "That it is "
                      + told
                      + " rests on "
                      + (bit.claims().size() == 1
                          ? "this claim:"
                          : "these claims, none to spare:")));
    }
    if (!bit.searched().isEmpty()) {
      screen().wrapped("    it follows from ", 6, open.names().words(bit.searched()));
    }
    ClaimWords words = new ClaimWords(open.names(), open.times());
    for (ClaimId id : bit.claims()) {
      screen().wrapped("    - ", 6, words.of(live, id).orElse(id.text()));
    }
  }

  /// "told not performed" as "told not to be performed".
  private static String plainly(String statement) {
    if (statement.equals("told not accepted")) {
      return "told not to be accepted by its bearer";
    }
    return statement.startsWith("told not ")
        ? "told not to be " + so(statement.substring("told not ".length()))
        : "told to be " + so(statement.substring("told ".length()));
  }

  private static String so(String what) {
    return what.equals("holds") ? "so" : what;
  }

  private static Row row(OpenCase open, Explanation explanation) {
    Verdict verdict = explanation.verdict();
    return Row.row()
        .with("clause", verdict.clause())
        .with("bearer", verdict.bearers())
        .with("instance", verdict.instance())
        .with("account", verdict.account())
        .with("at", open.times().rfc3339(verdict.at()))
        .with("known", open.times().rfc3339(verdict.known()))
        .with("status", verdict.status().code())
        .with("bits", new Value.Items(explanation.bits().stream().map(WhyCommand::bit).toList()))
        .with("steps", new Value.Items(explanation.steps().stream().map(WhyCommand::step).toList()))
        .build();
  }

  private static Value bit(Explanation.Bit bit) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("statement", Value.of(bit.statement()));
    fields.put("claims", Value.of(bit.claims().stream().map(ClaimId::text).toList()));
    fields.put("searched", Value.of(bit.searched()));
    return new Value.Fields(fields);
  }

  private static Value step(Explanation.Step step) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("rule", Value.of(step.rule()));
    fields.put("text", Value.of(step.text()));
    return new Value.Fields(fields);
  }
}
