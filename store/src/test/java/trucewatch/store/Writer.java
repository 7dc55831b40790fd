package trucewatch.store;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;

/// A program that writes batches into a log for ever and says each that it was told is in, to be
/// killed.
final class Writer {
  private static final InstantSource CLOCK = () -> Instant.parse("2025-03-01T12:00:00Z");
  private static final int ROWS = 7;

  /// Of the logs that tests lock.
  static final String PASSPHRASE = "twelve letters and more";

  private Writer() {}

  /// Writes until it is killed.
  ///
  /// @param arguments the address or folder of the log, what its row ids begin with, and a third if
  ///   the log is locked
  public static void main(String[] arguments) throws LogFailure, IOException {
    Place place = place(arguments[0]);
    if (arguments.length > 2) {
      ClaimsLog.unlock(place, PASSPHRASE.toCharArray());
    }
    OutputStream out = System.out;
    try (ClaimsLog log = ClaimsLog.open(place, CLOCK)) {
      for (int batch = 0; ; batch++) {
        Entering what = new Entering("writer", "d", "d.csv", "");
        try (Import entering = log.begin(what, false)) {
          for (int i = 0; i < ROWS; i++) {
            Entry row = row(arguments[1] + "-" + batch + "-" + i, "attack", "1");
            entering.add(row);
          }
          entering.commit();
        }
        out.write((batch + "\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }
    }
  }

  static Entry row(String id, String act, String quantity) {
    Instant now = CLOCK.instant();
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.CLAIM_ID, id);
    cells.put(Column.SOURCE, "mission");
    cells.put(Column.STANCE, "asserts");
    cells.put(Column.ACT, act);
    cells.put(Column.NOTE, "“ä\u0001\"\\ 𝄞");
    if (!quantity.isEmpty()) {
      cells.put(Column.QUANTITY, quantity);
    }
    Map<String, String> others = Map.of("somebody_s", "remark");
    return new Entry(new ClaimId(id), cells, others, now, now, "a.csv, row 2");
  }

  static Place place(String where) {
    return where.startsWith("jdbc:") ? new Place.Server(where) : new Place.Folder(Path.of(where));
  }

  /// What it needs to run, wherever the tests run.
  static String classPath() throws ClassNotFoundException {
    return Stream.of(
            Writer.class,
            ClaimsLog.class,
            Entry.class,
            JsonFactory.class,
            Class.forName("org.sqlite.JDBC"),
            Class.forName("org.postgresql.Driver"))
        .map(one -> one.getProtectionDomain().getCodeSource().getLocation())
        .map(place -> Path.of(URI.create(place.toString())).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  static int rowsInABatch() {
    return ROWS;
  }
}
