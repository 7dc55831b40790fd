package trucewatch.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import trucewatch.verdict.Carried;
import trucewatch.verdict.Carried.Side;
import trucewatch.verdict.Verdict;

/// By whose word a verdict stands, as a person reads it. Where somebody tells it and somebody
/// denies it, each side is a part of its own: "reported by A; denied by the bearer alone: B".
final class CarriedWords {
  /// Kinds of clauses that bind a bearer, whose own word then weighs in its favour or against it.
  private static final Set<String> BINDING = Set.of("obligation", "pledge", "prohibition");

  private final Names names;
  private final Phrases phrases;

  CarriedWords(Names names, Phrases phrases) {
    this.names = names;
    this.phrases = phrases;
  }

  /// One text for each bearer and told bit; none where nothing is told.
  List<String> said(Verdict verdict) {
    boolean binding = BINDING.contains(verdict.kind());
    boolean breach = verdict.statement().equals("breached");
    String unanswered =
        verdict.account().equals("all") ? "carried.unanswered" : "carried.unanswered.account";
    return verdict.carried().parts().stream()
        .flatMap(part -> said(part, binding, breach, unanswered))
        .toList();
  }

  /// @param breach whether what is told are acts, which their bearer may tell without calling them
  ///   a breach
  /// @param unanswered how that is said: only by the words that count, another account may count an
  ///   answer
  private Stream<String> said(
      Carried.Part part, boolean binding, boolean breach, String unanswered) {
    if (part.so().isTold() && part.not().isTold()) {
      return both(part.so(), part.not(), binding).map(side -> of(part, side));
    }
    boolean acts = breach && part.so().rank() == Carried.Rank.ITSELF;
    return Stream.of(
        of(
            part,
            acts
                ? phrases.text("carried.acts", by(part.so()))
                : alone(part.so().isTold() ? part.so() : part.not(), binding, unanswered)));
  }

  private String of(Carried.Part part, String said) {
    return part.bearer().isEmpty()
        ? said
        : phrases.join("COLON", List.of(phrases.alone(names.actor(part.bearer())), said));
  }

  private String by(Side side) {
    return names.shown(side.speakers());
  }

  /// A bearer that tells of its acts and denies that they are what a clause forbids tells both.
  private Stream<String> both(Side so, Side not, boolean binding) {
    return so.rank() == Carried.Rank.ITSELF && not.rank() == Carried.Rank.BEARER
        ? Stream.of(
            phrases.text("carried.acts.told", by(so)), phrases.text("carried.acts.denied", by(not)))
        : Stream.of(told(so, binding), denied(not, binding));
  }

  /// One bit is told, and its contrary is not.
  private String alone(Side side, boolean binding, String unanswered) {
    return switch (side.rank()) {
      case NOBODY -> "";
      case CALENDAR -> phrases.text("carried.alone.CALENDAR");
      case ALLEGED -> {
        String alleged = phrases.text("carried.alone.ALLEGED", by(side));
        yield side.unanswered() ? phrases.text(unanswered, alleged) : alleged;
      }
      case BEARER -> phrases.text(binding ? "carried.alone.BEARER" : "carried.told.by", by(side));
      case OTHERS, CONFIRMED, ITSELF, VERIFIED ->
          phrases.text("carried.alone." + side.rank().name(), by(side));
    };
  }

  private String told(Side side, boolean binding) {
    return switch (side.rank()) {
      case NOBODY -> "";
      case CALENDAR -> phrases.text("carried.told.CALENDAR");
      case BEARER -> phrases.text(binding ? "carried.told.BEARER" : "carried.told.by", by(side));
      case ALLEGED, OTHERS, CONFIRMED, ITSELF, VERIFIED ->
          phrases.text("carried.alone." + side.rank().name(), by(side));
    };
  }

  private String denied(Side side, boolean binding) {
    return switch (side.rank()) {
      case NOBODY -> "";
      case CALENDAR -> phrases.text("carried.denied.CALENDAR");
      case ALLEGED, OTHERS -> phrases.text("carried.denied.by", by(side));
      case BEARER ->
          phrases.text(binding ? "carried.denied.BEARER" : "carried.denied.by", by(side));
      case CONFIRMED, ITSELF, VERIFIED ->
          phrases.text("carried.denied." + side.rank().name(), by(side));
    };
  }
}
