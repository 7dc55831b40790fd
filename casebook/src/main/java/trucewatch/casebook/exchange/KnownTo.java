package trucewatch.casebook.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.Opened;
import trucewatch.claims.Entry;
import trucewatch.reference.CaseLog;
import trucewatch.store.ClaimsLog;
import trucewatch.store.LogFailure;
import trucewatch.store.Place;
import trucewatch.store.Viewpoint;

/// Opens a case by what one of its copies knew, with that copy's own stamps: what it never got, as
/// far as is known here, does not count.
public final class KnownTo {
  private KnownTo() {}

  /// Opens it; a name that no copy has is told like a case that is missing.
  ///
  /// @param name of a copy, as [KnownLogs] has it, or [KnownLogs#HERE]
  public static Opened open(Path path, InstantSource clock, String name) {
    Opened opened = Casebook.open(path, clock.instant());
    if (!(opened instanceof Opened.Ready ready)) {
      return opened;
    }
    try (ClaimsLog log = ClaimsLog.openToRead(Place.of(Casebook.folder(path)), clock)) {
      KnownLogs logs = KnownLogs.of(Casebook.folder(path));
      Optional<String> id =
          name.equals(KnownLogs.HERE)
              ? Optional.of(log.name())
              : logs.named(name).map(KnownLogs.Known::log);
      if (id.isEmpty()) {
        return new Opened.Missing(
            "No copy of this case is known as `"
                + name
                + "`; known are: here"
                + (logs.names().isEmpty() ? "." : ", " + String.join(", ", logs.names()) + "."));
      }
      List<Entry> entries = new ArrayList<>();
      log.read(new Viewpoint.Log(id.get()), entries::add);
      CaseLog all = ready.log();
      return new Opened.Ready(
          new CaseLog(all.agreement(), entries, all.sources(), all.gazetteer()),
          ready.stamp(),
          ready.warnings(),
          ready.whole());
    } catch (IOException failed) {
      return new Opened.Missing("`.trucewatch/logs` cannot be read: " + failed.getMessage());
    } catch (LogFailure failed) {
      return new Opened.Missing("The log cannot be read: " + failed.words());
    }
  }
}
