package trucewatch.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trucewatch.verdict.Verdict;
import trucewatch.view.Owed;

/// Prints what is left of the agreement: whose move it is.
@Command(
    name = "owed",
    description = "What is still owed, by whom, to whom, by when; and who waits for whom.",
    footer = {
      "",
      "Examples:",
      "  trucewatch owed cases/gaza-2025 --at 2025-11-03",
      "  trucewatch owed cases/gaza-2025 --by israel --format csv"
    })
final class OwedCommand extends CaseCommand {
  @Option(names = "--by", paramLabel = "ACTOR", description = "Only what this actor owes.")
  private @Nullable String by;

  @Mixin private QuestionOptions options = new QuestionOptions();
  @Mixin private FormatOption format = new FormatOption();
  @Mixin private ReadingsOption readings = new ReadingsOption();

  OwedCommand(Desk desk) {
    super(desk);
  }

  @Override
  boolean asWritten() {
    return readings.off();
  }

  @Override
  int answer(OpenCase open) {
    checkActor(open);
    QuestionOptions.Asked asked = options.asked(open, desk.clock());
    Owed all = Owed.of(open.agreement(), open.reference().verdicts(asked.question()));
    String only = by;
    Owed owed =
        only == null
            ? all
            : new Owed(all.cards().stream().filter(card -> card.actor().equals(only)).toList());
    if (!format.forPeople()) {
      format.write(screen(), Owed.COLUMNS, owed.rows(open.times()));
      return ExitCode.DONE;
    }
    if (owed.cards().isEmpty()) {
      screen().line("Nothing is left to do, " + asked.byAccount() + ".");
    }
    BoardPrinter printer = new BoardPrinter(screen(), open.names(), open.sentences());
    printer.head(open, asked.times(), asked.byAccount());
    owed.cards().forEach(card -> print(open, card));
    printer.foot(open, asked.times(), asked.byAccount(), asked.readers());
    return ExitCode.DONE;
  }

  private void checkActor(OpenCase open) {
    List<String> actors = open.names().actors();
    String only = by;
    if (only != null && !actors.contains(only)) {
      throw WrongUse.noSuch(
          commandLine(), "actor", only, actors, "There are: " + String.join(", ", actors) + ".");
    }
  }

  private void print(OpenCase open, Owed.Card card) {
    screen()
        .heading(
            Wrap.harmless(
                card.actor().isEmpty()
                    ? "Of nobody by name: whoever does it, does it"
                    : open.names().actor(card.actor())));
    Owed.Turn last = null;
    for (Owed.Item item : card.items()) {
      if (item.turn() != last) {
        screen().line("  " + item.turn().words() + ":");
        last = item.turn();
      }
      print(open, item);
    }
    screen().line();
  }

  private static String waiting(OpenCase open, Owed.Item item) {
    return String.join(", ", item.othersWaiting().stream().map(open.names()::named).toList());
  }

  private void print(OpenCase open, Owed.Item item) {
    Verdict verdict = item.verdict();
    Symbol symbol = Symbol.of(verdict.status());
    StringBuilder text = new StringBuilder(verdict.clause());
    if (!verdict.title().isEmpty()) {
      text.append(" \"").append(verdict.title()).append('"');
    }
    if (!item.toward().isEmpty()) {
      text.append(", toward ").append(open.names().actors(item.toward()));
    }
    var said = open.sentences().said(verdict);
    text.append(", ").append(said.account()).append(": ").append(said.word());
    said.must().forEach(part -> text.append(", ").append(part));
    String due = open.sentences().due(verdict.due());
    if (!due.isEmpty()) {
      text.append("; ").append(due);
    }
    if (!item.othersWaiting().isEmpty()) {
      text.append("; for this wait ").append(waiting(open, item));
    }
    screen()
        .wrapped("    " + screen().paint(symbol.ink(), symbol.mark()) + " ", 6, text.toString());
  }
}
