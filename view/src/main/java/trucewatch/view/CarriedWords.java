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

  CarriedWords(Names names) {
    this.names = names;
  }

  /// One text for each bearer and told bit; none where nothing is told.
  List<String> said(Verdict verdict) {
    boolean binding = BINDING.contains(verdict.kind());
    boolean breach = verdict.statement().equals("breached");
    String unanswered =
        verdict.account().equals("all") ? ", unanswered" : ", unanswered in this account";
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
    String of = part.bearer().isEmpty() ? "" : names.actor(part.bearer()) + ": ";
    if (part.so().isTold() && part.not().isTold()) {
      return both(part.so(), part.not(), binding).map(side -> of + side);
    }
    boolean acts = breach && part.so().rank() == Carried.Rank.ITSELF;
    return Stream.of(
        acts
            ? of + "the acts are told by the bearer itself: " + names.actors(part.so().speakers())
            : of + alone(part.so().isTold() ? part.so() : part.not(), binding, unanswered));
  }

  /// A bearer that tells of its acts and denies that they are what a clause forbids tells both.
  private Stream<String> both(Side so, Side not, boolean binding) {
    return so.rank() == Carried.Rank.ITSELF && not.rank() == Carried.Rank.BEARER
        ? Stream.of(
            "acts told by the bearer itself: " + names.actors(so.speakers()),
            "that they are breaches is denied by the bearer alone: " + names.actors(not.speakers()))
        : Stream.of(told(so, binding), denied(not, binding));
  }

  /// One bit is told, and its contrary is not.
  private String alone(Side side, boolean binding, String unanswered) {
    String by = names.actors(side.speakers());
    return switch (side.rank()) {
      case NOBODY -> "";
      case CALENDAR -> "the text and the calendar";
      case ALLEGED -> "alleged by " + by + (side.unanswered() ? unanswered : "");
      case BEARER -> (binding ? "by the bearer alone: " : "told by ") + by;
      case OTHERS -> "reported by " + by;
      case CONFIRMED -> "confirmed by the other party: " + by;
      case ITSELF -> "told by the bearer itself: " + by;
      case VERIFIED -> "verified by " + by;
    };
  }

  private String told(Side side, boolean binding) {
    String by = names.actors(side.speakers());
    return switch (side.rank()) {
      case NOBODY -> "";
      case CALENDAR -> "so by the text and the calendar";
      case ALLEGED -> "alleged by " + by;
      case BEARER -> (binding ? "told by the bearer alone: " : "told by ") + by;
      case OTHERS -> "reported by " + by;
      case CONFIRMED -> "confirmed by the other party: " + by;
      case ITSELF -> "told by the bearer itself: " + by;
      case VERIFIED -> "verified by " + by;
    };
  }

  private String denied(Side side, boolean binding) {
    String by = names.actors(side.speakers());
    return switch (side.rank()) {
      case NOBODY -> "";
      case CALENDAR -> "not so by the text and the calendar";
      case ALLEGED, OTHERS -> "denied by " + by;
      case BEARER -> (binding ? "denied by the bearer alone: " : "denied by ") + by;
      case CONFIRMED -> "denied by the other party too: " + by;
      case ITSELF -> "denied by the bearer itself: " + by;
      case VERIFIED -> "found not to be so by " + by;
    };
  }
}
