package trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.checking.Checked;
import trucewatch.agreement.checking.Checker;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Entry;
import trucewatch.claims.Live;
import trucewatch.diagnostic.SourceText;
import trucewatch.questions.Change;
import trucewatch.questions.WhatIf;
import trucewatch.syntax.Parser;
import trucewatch.verdict.Verdict;
import trucewatch.view.ChangeRows;
import trucewatch.view.ClaimWords;
import trucewatch.view.Sentences;

/// Prints which verdicts would change if some claims were told and others were not.
@Command(
    name = "what-if",
    description = "Which verdicts would change if something else were told. Nothing is stored.",
    footer = {
      "",
      "Examples:",
      "  trucewatch what-if cases/gaza-2025 --assume mandate:russia=against",
      "  trucewatch what-if cases/minsk-2015 --without CLAIM_ID",
      "",
      "An assumed ballot stands in place of all told of it, and of tallies. Without from and to an",
      "assumed act happens a minute before the time asked about. Who tells it is `assumed`; write",
      "speaker=ACTOR to say whose word it is, where the account takes only some."
    })
final class WhatIfCommand extends CaseCommand {
  @Option(
      names = "--assume",
      paramLabel = "WHAT",
      description =
          "What to assume told; may be repeated: DECISION:MEMBER=BALLOT, CLAUSE:ACTOR=POSITION,"
              + " column=text,... with the columns of a claim, or a file of claims.")
  private List<String> assume = new ArrayList<>();

