package trucewatch.sources.casefolder;

import java.util.List;
import trucewatch.claims.Entry;
import trucewatch.claims.Sources;
import trucewatch.sources.FileProblem;
import trucewatch.sources.zones.Zones;

/// What the tables and drawings of a case hold, as far as they could be read, and what could not.
///
/// @param tables the files of claims, in the order in which they were read
public record CaseFiles(
    List<ClaimsTable> tables, Sources sources, Zones zones, List<FileProblem> problems) {
  /// One file of claims.
  ///
  /// @param name with its folder: `claims/a.csv`
  /// @param sha256 of its bytes, in hexadecimal; empty if it could not be read to its end
  /// @param whole whether every row of it is among the entries, or in an earlier file
  public record ClaimsTable(String name, String sha256, boolean whole, List<Entry> entries) {
    public ClaimsTable {
      entries = List.copyOf(entries);
    }
  }

  public CaseFiles {
    tables = List.copyOf(tables);
    problems = List.copyOf(problems);
  }

  /// The rows of all files of claims, in order.
  public List<Entry> entries() {
    return tables.stream().flatMap(table -> table.entries().stream()).toList();
  }
}
