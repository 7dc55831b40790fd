package trucewatch.claims;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// One happening: the incident ids that were told to be one, or the one id nobody linked.
public record Incident(SortedSet<IncidentId> ids) {
  public Incident {
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("an incident has at least one id");
    }
    ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
  }

  /// An incident that no row links to another.
  public static Incident of(IncidentId id) {
    return new Incident(new TreeSet<>(java.util.Set.of(id)));
  }

  @Override
  public String toString() {
    return String.join(" = ", ids.stream().map(IncidentId::toString).toList());
  }
}
