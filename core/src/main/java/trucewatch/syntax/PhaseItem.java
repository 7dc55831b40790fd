package trucewatch.syntax;

/// A line of the block of a phase.
public sealed interface PhaseItem extends Item
    permits CommonItem,
        PhaseItem.StartsWhen,
        PhaseItem.StartsAt,
        PhaseItem.EndsWhen,
        PhaseItem.EndsAt,
        PhaseItem.Lasts,
        PhaseItem.NotExtendable,
        PhaseItem.Extendable {
  /// `starts when pre-transition ends and council adopted`: begins once this holds.
  record StartsWhen(Condition condition, Origin origin) implements PhaseItem {}

  /// `starts on 2020-02-22`, `starts signing`, `starts 3 days after signing`.
  record StartsAt(Event event, Origin origin) implements PhaseItem {}

  /// `ends when …`: ends once this holds.
  record EndsWhen(Condition condition, Origin origin) implements PhaseItem {}

  /// `ends redeployment performed`, `ends at the earlier of …, 8 months after signing`.
  record EndsAt(Event event, Origin origin) implements PhaseItem {}

  /// `lasts 36 months`.
  record Lasts(Extent length, Origin origin) implements PhaseItem {}

  /// `not extendable`.
  record NotExtendable(Origin origin) implements PhaseItem {}

  /// `extendable by parties`, `extendable by decision roadmap`.
  ///
  /// @param decision whether `by` was written to be a decision, else an actor
  record Extendable(boolean decision, Name by, Origin origin) implements PhaseItem {}
}
