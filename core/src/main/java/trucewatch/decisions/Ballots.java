package trucewatch.decisions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.logic.Truth;

/// What is told of the ballots of one round: for each member and each choice one of the four truth
/// values, and tallies without names.
///
/// Who is in no entry is not heard. Who is told two ways (two choices on different sides, or one
/// choice both told and denied) has a contested ballot. Which of several ballots cast one after the
/// other is the member's last is settled before: here all that is told stands side by side. Several
/// different tallies are rival tellings of one count.
public record Ballots(Map<Member, Map<Choice, Truth>> told, List<Tally> tallies) {
  public Ballots {
    Map<Member, Map<Choice, Truth>> copy = new LinkedHashMap<>();
    told.forEach(
        (member, choices) -> {
          EnumMap<Choice, Truth> heard = new EnumMap<>(Choice.class);
          heard.putAll(choices);
          heard.values().removeIf(truth -> truth == Truth.NOTHING_REPORTED);
          if (!heard.isEmpty()) {
            copy.put(member, Collections.unmodifiableMap(heard));
          }
        });
    told = Collections.unmodifiableMap(copy);
    tallies = tallies.stream().distinct().toList();
  }

  public static Ballots none() {
    return new Ballots(Map.of(), List.of());
  }

  /// One more telling: this member cast this ballot.
  public Ballots toldSo(Member member, Choice choice) {
    return with(member, choice, Truth.TOLD_SO);
  }

  /// One more telling: this member did not cast this ballot.
  public Ballots toldNot(Member member, Choice choice) {
    return with(member, choice, Truth.TOLD_NOT);
  }

  /// One more telling of the count.
  public Ballots tallied(Tally tally) {
    List<Tally> more = new ArrayList<>(tallies);
    more.add(tally);
    return new Ballots(told, more);
  }

  /// These ballots with this one in place of all that is told of this member: an assumed vote.
  public Ballots assuming(Member member, Choice choice) {
    Map<Member, Map<Choice, Truth>> more = new LinkedHashMap<>(told);
    more.put(member, Map.of(choice, Truth.TOLD_SO));
    return new Ballots(more, tallies);
  }

  /// What is told of one choice of one member.
  public Truth truth(Member member, Choice choice) {
    return told.getOrDefault(member, Map.of()).getOrDefault(choice, Truth.NOTHING_REPORTED);
  }

  /// Nothing is told of anybody.
  public boolean isEmpty() {
    return told.isEmpty() && tallies.stream().allMatch(Tally::isEmpty);
  }

  /// The same with nothing told but these choices.
  Ballots only(Set<Choice> choices) {
    Map<Member, Map<Choice, Truth>> fewer = new LinkedHashMap<>();
    told.forEach(
        (member, heard) -> {
          EnumMap<Choice, Truth> kept = new EnumMap<>(Choice.class);
          kept.putAll(heard);
          kept.keySet().retainAll(choices);
          fewer.put(member, kept);
        });
    List<Tally> counts = new ArrayList<>();
    for (Tally tally : tallies) {
      EnumMap<Choice, Integer> kept = new EnumMap<>(Choice.class);
      kept.putAll(tally.counts());
      kept.keySet().retainAll(choices);
      if (!kept.isEmpty() || tally.isEmpty()) {
        counts.add(new Tally(kept));
      }
    }
    return new Ballots(fewer, counts);
  }

  private Ballots with(Member member, Choice choice, Truth truth) {
    Map<Member, Map<Choice, Truth>> more = new LinkedHashMap<>(told);
    EnumMap<Choice, Truth> heard = new EnumMap<>(Choice.class);
    heard.putAll(told.getOrDefault(member, Map.of()));
    heard.merge(
        choice, truth, (old, now) -> Truth.of(old.so() || now.so(), old.not() || now.not()));
    more.put(member, heard);
    return new Ballots(more, tallies);
  }
}
