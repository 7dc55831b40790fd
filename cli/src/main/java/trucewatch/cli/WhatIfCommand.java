package trucewatch.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Entry;
import trucewatch.claims.Live;
import trucewatch.questions.Change;
import trucewatch.questions.WhatIf;
import trucewatch.reference.Reference;
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

  @Mixin private QuestionOptions options = new QuestionOptions();
  @Mixin private FormatOption format = new FormatOption();

  WhatIfCommand(Desk desk) {
    super(desk);
  }

  @Override
  int answer(OpenCase open) {
    if (assume.isEmpty() && without.isEmpty()) {
      throw new WrongUse(
          commandLine(),
          "Nothing is assumed. Give --assume, as --assume CLAUSE:ACTOR=accepts, or --without"
              + " CLAIM_ID.");
    }
    QuestionOptions.Asked asked = options.asked(open, desk.clock());
    List<Entry> assumed = new Assumptions(commandLine(), open, asked.question()).read(assume);
    Set<ClaimId> gone = gone(open);
    WhatIf whatIf = new WhatIf(open.log(), asked.question());
    WhatIf.Answer answer = whatIf.ask(assumed, gone);
    if (!format.forPeople()) {
      format.write(screen(), ChangeRows.COLUMNS, new ChangeRows(open.times()).of(answer.changes()));
      uncounted(asked, answer);
      return ExitCode.DONE;
    }
    Live after = new Reference(whatIf.supposed(assumed, gone)).live(asked.question());
    suppositions(open, asked, assumed, gone, after);
    answer
        .replaced()
        .forEach(id -> screen().wrapped("  - ", 4, "in place of " + id + ", which was told"));
    uncounted(asked, answer);
    screen().line();
    answer.changes().forEach(change -> print(open, change));
    long words =
        answer.changes().stream().filter(change -> change.differs().contains("status")).count();
    screen()
        .wrapped(
            0,
            answer.changes().isEmpty()
                ? "ASSUMED, nothing changes: all " + answer.rows() + " verdicts stay as they are."
                : "ASSUMED, "
                    + answer.changes().size()
                    + " of "
                    + answer.rows()
                    + " verdicts change, "
                    + words
                    + " of them in the word. Nothing was stored.");
    new BoardPrinter(screen(), open.names(), open.sentences())
        .foot(open, asked.times(), asked.byAccount(), asked.readers());
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
    screen().wrapped("  as told:  ", 12, words(open.sentences(), change.before()));
    screen()
        .wrapped(
            "  " + screen().paint(symbol.ink(), "ASSUMED:") + "  ",
            12,
            words(open.sentences(), after));
    if (!change.differs().contains("status")) {
      screen().wrapped("  changes:  ", 12, String.join(", ", change.differs()));
    }
    List<String> because = change.because().stream().map(ClaimId::text).toList();
    screen().wrapped("  because:  ", 12, String.join(", ", because));
    screen().line();
  }

  /// The word with its counts and the reasons for it.
  private static String words(Sentences sentences, Verdict verdict) {
    Sentences.Said said = sentences.said(verdict);
    List<String> parts = new ArrayList<>(said.must());
    parts.addAll(verdict.reasons());
    return parts.isEmpty() ? said.word() : said.word() + ", " + String.join(", ", parts);
  }
}
