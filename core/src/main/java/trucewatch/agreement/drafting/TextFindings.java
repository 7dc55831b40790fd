package trucewatch.agreement.drafting;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.Clause;
import trucewatch.agreement.finding.Finding;
import trucewatch.agreement.lowering.Items;
import trucewatch.syntax.AgreementItem;
import trucewatch.syntax.Amount;
import trucewatch.syntax.ArticleRange;
import trucewatch.syntax.ArticleText;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.CommonItem;
import trucewatch.syntax.Deadline;
import trucewatch.syntax.Extent;
import trucewatch.syntax.Figure;
import trucewatch.syntax.Judge;
import trucewatch.syntax.Pattern;
import trucewatch.syntax.Thing;

/// The clause beside the words of its article: figures that the words do not have, reservations to
/// articles that nothing formalizes, vague words that nobody judges.
final class TextFindings {
  private static final Set<String> TIMES =
      Set.of("second", "minute", "hour", "day", "week", "month", "year");

  private TextFindings() {}

  static void find(Draft draft) {
    for (Block.Clause block : draft.clauseBlocks()) {
      Items items = draft.items(block);
      figures(draft, block, items);
      unjudged(draft, items);
    }
    reservations(draft);
  }

  private static void unjudged(Draft draft, Items items) {
    for (ClauseItem.Manner manner : items.all(ClauseItem.Manner.class)) {
      unjudged(draft, manner.words().text(), manner.judge(), manner.span());
    }
    for (ClauseItem.Contains contains : items.all(ClauseItem.Contains.class)) {
      unjudged(draft, contains.words().text(), contains.judge(), contains.span());
    }
  }

  private static void unjudged(
      Draft draft, String words, Judge judge, trucewatch.diagnostic.Span span) {
    if (judge instanceof Judge.NotSaid) {
      draft.add(
          Finding.VAGUE_AND_UNJUDGED,
          span,
          "nothing says who judges \"%s\"".formatted(words),
          "add `, judged by …`, or say it openly: `, judged by nobody`");
    }
  }

  /// An English text is read for numbers; others are not.
  private static void figures(Draft draft, Block.Clause block, Items items) {
    String prose = words(draft, block, items);
    if (prose.isBlank()) {
      return;
    }
    List<NumberWords.Amount> said = NumberWords.in(prose);
    Set<Long> amounts =
        said.stream()
            .filter(number -> !TIMES.contains(number.unit()))
            .map(NumberWords.Amount::value)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (Pattern pattern : Patterns.done(items)) {
      Figure figure = figure(pattern);
      if (figure != null && differs(figure.value(), amounts)) {
        report(draft, figure.span(), figure.value().toPlainString(), amounts, "");
      }
    }
    for (ClauseItem.Due due : items.all(ClauseItem.Due.class)) {
      if (!due.readAs() && due.deadline() instanceof Deadline.Within within) {
        length(draft, within.length(), said);
      }
    }
  }

  private static String words(Draft draft, Block.Clause block, Items items) {
    ArticleText above = draft.lowered().articles().of(block);
    return items
        .first(CommonItem.ArticleWords.class)
        .map(it -> it.words().text())
        .orElse(above == null ? "" : above.text());
  }

  private static @Nullable Figure figure(Pattern pattern) {
    if (pattern.of() instanceof Thing.Counted counted) {
      return switch (counted.amount()) {
        case Amount.Exactly it -> it.number();
        case Amount.AtLeast it -> it.number();
        case Amount.UpTo it -> it.number();
        case Amount.NotSaid _, Amount.All _ -> null;
      };
    }
    return null;
  }

  private static boolean differs(BigDecimal figure, Set<Long> said) {
    return !said.isEmpty()
        && said.stream().noneMatch(it -> BigDecimal.valueOf(it).compareTo(figure) == 0);
  }

  private static void length(Draft draft, Extent length, List<NumberWords.Amount> said) {
    String unit = length.unit().name().toLowerCase(Locale.ROOT);
    Set<Long> ofUnit =
        said.stream()
            .filter(number -> number.unit().equals(unit))
            .map(NumberWords.Amount::value)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (differs(BigDecimal.valueOf(length.amount()), ofUnit)) {
      report(draft, length.span(), Integer.toString(length.amount()), ofUnit, " " + unit + "s");
    }
  }

  private static void report(
      Draft draft, trucewatch.diagnostic.Span span, String figure, Set<Long> said, String what) {
    String numbers = said.stream().map(String::valueOf).collect(Collectors.joining(", "));
    draft.add(
        Finding.WORDS_AGAINST_FIGURES,
        span,
        "the clause says %s%s, and the words of the article say %s"
            .formatted(figure, what, numbers),
        "mend the one that is wrong; a reading of ours is marked `, read as`");
  }

  /// `signed by c except article 13` where no clause formalizes article 13.
  private static void reservations(Draft draft) {
    Set<String> articles = new HashSet<>();
    for (Clause clause : draft.clauses()) {
      articles.add(clause.head().article());
    }
    for (AgreementItem item : draft.agreementItems()) {
      if (item instanceof AgreementItem.SignedBy signed) {
        for (ArticleRange range : signed.except()) {
          if (range.last() == null && !articles.contains(range.first().text())) {
            draft.add(
                Finding.RESERVATION_TO_NOTHING,
                range.span(),
                "no clause here formalizes article %s, so this reservation touches nothing"
                    .formatted(range.first().text()),
                "mend the number, or add the clause with `article %s`"
                    .formatted(range.first().text()));
          }
        }
      }
    }
  }
}
