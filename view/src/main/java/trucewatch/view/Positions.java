package trucewatch.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import trucewatch.verdict.PositionView;
import trucewatch.verdict.Question;

/// Who has said what of which clause: a matrix of actors by clauses, with the words behind each
/// cell.
public final class Positions {
  public static final List<String> COLUMNS =
      List.of(
          "actor",
          "clause",
          "position",
          "since",
          "account",
          "at",
          "known",
          "told_by",
          "via",
          "source",
          "reported_at",
          "known_since",
          "original_text",
          "language",
          "url",
          "claim");

  private final Names names;
  private final Times times;

  public Positions(Names names, Times times) {
    this.names = names;
    this.times = times;
  }

  /// In the order of the agreement's clauses, then of its actors; others last, as they became
  /// known.
  public List<PositionView> inOrder(List<PositionView> positions) {
    List<String> clauses = names.clauses();
    List<String> actors = names.actors();
    return positions.stream()
        .sorted(
            java.util.Comparator.<PositionView>comparingInt(p -> place(clauses, p.clause()))
                .thenComparingInt(p -> place(actors, p.holder())))
        .toList();
  }

  private static int place(List<String> codes, String code) {
    int at = codes.indexOf(code);
    return at < 0 ? codes.size() : at;
  }

  public List<Row> rows(List<PositionView> positions, Question question) {
    return inOrder(positions).stream().map(position -> row(position, question)).toList();
  }

  private Row row(PositionView position, Question question) {
    var claim = position.claim();
    return Row.row()
        .with("actor", position.holder())
        .with("clause", position.clause())
        .with("position", claim.position().code())
        .with("since", times.rfc3339(position.since()))
        .with("account", question.account())
        .with("at", times.rfc3339(question.asOf().at()))
        .with("known", times.rfc3339(question.asOf().known()))
        .with("told_by", Incidents.speaker(claim))
        .with("via", claim.via())
        .with("source", claim.source())
        .with("reported_at", times.rfc3339(claim.reportedAt()))
        .with("known_since", times.rfc3339(claim.known()))
        .with("original_text", claim.originalText())
        .with("language", claim.language())
        .with("url", claim.url())
        .with("claim", claim.id().text())
        .build();
  }

  /// The cells of the matrix: for each clause, in order, what each actor holds.
  public Map<String, Map<String, String>> matrix(
      List<PositionView> positions, Function<PositionView, String> said) {
    Map<String, Map<String, String>> matrix = new LinkedHashMap<>();
    for (PositionView position : inOrder(positions)) {
      matrix
          .computeIfAbsent(position.clause(), _ -> new LinkedHashMap<>())
          .merge(
              position.holder(), said.apply(position), (a, b) -> a.equals(b) ? a : a + " / " + b);
    }
    return matrix;
  }

  /// The actors of the matrix, in the agreement's order.
  public List<String> holders(List<PositionView> positions) {
    List<String> actors = names.actors();
    return new ArrayList<>(
        positions.stream()
            .map(PositionView::holder)
            .distinct()
            .sorted(java.util.Comparator.comparingInt(holder -> place(actors, holder)))
            .toList());
  }

  public static String words(PositionView position) {
    return position.claim().position().code().replace('-', ' ');
  }
}
