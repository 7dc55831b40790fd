package trucewatch.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.remark.Remark;
import trucewatch.verdict.Verdict;

/// The residual agreement: what is still owed, by whom, to whom, by when, and who waits for whom.
///
/// One card for each actor, in the agreement's order; never a total by actor.
public record Owed(List<Card> cards) {
  /// What is left for one actor.
  ///
  /// @param actor code, empty for clauses whose text names nobody
  public record Card(String actor, List<Item> items) {
    public Card {
      items = List.copyOf(items);
    }
  }

  /// One clause on a card.
  ///
  /// @param toward codes of those to whom it is owed
  /// @param othersWaiting codes of the clauses that wait for this one
  public record Item(Turn turn, Verdict verdict, List<String> toward, List<String> othersWaiting) {
    public Item {
      toward = List.copyOf(toward);
      othersWaiting = List.copyOf(othersWaiting);
    }

    /// How many are still to come; zero where no number is due or it is not known.
    public BigDecimal remaining() {
      return verdict.of().subtract(verdict.done()).max(BigDecimal.ZERO);
    }
  }

  /// Whose move it is.
  public enum Turn {
    /// It is due, or was.
    MUST("must do"),
    /// A body has to decide.
    DECIDES("must decide"),
    MUST_NOT("must keep to"),
    MAY("may do"),
    /// Its bearer has not accepted it.
    ASKED("is asked, and has not accepted"),
    /// Something else must come first.
    WAITS("waits to do");

    private final String words;

    Turn(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public static final List<String> COLUMNS =
      List.of(
          "actor",
          "turn",
          "clause",
          "toward",
          "account",
          "at",
          "known",
          "status",
          "due",
          "done",
          "of",
          "remaining",
          "waits_for",
          "others_waiting",
          "hindered_by",
          "by_whose_word");

  public Owed {
    cards = List.copyOf(cards);
  }

  /// What is left of the agreement by these verdicts of one account. What somebody put forward
  /// binds nobody, and nobody owes it.
  public static Owed of(Agreement agreement, List<Verdict> verdicts) {
    Map<String, Clause> clauses = new LinkedHashMap<>();
    agreement.clauses().forEach(clause -> clauses.put(clause.id().code(), clause));
    Map<String, List<Item>> cards = new LinkedHashMap<>();
    agreement.actors().forEach(actor -> cards.put(actor.id().code(), new ArrayList<>()));
    cards.put("", new ArrayList<>());
    for (Verdict verdict : verdicts) {
      Clause clause = clauses.get(verdict.clause());
      boolean binds = clause == null || !clause.head().putForward().given();
      Optional<Turn> turn = verdict.whole() || !binds ? Optional.empty() : turn(verdict);
      if (turn.isPresent() && verdict.instance().isEmpty()) {
        Item item = new Item(turn.get(), verdict, toward(clause), waitingFor(verdict, verdicts));
        bearers(verdict)
            .forEach(bearer -> cards.computeIfAbsent(bearer, _ -> new ArrayList<>()).add(item));
      }
    }
    return new Owed(
        cards.entrySet().stream()
            .filter(card -> !card.getValue().isEmpty())
            .map(card -> new Card(card.getKey(), sorted(card.getValue())))
            .toList());
  }

  private static List<Item> sorted(List<Item> items) {
    return items.stream().sorted(java.util.Comparator.comparing(Item::turn)).toList();
  }

  private static List<String> bearers(Verdict verdict) {
    return verdict.bearers().isEmpty() ? List.of("") : verdict.bearers();
  }

  private static Optional<Turn> turn(Verdict verdict) {
    return Optional.ofNullable(
        switch (verdict.status()) {
          case PENDING, OVERDUE, BROKEN -> Turn.MUST;
          case CONTESTED, UNCLEAR -> running(verdict);
          case BREACH_REPORTED, NO_BREACH_REPORTED -> Turn.MUST_NOT;
          case AVAILABLE, USED -> Turn.MAY;
          case OPEN, NO_QUORUM, NO_OBJECTION_SO_FAR -> Turn.DECIDES;
          case NOT_ACCEPTED -> Turn.ASKED;
          case WAITING, BLOCKED, SUSPENDED -> norm(verdict) ? Turn.WAITS : null;
          case KEPT,
              LATE,
              ENDED,
              ADOPTED,
              NOT_ADOPTED,
              HOLDS,
              FAILS,
              NOT_REPORTED,
              NOT_JUDGED,
              DIFFERS ->
              null;
        });
  }

  private static @org.jspecify.annotations.Nullable Turn running(Verdict verdict) {
    return switch (verdict.kind()) {
      case "obligation", "pledge" -> Turn.MUST;
      case "prohibition" -> Turn.MUST_NOT;
      case "permission", "power" -> Turn.MAY;
      case "decision" -> Turn.DECIDES;
      default -> null;
    };
  }

  private static boolean norm(Verdict verdict) {
    return running(verdict) != null;
  }

  private static List<String> toward(@org.jspecify.annotations.Nullable Clause clause) {
    List<ActorId> toward =
        switch (clause) {
          case Clause.Duty duty -> duty.toward().isEmpty() ? targets(duty) : duty.toward();
          case Clause.Ban ban -> ban.toward();
          case null -> List.of();
          case Clause.Freedom _,
              Clause.Choice _,
              Clause.Role _,
              Clause.Principle _,
              Clause.Phase _,
              Clause.Declaration _ ->
              List.of();
        };
    return toward.stream().map(ActorId::code).toList();
  }

  /// To whom the acts of the duty go, where no line says to whom it is owed.
  private static List<ActorId> targets(Clause.Duty duty) {
    return duty.does().stream().flatMap(does -> does.target().stream()).distinct().toList();
  }

  private static List<String> waitingFor(Verdict verdict, List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(
            other ->
                other.waitsFor().contains(Remark.clause(verdict.clause()))
                    && turn(other).isPresent())
        .map(Verdict::clause)
        .distinct()
        .toList();
  }

  /// The cards as rows for scripts, one for each actor and clause.
  public List<Row> rows(Times times) {
    List<Row> rows = new ArrayList<>();
    for (Card card : cards) {
      card.items().forEach(item -> rows.add(row(card.actor(), item, times)));
    }
    return rows;
  }

  private static Row row(String actor, Item item, Times times) {
    Verdict verdict = item.verdict();
    return Row.row()
        .with("actor", actor)
        .with("turn", item.turn().code())
        .with("clause", verdict.clause())
        .with("toward", item.toward())
        .with("account", verdict.account())
        .with("at", times.rfc3339(verdict.at()))
        .with("known", times.rfc3339(verdict.known()))
        .with("status", verdict.status().code())
        .with("due", verdict.due().known() ? times.rfc3339(verdict.due().last()) : "")
        .with("done", verdict.done())
        .with("of", verdict.of())
        .with("remaining", item.remaining())
        .with("waits_for", Remark.texts(verdict.waitsFor()))
        .with("others_waiting", item.othersWaiting())
        .with("hindered_by", StatusRows.hindrances(verdict.hinderedBy()))
        .with("by_whose_word", verdict.byWhoseWord())
        .build();
  }
}