  @Option(
      names = "--without",
      paramLabel = "CLAIM_ID",
      split = ",",
      description = "A claim to leave out; several with commas, or repeated.")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--agreement",
      paramLabel = "FILE",
      description = "Assume that this text were the agreement: a changed copy of NAME.pact.md.")
  private @Nullable Path text;

  @Mixin private QuestionOptions options = new QuestionOptions();
  @Mixin private FormatOption format = new FormatOption();
  @Mixin private ReadingsOption readings = new ReadingsOption();

  WhatIfCommand(Desk desk) {
    super(desk);
  }

  @Override
  boolean asWritten() {
    return readings.off();
  }

  @Override
  int answer(OpenCase open) {
    Path file = text;
    if (assume.isEmpty() && without.isEmpty() && file == null) {
      throw new WrongUse(
          commandLine(),
          "Nothing is assumed. Give --assume, as --assume CLAUSE:ACTOR=accepts, --without"
              + " CLAIM_ID, or --agreement FILE.");
    }
    QuestionOptions.Asked asked = options.asked(open, desk.clock());
    List<Entry> assumed = new AssumeOption(commandLine(), open, asked.question()).read(assume);
    Set<ClaimId> gone = gone(open);
    WhatIf whatIf = new WhatIf(open.log(), open.reference(), asked.question());
    Agreement other = file == null ? open.agreement() : changed(file);
    WhatIf.Answer answer = whatIf.ask(assumed, gone, other);
    if (!format.forPeople()) {
      format.write(screen(), ChangeRows.COLUMNS, new ChangeRows(open.times()).of(answer));
      uncounted(asked, answer);
      return ExitCode.DONE;
    }
    suppositions(open, asked, assumed, gone, answer.live());
    if (file != null) {
      screen().wrapped("  - ", 4, "the text of " + file + " instead of the agreement's");
    }
    answer
        .replaced()
        .forEach(id -> screen().wrapped("  - ", 4, "in place of " + id + ", which was told"));
    uncounted(asked, answer);
    screen().line();
    answer.changes().forEach(change -> print(open, change));
    answer.added().forEach(row -> onlyIn(open, row, "not in the text", ""));
    answer.gone().forEach(row -> onlyIn(open, row, "", "no longer in the text"));
    long words =
        answer.changes().stream().filter(change -> change.differs().contains("status")).count();
    screen()
        .wrapped(
            0,
            answer.changes().isEmpty() && answer.added().isEmpty() && answer.gone().isEmpty()
                ? "ASSUMED, nothing changes: all " + answer.rows() + " verdicts stay as they are."
                : "ASSUMED, "
                    + answer.changes().size()
                    + " of "
                    + answer.rows()
                    + " verdicts change, "
                    + words
                    + " of them in the word"
                    + (answer.added().isEmpty() ? "" : ", " + answer.added().size() + " are new")
                    + (answer.gone().isEmpty() ? "" : ", " + answer.gone().size() + " are gone")
                    + ". Nothing was stored.");
    foot(open, asked);
    return ExitCode.DONE;
  }

  private Set<ClaimId> gone(OpenCase open) {
    List<String> ids = open.log().entries().stream().map(entry -> entry.id().text()).toList();
    Set<String> known = Set.copyOf(ids);
    Set<ClaimId> gone = new LinkedHashSet<>();
    for (String id : without) {
      if (!known.contains(id)) {
        throw WrongUse.noSuch(
            commandLine(), "claim", id, ids, "`trucewatch status CASE CLAUSE` lists claims.");
      }
      gone.add(new ClaimId(id));
    }
    return gone;
  }

  private void suppositions(
      OpenCase open,
      QuestionOptions.Asked asked,
      List<Entry> assumed,
      Set<ClaimId> gone,
      Live after) {
    screen().heading("ASSUMED, and told by nobody:");
    ClaimWords words = new ClaimWords(open.names(), open.times());
    for (Entry entry : assumed) {
      screen().wrapped("  - ", 4, words.of(after, entry.id()).orElse(entry.id().text()));
    }
    Live told = open.reference().live(asked.question());
    for (ClaimId id : gone) {
      screen().wrapped("  - ", 4, "without " + words.of(told, id).orElse(id.text()));
    }
  }

  private void uncounted(QuestionOptions.Asked asked, WhatIf.Answer answer) {
    for (ClaimId id : answer.uncounted()) {
      screen()
          .complain(
              "note: "
                  + id
                  + " does not count "
                  + asked.byAccount()
                  + "; say by whose word it is with speaker=ACTOR, or ask by another --account.");
    }
  }

  /// The agreement that the file would be.
  private Agreement changed(Path file) {
    String written;
    try {
      written = Files.readString(file);
    } catch (IOException cannot) {
      throw new WrongUse(commandLine(), "Cannot read " + file + ": " + Failure.words(cannot));
    }
    SourceText source = new SourceText(file.toString(), written);
    return switch (Checker.check(Parser.parse(source))) {
      case Checked.Sound(Agreement agreement, var _) -> agreement;
      case Checked.Unsound _ ->
          throw new WrongUse(
              commandLine(), file + " has errors; `trucewatch check " + file + "` lists them.");
    };
  }

  /// A row that only one of the two texts has.
  private void onlyIn(OpenCase open, Verdict row, String told, String supposed) {
    String who = open.sentences().subject(row);
    screen()
        .heading(
            Wrap.harmless(
                row.clause()
                    + (row.title().isEmpty() ? "" : ": " + row.title())
                    + (who.isEmpty() ? "" : " (" + who + ")")));
    String word = words(open, row);
    Symbol symbol = Symbol.of(row.status());
    screen().wrapped("  as told:  ", 12, told.isEmpty() ? word : told);
    screen()
        .wrapped(
            "  " + screen().paint(symbol.ink(), "ASSUMED:") + "  ",
            12,
            supposed.isEmpty() ? word : supposed);
    screen().line();
  }

  private void print(OpenCase open, Change change) {
    Verdict after = change.after();
    String who = open.sentences().subject(after);
    Symbol symbol = Symbol.of(after.status());
    screen()
        .heading(
            Wrap.harmless(
                after.clause()
                    + (after.title().isEmpty() ? "" : ": " + after.title())
                    + (who.isEmpty() ? "" : " (" + who + ")")));
    screen().wrapped("  as told:  ", 12, words(open, change.before()));
    screen()
        .wrapped("  " + screen().paint(symbol.ink(), "ASSUMED:") + "  ", 12, words(open, after));
    if (!change.differs().contains("status")) {
      screen().wrapped("  changes:  ", 12, String.join(", ", change.differs()).replace('_', ' '));
    }
    List<String> because = change.because().stream().map(ClaimId::text).toList();
    screen()
        .wrapped(
            "  because:  ", 12, because.isEmpty() ? "the other text" : String.join(", ", because));
    screen().line();
  }

  /// The word with its counts and the reasons for it.
  private static String words(OpenCase open, Verdict verdict) {
    Sentences.Said said = open.sentences().said(verdict);
    List<String> parts = new ArrayList<>(said.must());
    parts.addAll(open.names().words(verdict.reasons()));
    return parts.isEmpty() ? said.word() : said.word() + ", " + String.join(", ", parts);
  }
}
