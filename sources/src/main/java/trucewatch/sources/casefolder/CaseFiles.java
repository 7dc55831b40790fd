package trucewatch.sources.casefolder;

import java.util.List;
import trucewatch.claims.Entry;
import trucewatch.claims.Sources;
import trucewatch.sources.FileProblem;
import trucewatch.sources.zones.Zones;

/// What the tables and drawings of a case hold, as far as they could be read, and what could not.
public record CaseFiles(
    List<Entry> entries, Sources sources, Zones zones, List<FileProblem> problems) {
  public CaseFiles {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }
}
