package trucewatch.casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import trucewatch.casebook.report.ReportFile;
import trucewatch.sources.casefolder.CaseFiles;
import trucewatch.store.ClaimsLog;
import trucewatch.store.LogFailure;
import trucewatch.store.Place;

/// Deletes files of claims whose rows the log has: in a locked case they would lie beside it in the
/// open. The rows stay, and a later file of the same name takes none of them back.
public final class TakingIn {
  private TakingIn() {}

  /// What came of it.
  ///
  /// @param deleted names of files
  /// @param kept why a file stays, a sentence for each
  public record Taken(List<String> deleted, List<String> kept) {
    public Taken {
      deleted = List.copyOf(deleted);
      kept = List.copyOf(kept);
    }
  }

  /// Does it for a case that was just opened, so that the log has what its files say.
  public static Taken from(Path path, InstantSource clock) throws LogFailure, IOException {
    Path folder = Casebook.folder(path);
    return new ReportFile(folder).meanwhile(() -> alone(path, folder, clock));
  }

  /// While nobody adds: what is read, compared and deleted is one and the same.
  private static Taken alone(Path path, Path folder, InstantSource clock) throws LogFailure {
    List<String> deleted = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    if (!(Casebook.examine(path, clock.instant()) instanceof Examined.Read read)) {
      return new Taken(deleted, kept);
    }
    try (ClaimsLog log = ClaimsLog.open(Place.of(folder), clock)) {
      for (CaseFiles.ClaimsTable table : read.files().tables()) {
        if (!table.whole()) {
          kept.add(table.name() + " stays: it has rows that cannot be read");
        } else if (!log.lastRead(table.name()).equals(table.sha256())) {
          kept.add(table.name() + " stays: it is not in the log as it is now");
        } else {
          try {
            log.letGo(table.name());
            Files.deleteIfExists(folder.resolve(table.name()));
            deleted.add(table.name());
          } catch (IOException cannot) {
            kept.add(table.name() + " stays: it cannot be deleted");
          }
        }
      }
    }
    return new Taken(deleted, kept);
  }

  /// The rows of the files of claims that lie in the open.
  public static List<String> inTheOpen(Path path, InstantSource clock) {
    return Casebook.examine(path, clock.instant()) instanceof Examined.Read read
        ? read.files().tables().stream()
            .filter(table -> !table.entries().isEmpty())
            .map(CaseFiles.ClaimsTable::name)
            .toList()
        : List.of();
  }
}
