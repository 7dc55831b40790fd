package trucewatch.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Live;
import trucewatch.questions.Difference;
import trucewatch.questions.Difference.Part;
import trucewatch.questions.Differences;
import trucewatch.time.AsOf;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.view.ClaimWords;
import trucewatch.view.DifferenceRows;

/// Prints which verdicts differ between two points of view, and because of which claims.
@Command(
    name = "diff",
    description = "What changed between two dates, or differs between two accounts, and why.",
    footer = {
      "",
      "Examples:",
      "  trucewatch diff cases/gaza-2025 --from 2025-11-03 --to 2025-11-18",
      "  trucewatch diff cases/gaza-2025 --known-from 2025-10-20 --known-to 2025-11-03",
      "  trucewatch diff cases/gaza-2025 --account israel --to-account hamas --to 2025-11-03",
      "",
      "Each date is asked by what was known on it, unless --known-from or --known-to say otherwise.",
      "Without --from and --to, --known-from asks one date twice, its own: as known then, and as known later."
    })
final class DiffCommand extends CaseCommand {
  private static final int MOST_CAUSES = 12;

  /// How much of what may be left out beside a word is said.
  private static final int MOST_ASIDES = 3;

  @Option(
      names = "--from",
      paramLabel = "T",
      description = "The earlier date (the end of that day where the agreement runs) or time.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "T", description = "The later date or time. Default: now.")
  private @Nullable String to;

  @Option(
      names = "--known-from",
      paramLabel = "K",
      description = "By what was known when the earlier one is asked. Default: --from.")
  private @Nullable String knownFrom;

  @Option(
      names = "--known-to",
      paramLabel = "K",
      description = "By what was known when the later one is asked. Default: --to; else now.")
  private @Nullable String knownTo;

  @Option(
      names = "--to-account",
      paramLabel = "A",
      description = "Another account for the second; with it alone, two accounts are compared.")
  private @Nullable String toAccount;

  @Mixin private AccountOption account = new AccountOption();
  @Mixin private AccessOption access = new AccessOption();
  @Mixin private FormatOption format = new FormatOption();
  @Mixin private ReadingsOption readings = new ReadingsOption();

  DiffCommand(Desk desk) {
    super(desk);
  }

  @Override
  boolean asWritten() {
    return readings.off();
  }

  @Override
  int answer(OpenCase open) {
    Question later = later(open);
    Question earlier = earlier(open, later);
    Differences differences = new Differences(open.log(), earlier, later);
    List<Difference> all = differences.all();
    if (!format.forPeople()) {
      format.write(screen(), DifferenceRows.COLUMNS, new DifferenceRows(open.times()).of(all));
      return ExitCode.DONE;
    }
    screen().wrapped(0, head(open, earlier, later));
    screen().line();
    Printer printer = new Printer(open, earlier, later);
    all.forEach(printer::print);
    screen().wrapped(0, summary(all, differences.rows()));
    WhenOptions.Asked asked = new WhenOptions.Asked(later.asOf(), "");
    new BoardPrinter(screen(), open.names(), open.sentences())
        .foot(open, asked, open.names().byAccount(later.account()), access.words());
    return ExitCode.DONE;
  }

  // ---- the two questions ------------------------------------------------------------------------

  private Question later(OpenCase open) {
    ZoneId zone = open.agreement().zone();
    Instant now = desk.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    Instant known = earliest(now, knownTo == null ? now : time("--known-to", knownTo, zone));
    Instant at = to == null ? sameDate(known, zone) : time("--to", to, zone);
    if (to != null && knownTo == null) {
      known = earliest(now, at);
    }
    String second = toAccount == null ? account.one(open.agreement()) : toAccount;
    AccountOption.check(commandLine(), open.agreement(), second);
    return new Question(AsOf.asked(at, known), second, access.access());
  }

  /// What was known twice is asked of one date, which the first knowledge must reach.
  private Instant sameDate(Instant known, ZoneId zone) {
    return knownFrom == null || from != null
        ? known
        : earliest(known, time("--known-from", knownFrom, zone));
  }

  private Question earlier(OpenCase open, Question later) {
    if (from == null && knownFrom == null && toAccount == null) {
      throw new WrongUse(
          commandLine(),
          "Between what? Give --from DATE, or --known-from DATE, or --to-account ACCOUNT.");
    }
    ZoneId zone = open.agreement().zone();
    AsOf after = later.asOf();
    Instant at = from == null ? after.at() : time("--from", from, zone);
    Instant otherwise = from == null ? after.known() : at;
    Instant known = knownFrom == null ? otherwise : time("--known-from", knownFrom, zone);
    if (at.isAfter(after.at()) || known.isAfter(after.known())) {
      throw new WrongUse(commandLine(), "The second date lies before the first: swap them.");
    }
    return new Question(AsOf.asked(at, known), account.one(open.agreement()), access.access());
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Instant time(String option, String text, ZoneId zone) {
    return WhenOptions.time(commandLine(), option, text, zone);
  }

  // ---- the answer -------------------------------------------------------------------------------

  private static String head(OpenCase open, Question earlier, Question later) {
    return "From "
        + view(open, earlier)
        + " to "
        + view(open, later)
        + ", times in "
        + open.agreement().zone()
        + ":";
  }

  private static String view(OpenCase open, Question question) {
    return open.times().shown(question.asOf())
        + " ("
        + open.names().byAccount(question.account())
        + ")";
  }

  private static String summary(List<Difference> all, int rows) {
    if (all.isEmpty()) {
      return "Nothing differs: all " + rows + " verdicts read the same.";
    }
    long words = all.stream().filter(one -> one.differs().contains("status")).count();
    long calendar = all.stream().filter(one -> one.causes().isEmpty()).count();
    return all.size()
        + " of "
        + rows
        + " verdicts differ, "
        + words
        + " of them in the word; "
        + calendar
        + " by the calendar alone.";
  }

  /// Prints one difference after the other.
  private final class Printer {
    private final OpenCase open;
    private final ClaimWords words;
    private final Live before;
    private final Live after;

    Printer(OpenCase open, Question earlier, Question later) {
      this.open = open;
      this.words = new ClaimWords(open.names(), open.times());
      this.before = open.reference().live(earlier);
      this.after = open.reference().live(later);
    }

    void print(Difference difference) {
      Verdict is = difference.after();
      String who = open.sentences().subject(is);
      Symbol symbol = Symbol.of(is.status());
      screen()
          .heading(
              Wrap.harmless(
                  is.clause()
                      + (is.title().isEmpty() ? "" : ": " + is.title())
                      + (who.isEmpty() ? "" : " (" + who + ")")));
      screen().wrapped("  was:  ", 8, open.sentences().said(difference.before()).with(MOST_ASIDES));
      screen()
          .wrapped(
              "  " + screen().paint(symbol.ink(), "is:") + "   ",
              8,
              open.sentences().said(is).with(MOST_ASIDES));
      if (!difference.differs().contains("status")) {
        screen()
            .wrapped("  differs in ", 4, String.join(", ", difference.differs()).replace('_', ' '));
      }
      causes(difference);
      screen().line();
    }

    private void causes(Difference difference) {
      if (difference.causes().isEmpty()) {
        screen().wrapped("  ", 4, "by the calendar alone: no claim made the difference");
      }
      Map<Part, List<Difference.Cause>> parts = new EnumMap<>(Part.class);
      for (Part part : Part.values()) {
        List<Difference.Cause> of =
            difference.causes().stream().filter(cause -> cause.part() == part).toList();
        if (!of.isEmpty()) {
          parts.put(part, of);
        }
      }
      parts.forEach(
          (part, of) -> {
            screen().wrapped("  ", 4, title(part) + ":");
            of.stream()
                .limit(MOST_CAUSES)
                .forEach(cause -> screen().wrapped("  - ", 4, said(cause)));
            if (of.size() > MOST_CAUSES) {
              screen().wrapped("  - ", 4, "and " + (of.size() - MOST_CAUSES) + " more");
            }
          });
    }

    private String said(Difference.Cause cause) {
      String claim =
          words
              .of(after, cause.claim())
              .or(() -> words.of(before, cause.claim()))
              .orElse(cause.claim().text());
      List<String> by = cause.by().stream().map(ClaimId::text).toList();
      return by.isEmpty() ? claim : claim + " (by " + String.join(", ", by) + ")";
    }

    private static String title(Part part) {
      return switch (part) {
        case HAPPENED_SINCE -> "happened since";
        case LEARNED_SINCE -> "of before, learned since";
        case NO_LONGER_SAID -> "no longer said, or said otherwise";
        case COUNTS_NOW -> "counts in the second account alone";
        case COUNTS_NO_MORE -> "counts in the first account alone";
      };
    }
  }
}
