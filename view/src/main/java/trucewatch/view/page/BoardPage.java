package trucewatch.view.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import trucewatch.agreement.Clause;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;
import trucewatch.view.Board;
import trucewatch.view.Sentences;

/// The board: one sentence over all, and the clauses under their articles.
///
/// @param summary the sentence, with account, date and date of knowledge
/// @param counts the words that occur, each with its number of clauses, to filter by; those that
///   ask for attention first
/// @param columns the accounts side by side, as they are said; empty if one is shown
/// @param shown how many clauses are left after the filter
/// @param all how many clauses there are
public record BoardPage(
    String summary,
    List<Count> counts,
    List<String> columns,
    List<Article> articles,
    int shown,
    int all) {

  /// What the reader looks for.
  ///
  /// @param text in code, title or words of the clause; empty for everything
  /// @param word code of a status; empty for every one
  /// @param sideBySide whether each account has its column
  public record Filter(String text, String word, boolean sideBySide) {
    public static final Filter NONE = new Filter("", "", false);
  }

  /// How many clauses have a word.
  public record Count(Mark mark, int clauses) {}

  public record Article(String name, List<Line> lines) {
    public Article {
      lines = List.copyOf(lines);
    }
  }

  /// One clause, or one bearer of it.
  ///
  /// @param text the word with what must stand beside it
  /// @param progress "4 of 28 hostage remains", empty where nothing is counted
  /// @param share of 1000 that is done, -1 where nothing is counted
  /// @param others what the other accounts say, in one line
  /// @param cells one for each of the columns
  public record Line(
      String clause,
      String title,
      String subject,
      Mark mark,
      String text,
      String since,
      String due,
      String progress,
      int share,
      String others,
      List<Mark> cells,
      List<Line> parts) {
    public Line {
      cells = List.copyOf(cells);
      parts = List.copyOf(parts);
    }
  }

  public BoardPage {
    counts = List.copyOf(counts);
    columns = List.copyOf(columns);
    articles = List.copyOf(articles);
  }

  public static BoardPage of(Lens lens, Filter filter) {
    return new Maker(lens, filter).make();
  }

  private static final class Maker {
    /// The order of `docs/reference/meaning.md`, worst first; other words follow.
    private static final List<Word> ATTENTION =
        List.of(
            Word.BROKEN,
            Word.BREACH_REPORTED,
            Word.CONTESTED,
            Word.DIFFERS,
            Word.OVERDUE,
            Word.UNCLEAR,
            Word.NOT_ACCEPTED,
            Word.BLOCKED,
            Word.SUSPENDED,
            Word.PENDING,
            Word.OPEN,
            Word.WAITING,
            Word.NO_BREACH_REPORTED,
            Word.LATE,
            Word.KEPT,
            Word.ENDED);

    private final Lens lens;
    private final Filter filter;
    private final List<Map<String, Verdict>> columns = new ArrayList<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private int shown;

    Maker(Lens lens, Filter filter) {
      this.lens = lens;
      this.filter = filter;
      if (filter.sideBySide()) {
        lens.answers()
            .accounts()
            .forEach(account -> columns.add(Lens.heads(lens.answers().verdicts(lens.by(account)))));
      }
      for (Clause clause : lens.agreement().clauses()) {
        var head = clause.head();
        String text = head.id().code() + " " + head.title() + " " + head.words();
        texts.put(head.id().code(), text.toLowerCase(Locale.ROOT));
      }
    }

    BoardPage make() {
      Board board = Board.of(lens.verdicts());
      List<Article> articles = new ArrayList<>();
      Map<Word, Count> counts = new EnumMap<>(Word.class);
      int all = 0;
      for (Board.Article article : board.articles()) {
        List<Line> lines = new ArrayList<>();
        for (Board.Entry entry : article.entries()) {
          all++;
          Mark mark = lens.shortMark(entry.whole());
          counts.merge(entry.whole().status(), new Count(mark, 1), Maker::both);
          if (fits(entry)) {
            lines.add(line(entry));
          }
        }
        shown += lines.size();
        if (!lines.isEmpty()) {
          articles.add(new Article(article.number(), lines));
        }
      }
      List<String> heads =
          filter.sideBySide()
              ? lens.answers().accounts().stream()
                  .map(account -> Sentences.capital(lens.byAccount(account)))
                  .toList()
              : List.of();
      return new BoardPage(summary(all), counted(counts), heads, articles, shown, all);
    }

    private String summary(int all) {
      String by = Sentences.capital(lens.byAccount(lens.question().account()));
      return lens.wording().text("board.summary", by, lens.asOf(), all);
    }

    /// One word may be said with something added ("open, nobody has voted"); over several clauses
    /// the shortest is true of all.
    private static Count both(Count a, Count b) {
      boolean shorter = b.mark().word().length() < a.mark().word().length();
      return new Count(shorter ? b.mark() : a.mark(), a.clauses() + b.clauses());
    }

    private static List<Count> counted(Map<Word, Count> counts) {
      return Stream.concat(ATTENTION.stream(), counts.keySet().stream())
          .distinct()
          .filter(counts::containsKey)
          .map(counts::get)
          .toList();
    }

    private boolean fits(Board.Entry entry) {
      String text = texts.getOrDefault(entry.whole().clause(), "");
      boolean word =
          filter.word().isEmpty()
              || entry.whole().status().code().equals(filter.word())
              || entry.parts().stream().anyMatch(p -> p.status().code().equals(filter.word()));
      return word && text.contains(filter.text().toLowerCase(Locale.ROOT));
    }

    private Line line(Board.Entry entry) {
      List<Line> parts = entry.parts().stream().map(part -> line(part, List.of())).toList();
      return line(entry.whole(), parts);
    }

    private Line line(Verdict verdict, List<Line> parts) {
      var said = lens.sentences().said(verdict);
      boolean since = Verdict.given(verdict.since());
      String title = lens.title(verdict.clause());
      List<Mark> cells = new ArrayList<>();
      for (Map<String, Verdict> column : columns) {
        Verdict cell = column.get(verdict.clause());
        cells.add(cell == null ? Mark.of(Word.NOT_REPORTED, "") : lens.shortMark(cell));
      }
      return new Line(
          verdict.clause(),
          title.equals(verdict.clause()) ? "" : title,
          lens.sentences().subject(verdict),
          lens.shortMark(verdict),
          said.must().isEmpty() ? "" : said.musts(),
          since ? lens.times().day(verdict.since()) : "",
          lens.sentences().date(verdict.due()),
          lens.sentences().progressed(verdict),
          share(verdict),
          columns.isEmpty() ? lens.othersLine(verdict.clause(), verdict.status()) : "",
          cells,
          parts);
    }

    private static int share(Verdict verdict) {
      if (verdict.of().signum() <= 0) {
        return -1;
      }
      BigDecimal share =
          verdict
              .done()
              .multiply(BigDecimal.valueOf(1000))
              .divide(verdict.of(), java.math.RoundingMode.DOWN);
      return Math.clamp(share.longValue(), 0, 1000);
    }
  }
}
