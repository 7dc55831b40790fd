package trucewatch.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;

/// Enters what came from another log, all of it or nothing.
///
/// An entry is the same one wherever it goes: it is known by the log that it was first entered into
/// and its name there. A row that both logs entered for themselves, and that says the same in both,
/// is one row. One that has the name of another row here comes in under a longer name, made of its
/// own and of its log.
final class Merge {
  private final Database database;
  private final String own;
  private final String sender;
  private final Import entering;
  private final Seal seal = new Seal(new Hashes());
  private final Hashes hashes = new Hashes();
  private final Vault vault;
  private final Set<String> erased;

  /// Erasures to log, by row: reason and who.
  private final Map<String, String[]> erasures = new LinkedHashMap<>();

  private final Map<Integer, Instant> receipts = new HashMap<>();
  private final Map<String, String> renamed = new HashMap<>();
  private long added;
  private long had;
  private long newReceipts;

  Merge(Database database, String own, String sender, Import entering, Set<String> erased)
      throws SQLException {
    this.database = database;
    vault = database.vault();
    this.own = own;
    this.sender = sender;
    this.entering = entering;
    this.erased = new TreeSet<>(erased);
  }

  /// Takes one line of the parcel.
  void take(Map<String, String> line) throws SQLException, Body.Unreadable {
    try {
      switch (line.getOrDefault("kind", "")) {
        case "entry" -> entry(line);
        case "erasure" -> erasure(line);
        case "receipt" -> receipt(line);
        default -> throw new Body.Unreadable("it holds a line of a kind that is not known");
      }
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      throw new Body.Unreadable(String.valueOf(unreadable.getMessage()));
    }
  }

  private void entry(Map<String, String> line) throws SQLException, Body.Unreadable {
    String log = member(line, "log");
    String id = member(line, "id");
    Instant recorded = Instant.parse(member(line, "recorded"));
    Body theirs = Body.read(member(line, "body"), recorded);
    if (log.equals(own) || position(log, id) > 0) {
      had++;
      return;
    }
    byte[] key = bytes(line, "key");
    byte[] sealed = bytes(line, "sealed");
    if (theirs.closed().isEmpty() != (key.length == 0) && key.length > 0) {
      throw new Body.Unreadable("entry `" + id + "` has a key for nothing");
    }
    if (key.length > 0 && !seal.commitment(key, seal.open(key, sealed)).equals(theirs.closed())) {
      throw new Body.Unreadable("what lies apart of entry `" + id + "` was changed");
    }
    long same = sameRow(theirs, id, key, sealed);
    if (same > 0) {
      arrived(log, id, same, theirs.entry().known(), recorded);
      had++;
      return;
    }
    String baseLog = member(line, "base_log");
    String baseId = member(line, "base_id");
    String base = baseLog.equals(own) ? baseId : name(baseLog, baseId);
    String name = theirs.base().equals(theirs.entry().id().text()) ? base : id;
    renamed.put(log + "/" + id, name);
    boolean gone = erased.contains(base);
    Body body =
        new Body(
            base,
            dataset(log, theirs),
            theirs.content(),
            here(theirs.entry(), log, name),
            theirs.closed(),
            new Body.Identity(log, id, recorded));
    long at = entering.enterClosed(body, gone ? NOTHING : key, gone ? NOTHING : sealed);
    if (gone) {
      erasures.putIfAbsent(base, new String[] {"it was erased here before", ""});
    }
    arrived(log, id, at, theirs.entry().known(), recorded);
    added++;
  }

  private static final byte[] NOTHING = {};

