package trucewatch.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// The verdicts of one account, clause by clause under the articles, in the order of the agreement.
public record Board(List<Article> articles) {
  /// The clauses that formalize one article.
  ///
  /// @param number as the file writes it, empty for clauses that name no article
  public record Article(String number, List<Entry> entries) {
    public Article {
      entries = List.copyOf(entries);
    }
  }

  /// One clause.
  ///
  /// @param whole its verdict; for bearers whose words differ, the row that says so
  /// @param parts the rows of bearers and instances that must be shown below it
  public record Entry(Verdict whole, List<Verdict> parts) {
    public Entry {
      parts = List.copyOf(parts);
    }
  }

  public Board {
    articles = List.copyOf(articles);
  }

  public static Board of(List<Verdict> verdicts) {
    Map<String, List<Verdict>> clauses = new LinkedHashMap<>();
    for (Verdict verdict : verdicts) {
      clauses.computeIfAbsent(verdict.clause(), _ -> new ArrayList<>()).add(verdict);
    }
    Map<String, List<Entry>> articles = new LinkedHashMap<>();
    for (List<Verdict> rows : clauses.values()) {
      Entry entry = entry(rows);
      articles.computeIfAbsent(entry.whole().article(), _ -> new ArrayList<>()).add(entry);
    }
    return new Board(
        articles.entrySet().stream()
            .map(article -> new Article(article.getKey(), article.getValue()))
            .toList());
  }

  private static Entry entry(List<Verdict> rows) {
    List<Verdict> wholes = rows.stream().filter(Verdict::whole).toList();
    if (rows.size() == 1) {
      return new Entry(rows.getFirst(), List.of());
    }
    if (wholes.isEmpty()) {
      return new Entry(rows.getFirst(), rows.subList(1, rows.size()));
    }
    Verdict whole = wholes.getFirst();
    boolean agree =
        whole.status() != Word.DIFFERS
            && whole.status() != Word.CONTESTED
            && rows.stream().allMatch(row -> same(row, whole));
    return new Entry(whole, agree ? List.of() : rows.stream().filter(row -> !row.whole()).toList());
  }

  /// Rows with the same word are still shown apart where their counts differ.
  private static boolean same(Verdict row, Verdict whole) {
    return row.status() == whole.status()
        && row.breaches() == whole.breaches()
        && row.done().compareTo(whole.done()) == 0;
  }
}
