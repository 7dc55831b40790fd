package trucewatch.reference;

import java.util.List;
import trucewatch.agreement.Agreement;
import trucewatch.claims.Entry;
import trucewatch.claims.Gazetteer;
import trucewatch.claims.Sources;

/// A case: what was agreed, and all that was ever told.
public record CaseLog(
    Agreement agreement, List<Entry> entries, Sources sources, Gazetteer gazetteer) {
  public CaseLog {
    entries = List.copyOf(entries);
  }

  /// The same claims under another text.
  public CaseLog under(Agreement text) {
    return new CaseLog(text, entries, sources, gazetteer);
  }
}