  private Entry here(Entry theirs, String log, String name) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.putAll(theirs.cells());
    String refers = theirs.cell(Column.REFERS_TO);
    if (!refers.isEmpty()) {
      cells.put(
          Column.REFERS_TO,
          Arrays.stream(refers.split(";", -1))
              .map(one -> renamed.getOrDefault(log + "/" + one.strip(), one))
              .collect(Collectors.joining(";")));
    }
    return new Entry(
        new ClaimId(name),
        cells,
        theirs.others(),
        entering.recorded(),
        theirs.known(),
        theirs.origin());
  }

  /// Rows of another log are no rows of a file here: a later reading of a file of the same name
  /// must not take them back.
  private static String dataset(String log, Body theirs) {
    return theirs.from().own() ? "log " + log + ": " + theirs.dataset() : theirs.dataset();
  }

  /// What the row of theirs that has this name there is called here.
  private String name(String log, String id) throws SQLException {
    String known = renamed.get(log + "/" + id);
    if (known != null) {
      return known;
    }
    long position = position(log, id);
    if (position > 0) {
      return called(position);
    }
    return isFree(id) && !erased.contains(made(log, id)) ? id : made(log, id);
  }

  private String made(String log, String id) {
    return id + "~" + hashes.hex(log + "/" + id).substring(0, 10);
  }

  private boolean isFree(String id) throws SQLException {
    return id(id).isEmpty();
  }

  /// The position of a whole row of that name.
  private Optional<Long> id(String id) throws SQLException {
    String name = vault.seal(id);
    return one("SELECT position FROM entry WHERE base = ? AND claim_id = ?", name, name);
  }

  private long position(String log, String id) throws SQLException {
    String called = vault.seal(id);
    return one("SELECT position FROM arrived WHERE log = ? AND id = ?", log, called).orElse(0L);
  }

  private Optional<Long> one(String sql, String first, String second) throws SQLException {
    try (PreparedStatement query = database.connection().prepareStatement(sql)) {
      query.setString(1, first);
      query.setString(2, second);
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? Optional.of(found.getLong(1)) : Optional.empty();
      }
    }
  }

  private String called(long position) throws SQLException {
    try (PreparedStatement query =
        database.connection().prepareStatement("SELECT claim_id FROM entry WHERE position = ?")) {
      query.setLong(1, position);
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? vault.open(found.getString(1)) : "";
      }
    }
  }

  /// The row of ours that has this name and says the same; 0 if there is none.
  private long sameRow(Body theirs, String id, byte[] key, byte[] sealed)
      throws SQLException, Body.Unreadable {
    if (!theirs.base().equals(theirs.entry().id().text())) {
      return 0;
    }
    String sql =
        "SELECT e.position, e.body, s.key, s.sealed FROM entry e"
            + " LEFT JOIN secret s ON s.position = e.position"
            + " WHERE e.base = ? AND e.claim_id = ?";
    try (PreparedStatement query = database.connection().prepareStatement(sql)) {
      query.setString(1, vault.seal(id));
      query.setString(2, vault.seal(id));
      try (ResultSet found = query.executeQuery()) {
        if (!found.next()) {
          return 0;
        }
        Body ours = Body.read(vault.open(found.getString(2)), entering.recorded());
        boolean open = ours.entry().cells().equals(theirs.entry().cells());
        byte[] ourKey = vault.openKey(found.getBytes(3));
        Optional<String> here = apart(ours, ourKey == null ? NOTHING : ourKey, found.getBytes(4));
        Optional<String> there = apart(theirs, key, sealed);
        boolean erasedInOne = here.isEmpty() || there.isEmpty();
        boolean closed =
            erasedInOne ? ours.closed().isEmpty() == theirs.closed().isEmpty() : here.equals(there);
        return open && closed ? found.getLong(1) : 0;
      }
    }
  }

  /// What lies apart of an entry, nothing if it was erased. A locked log closes even what is empty.
  private Optional<String> apart(Body body, byte[] key, byte @Nullable [] sealed)
      throws Body.Unreadable {
    if (body.closed().isEmpty()) {
      return Optional.of("");
    }
    if (key.length == 0 || sealed == null) {
      return Optional.empty();
    }
    String text = seal.open(key, sealed);
    return Optional.of(text.equals(Seal.EMPTY) ? "" : text);
  }

  private void arrived(String log, String id, long position, Instant known, Instant recorded)
      throws SQLException {
    try (PreparedStatement insert =
        database
            .connection()
            .prepareStatement(
                "INSERT INTO arrived (log, id, position, batch, known, recorded)"
                    + " VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, log);
      insert.setString(2, vault.seal(id));
      insert.setLong(3, position);
      insert.setInt(4, entering.number());
      insert.setLong(5, known.getEpochSecond());
      insert.setLong(6, recorded.getEpochSecond());
      insert.executeUpdate();
    }
  }

  private void erasure(Map<String, String> line) throws SQLException, Body.Unreadable {
    String log = member(line, "log");
    String id = member(line, "id");
    String row = log.equals(own) ? id : name(log, id);
    if (erased.add(row)) {
      erasures.put(row, new String[] {member(line, "reason"), member(line, "by")});
    }
  }

  private void receipt(Map<String, String> line) throws Body.Unreadable {
    if (member(line, "log").equals(own)) {
      receipts.put(Integer.parseInt(member(line, "until")), Instant.parse(member(line, "when")));
    }
  }

  /// Ends it: erases what the other erased, and logs what it confirmed.
  ///
  /// @return nothing if the parcel brought nothing
  Optional<Received> finish(int until, boolean newBatches) throws SQLException {
    Map<Integer, Instant> confirmed = Receipts.from(database, sender);
    List<Map.Entry<Integer, Instant>> fresh = new ArrayList<>();
    for (Map.Entry<Integer, Instant> receipt : receipts.entrySet()) {
      if (!confirmed.containsKey(receipt.getKey())) {
        fresh.add(receipt);
      }
    }
    if (!newBatches && added == 0 && erasures.isEmpty() && fresh.isEmpty()) {
      return Optional.empty();
    }
    Batch last = entering.leave();
    for (Map.Entry<String, String[]> one : erasures.entrySet()) {
      Entering what =
          new Entering(one.getValue()[1], ClaimsLog.ERASURE + one.getKey(), one.getValue()[0], "");
      delete(one.getKey());
      last = bare(what, last);
    }
    for (Map.Entry<Integer, Instant> receipt : fresh) {
      String words = Receipts.words(receipt.getKey(), receipt.getValue());
      last = bare(new Entering("", Receipts.CONFIRMED + sender, words, ""), last);
      newReceipts++;
    }
    long open = vault.isPlain() ? entering.restricted() : 0;
    return Optional.of(new Received(sender, until, added, had, erasures.size(), newReceipts, open));
  }

  private Batch bare(Entering what, Batch last) throws SQLException {
    return new Import(database, own, what, Optional.of(last), entering.recorded()).leave();
  }

  private void delete(String row) throws SQLException {
    try (PreparedStatement delete =
        database
            .connection()
            .prepareStatement(
                "DELETE FROM secret WHERE position IN (SELECT position FROM entry WHERE base ="
                    + " ?)")) {
      delete.setString(1, vault.seal(row));
      delete.executeUpdate();
    }
  }

  private static String member(Map<String, String> line, String name) throws Body.Unreadable {
    String value = line.get(name);
    if (value == null) {
      throw new Body.Unreadable("a line of it lacks `" + name + "`");
    }
    return value;
  }

  private static byte[] bytes(Map<String, String> line, String name) throws Body.Unreadable {
    return Base64.getDecoder().decode(member(line, name));
  }
}
