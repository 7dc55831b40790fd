package trucewatch.view.page;

import java.util.ArrayList;
import java.util.List;
import trucewatch.verdict.Verdict;
import trucewatch.view.Owed;

/// Whose move it is: a card for each actor, in the order of the agreement; never a total by actor.
public record MovesPage(List<Card> cards) {
  /// What is left for one actor.
  ///
  /// @param actor its own name, empty for clauses whose text names nobody
  public record Card(String actor, List<Group> groups) {
    public Card {
      groups = List.copyOf(groups);
    }
  }

  /// What an actor must do now, may do, or waits to do.
  ///
  /// @param turn code, a part of a key of the catalogue
  public record Group(String turn, List<Item> items) {
    public Group {
      items = List.copyOf(items);
    }
  }

  /// One clause on a card.
  ///
  /// @param toward names of those to whom it is owed, empty if the text names none
  /// @param text what must stand beside the word
  /// @param waitsFor what must come first
  /// @param waiting the clauses that wait for this one
  /// @param others what the other accounts say, in one line
  public record Item(
      String clause,
      String title,
      Mark mark,
      String toward,
      String text,
      String due,
      List<ClausePage.Link> waitsFor,
      List<ClausePage.Link> waiting,
      String others) {
    public Item {
      waitsFor = List.copyOf(waitsFor);
      waiting = List.copyOf(waiting);
    }
  }

  public MovesPage {
    cards = List.copyOf(cards);
  }

  public static MovesPage of(Lens lens) {
    Owed owed = Owed.of(lens.agreement(), lens.verdicts());
    return new MovesPage(owed.cards().stream().map(card -> card(lens, card)).toList());
  }

  private static Card card(Lens lens, Owed.Card card) {
    List<Group> groups = new ArrayList<>();
    for (Owed.Turn turn : Owed.Turn.values()) {
      List<Item> items =
          card.items().stream()
              .filter(item -> item.turn() == turn)
              .map(item -> item(lens, item))
              .toList();
      if (!items.isEmpty()) {
        groups.add(new Group(turn.code(), items));
      }
    }
    return new Card(card.actor().isEmpty() ? "" : lens.names().actor(card.actor()), groups);
  }

  private static Item item(Lens lens, Owed.Item item) {
    Verdict verdict = item.verdict();
    String clause = verdict.clause();
    return new Item(
        clause,
        lens.title(clause),
        lens.shortMark(verdict),
        lens.names().actors(item.toward()),
        lens.sentences().said(verdict).musts(),
        lens.sentences().due(verdict.due()),
        verdict.waitsFor().stream().map(lens::link).toList(),
        item.othersWaiting().stream().map(lens::link).toList(),
        lens.othersLine(clause, verdict.status()));
  }
}
