package trucewatch.cli;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import trucewatch.agreement.Agreement;

/// The names of a case that questions offer. What is not among them may be answered all the same.
///
/// @param zone where days begin and end; empty if the agreement cannot be read
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record Vocabulary(
    List<String> acts,
    List<String> actors,
    List<String> places,
    List<String> clauses,
    Optional<ZoneId> zone) {
  static final Vocabulary NONE =
      new Vocabulary(List.of(), List.of(), List.of(), List.of(), Optional.empty());

  static Vocabulary of(Agreement agreement) {
    return new Vocabulary(
        agreement.acts().stream().map(act -> act.id().code()).sorted().toList(),
        agreement.actors().stream().map(actor -> actor.id().code()).toList(),
        agreement.places().stream().map(place -> place.id().code()).toList(),
        agreement.clauses().stream().map(clause -> clause.id().code()).toList(),
        Optional.of(agreement.zone()));
  }
}
