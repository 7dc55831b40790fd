package trucewatch.cli;

import java.util.List;
import java.util.Locale;
import trucewatch.news.examples.Examples.Difference;
import trucewatch.news.examples.Examples.Outcome;
import trucewatch.news.examples.Examples.Reread;
import trucewatch.view.Row;

/// Prints how the regression examples of a case read now.
final class ExamplesPrinter {
  static final List<String> COLUMNS =
      List.of("id", "article", "outcome", "column", "read", "right", "now", "original_text");

  private final Screen screen;

  ExamplesPrinter(Screen screen) {
    this.screen = screen;
  }

  void print(List<Reread> all, FormatOption format) {
    if (!format.forPeople()) {
      format.write(screen, COLUMNS, all.stream().flatMap(r -> rows(r).stream()).toList());
      return;
    }
    if (all.isEmpty()) {
      screen.line("Nothing was edited or rejected, so there is no example.");
      return;
    }
    for (Reread reread : all) {
      screen.wrapped(reread.id() + ": ", 2, words(reread.outcome()) + said(reread.words()));
      for (Difference d : reread.differences()) {
        screen.wrapped(
            "  " + d.column() + ": ",
            4,
            "read then "
                + shown(d.then())
                + ", right "
                + shown(d.right())
                + ", now "
                + shown(d.now()));
      }
    }
    screen.line();
    for (Outcome outcome : Outcome.values()) {
      long count = all.stream().filter(r -> r.outcome() == outcome).count();
      screen.line(count + " " + words(outcome));
    }
  }

  private static String said(String words) {
    return words.isEmpty() ? "" : ": " + Wrap.harmless(words);
  }

  private static String shown(String value) {
    return value.isEmpty() ? "nothing" : Wrap.harmless(value);
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case RIGHT_NOW -> "right now";
      case STILL_WRONG -> "read as before, still wrong";
      case OTHERWISE -> "read otherwise than before, not as the person said";
      case NOT_READ -> "not read again: the article or the example is not there";
    };
  }

  private static List<Row> rows(Reread reread) {
    List<Difference> differences =
        reread.differences().isEmpty()
            ? List.of(new Difference("", "", "", ""))
            : reread.differences();
    return differences.stream()
        .map(
            d ->
                Row.row()
                    .with("id", reread.id())
                    .with("article", reread.article())
                    .with(
                        "outcome",
                        reread.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .with("column", d.column())
                    .with("read", d.then())
                    .with("right", d.right())
                    .with("now", d.now())
                    .with("original_text", reread.words())
                    .build())
        .toList();
  }
}
