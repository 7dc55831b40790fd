package trucewatch.view;

import java.util.List;
import trucewatch.claims.ClaimId;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.Fact;

/// One point of an explanation with all that it follows from, to be opened point by point.
///
/// @param kind what kind of point: `bit`, `step`, or the kind of fact as in `why --format json`
/// @param text the sentence
/// @param claims ids of the claims that it names
/// @param against ids of the claims that deny it
/// @param parts what it follows from, in order; empty at a leaf
public record Tree(
    String kind, String text, List<String> claims, List<String> against, List<Tree> parts) {
  public Tree {
    claims = List.copyOf(claims);
    against = List.copyOf(against);
    parts = List.copyOf(parts);
  }

  /// The told bits of an explanation, each with its facts; then the steps from the account to the
  /// word.
  public static List<Tree> of(Explanation explanation, Names names, Times times) {
    FactWords words = new FactWords(names, times);
    List<Tree> bits =
        explanation.bits().stream()
            .map(
                bit ->
                    new Tree(
                        "bit",
                        bit.statement(),
                        ids(bit.claims()),
                        List.of(),
                        bit.because().stream().map(fact -> of(fact, words)).toList()))
            .toList();
    List<Tree> steps = explanation.steps().stream().map(fact -> of(fact, words)).toList();
    return java.util.stream.Stream.concat(bits.stream(), steps.stream()).toList();
  }

  /// One fact with all that it follows from.
  public static Tree of(Fact fact, Names names, Times times) {
    return of(fact, new FactWords(names, times));
  }

  private static Tree of(Fact fact, FactWords words) {
    List<ClaimId> against =
        switch (fact) {
          case Fact.Act act -> act.against();
          case Fact.Relation relation -> relation.against();
          default -> List.of();
        };
    return new Tree(
        FactRows.kind(fact),
        words.of(fact),
        ids(fact.claims()),
        ids(against),
        fact.because().stream().map(part -> of(part, words)).toList());
  }

  private static List<String> ids(List<ClaimId> claims) {
    return claims.stream().map(ClaimId::text).toList();
  }
}
