package trucewatch.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;

/// A locked log in the folder of a case does all that another does.
class LockedSqliteLogTest extends LogContract {
  private static final InstantSource CLOCK = () -> Instant.parse("2025-03-01T12:00:00Z");

  @TempDir Path folder;
  private Path inside = Path.of("");
  private int cases;

  @Override
  Place freshPlace() throws Exception {
    inside = folder.resolve("case-" + ++cases);
    Place place = new Place.Folder(inside);
    lock(place);
    return place;
  }

  /// Locks a new log, of which this program then has the key.
  static void lock(Place place) throws LogFailure {
    try (ClaimsLog log = ClaimsLog.open(place, CLOCK)) {
      log.lock(Writer.PASSPHRASE.toCharArray(), "clerk", _ -> {});
    }
  }

  @Override
  boolean isLocked() {
    return true;
  }

  @Override
  Connection intruder() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + new Place.Folder(inside).file());
  }
}
