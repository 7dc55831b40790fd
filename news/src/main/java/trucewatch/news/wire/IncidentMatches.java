package trucewatch.news.wire;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Proposes which known incident a newly told one may be. A person decides: nothing is joined here.
public final class IncidentMatches {
  /// What is newly told; empty where it is not said.
  ///
  /// @param when a day, or two with a slash, both included
  public record Told(String act, String actor, String place, String when) {}

  /// An incident that the case knows.
  ///
  /// @param actors who is told to have done it; empty if nobody is named
  /// @param from its first day
  /// @param to its last day, included
  public record Known(
      String id, String act, Set<String> actors, String place, LocalDate from, LocalDate to) {
    public Known {
      actors = Set.copyOf(actors);
    }
  }

  /// A proposal, with the reasons that a person reads.
  public record Proposal(String incident, List<String> reasons) {
    public Proposal {
      reasons = List.copyOf(reasons);
    }
  }

  private IncidentMatches() {}

  /// Incidents of the same act whose days touch those told, by a day either way, and whose place
  /// and actors do not differ from what is told where both are told; those that agree on most
  /// first.
  public static List<Proposal> of(Told told, List<Known> known) {
    List<Proposal> proposals = new ArrayList<>();
    for (Known incident : known) {
      List<String> reasons = reasons(told, incident);
      if (!reasons.isEmpty()) {
        proposals.add(new Proposal(incident.id(), reasons));
      }
    }
    proposals.sort(Comparator.comparingInt((Proposal p) -> -p.reasons().size()));
    return proposals;
  }

  private static List<String> reasons(Told told, Known incident) {
    if (!told.act().equals(incident.act()) || !sameDays(told.when(), incident)) {
      return List.of();
    }
    boolean otherPlace =
        !told.place().isEmpty()
            && !incident.place().isEmpty()
            && !told.place().equals(incident.place());
    boolean otherActor =
        !told.actor().isEmpty()
            && !incident.actors().isEmpty()
            && !incident.actors().contains(told.actor());
    if (otherPlace || otherActor) {
      return List.of();
    }
    List<String> reasons = new ArrayList<>(List.of("same act", "same days"));
    if (!told.place().isEmpty() && told.place().equals(incident.place())) {
      reasons.add("same place");
    }
    if (incident.actors().contains(told.actor())) {
      reasons.add("same actor");
    }
    return reasons;
  }

  private static boolean sameDays(String when, Known incident) {
    try {
      String[] ends = when.split("/", -1);
      LocalDate from = LocalDate.parse(ends[0]);
      LocalDate to = LocalDate.parse(ends[ends.length - 1]);
      return !from.isAfter(incident.to().plusDays(1)) && !to.isBefore(incident.from().minusDays(1));
    } catch (DateTimeParseException e) {
      return false; // a month or year, or no time: too coarse to propose anything
    }
  }
}
