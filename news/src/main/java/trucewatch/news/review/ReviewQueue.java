package trucewatch.news.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where candidates wait and where a person's decisions on them are kept.
public interface ReviewQueue {
  /// Every candidate, in the order in which they were read.
  List<Candidate> all();

  /// Adds candidates; one whose id is there already is left as it is, so that reading an article
  /// twice asks nobody twice. Returns how many were new.
  int add(List<Candidate> candidates);

  /// The candidate with that id.
  Optional<Candidate> find(String id);

  /// Takes the candidate as a claim.
  ///
  /// @throws IllegalStateException if it is not waiting
  Candidate accept(String id);

  /// Takes the candidate as a claim on an incident that the case knows: a row that joins the two is
  /// written beside it.
  ///
  /// @param claim the id of a claim on that incident
  /// @param on the day on which a person says so
  /// @throws IllegalStateException if it is not waiting
  Candidate accept(String id, String claim, LocalDate on);

  /// Takes it as a claim with other columns; what the machine had read becomes a regression
  /// example.
  ///
  /// @throws IllegalStateException if it is not waiting
  Candidate edit(String id, Map<String, String> changes);

  /// Takes it as a claim, with other columns and on an incident that the case knows, where that is
  /// asked for.
  ///
  /// @param changes columns that are other than it was read, none to take it as it is
  /// @param claim the id of a claim on the same incident, empty for none
  /// @param on the day on which a person says so
  /// @throws IllegalStateException if it is not waiting
  Candidate accept(String id, Map<String, String> changes, String claim, LocalDate on);

  /// Refuses it; it becomes a regression example.
  ///
  /// @throws IllegalStateException if it is not waiting
  Candidate reject(String id, String reason);

  /// Takes the last decision back and returns the candidate, waiting again; empty if there is none.
  Optional<Candidate> undo();

  /// Takes the last decision on one candidate back, whoever decided on others since.
  ///
  /// @param expected what it is to be now: a decision that somebody else has made meanwhile is not
  ///   taken back unseen
  /// @throws IllegalStateException if it is not in that state
  Candidate undo(String id, Candidate.State expected);

  /// The candidates that are decided, the last decision first.
  List<Candidate> decided();
}
