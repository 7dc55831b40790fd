package trucewatch.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.claims.Access;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Spelling;

/// What must be added for a row that was entered before to read as it reads now.
///
/// Everything that is added is the act of whoever keeps the log, with the reason in `note`: neither
/// source nor speaker said it. It is known from when it is recorded, whatever the row says.
final class Revision {
  /// What a correction cannot replace: see `trucewatch.claims.Corrections`.
  private static final Set<Column> FIXED =
      EnumSet.of(
          Column.STANCE,
          Column.REFERS_TO,
          Column.REPORTED_AT,
          Column.SOURCE,
          Column.SPEAKER,
          Column.VIA,
          Column.ACCESS,
          Column.NOTE);

  private final String base;
  private final Instant recorded;
  private final List<Body> added = new ArrayList<>();

  /// The row as it was last entered whole.
  private Entry row;

  /// What changes it and stands: corrections, by id.
  private final Map<String, Entry> corrections = new LinkedHashMap<>();

  /// What takes the row back and stands; empty if nothing does.
  private String takenBackBy = "";

  private final String dataset;
  private final Names names;

  /// Makes the ids of what is added.
  interface Names {
    ClaimId next(String base);
  }

  /// @param history every entry about the row, oldest first; the first is the row itself
  Revision(List<Body> history, String dataset, Instant recorded, Names names) {
    this.base = history.getFirst().base();
    this.dataset = dataset;
    this.recorded = recorded;
    this.names = names;
    this.row = history.getFirst().entry();
    history.stream().map(Body::entry).forEach(this::replay);
  }

  private void replay(Entry entry) {
    boolean ours = entry.id().text().startsWith(base + "~") && fromKeeper(entry);
    if (!ours) {
      row = entry;
      corrections.clear();
      takenBackBy = "";
    } else if (entry.cell(Column.STANCE).equals("corrects")) {
      corrections.put(entry.id().text(), entry);
    } else {
      for (String id : entry.cell(Column.REFERS_TO).split(";", -1)) {
        if (id.equals(row.id().text())) {
          takenBackBy = entry.id().text();
        } else if (id.equals(takenBackBy)) {
          takenBackBy = "";
        } else {
          corrections.remove(id);
        }
      }
    }
  }

  private static boolean fromKeeper(Entry entry) {
    return entry.cell(Column.SOURCE).isEmpty()
        && entry.cell(Column.SPEAKER).isEmpty()
        && !entry.cell(Column.NOTE).isEmpty();
  }

  boolean takenBack() {
    return !takenBackBy.isEmpty();
  }

  /// The row is there and reads so.
  List<Body> reads(Entry now, String content) {
    Map<Column, String> change = change(now);
    boolean whole = change.keySet().stream().anyMatch(FIXED::contains);
    if (takenBack() && !whole) {
      add(
          Map.of(Column.STANCE, "retracts", Column.REFERS_TO, takenBackBy),
          "is there again",
          now,
          content);
      takenBackBy = "";
    }
    String current = Body.cells(merged());
    if (current.equals(Body.cells(now.cells()))) {
      return added;
    }
    if (whole) {
      if (!takenBack()) {
        takeBack(now, row.id().text());
      }
      added.add(new Body(base, dataset, content, renamed(now)));
      return added;
    }
    if (!corrections.isEmpty()) {
      takeBack(now, String.join(";", corrections.keySet()));
    }
    if (change.isEmpty() && added.isEmpty()) {
      return added;
    }
    if (change.isEmpty()) {
      Body last = added.removeLast();
      added.add(new Body(base, dataset, content, last.entry()));
      return added;
    }
    Map<Column, String> cells = new EnumMap<>(change);
    cells.put(Column.STANCE, "corrects");
    cells.put(Column.REFERS_TO, row.id().text());
    add(cells, "reads differently", now, content);
    return added;
  }

  /// The row is there and reads so, and was erased before: nothing of its words comes in again. If
  /// it was taken back it stands again, and whom it now shuts out is shut out.
  List<Body> readsAfterErasure(Entry now, String content) {
    Map<Column, String> cells = merged();
    Access open = RaisedAccess.level(row).orElse(Access.PUBLIC);
    Access wanted = RaisedAccess.level(now).orElse(Access.PUBLIC);
    if (wanted.compareTo(open) > 0) {
      cells.put(Column.ACCESS, wanted.code());
      if (!takenBack()) {
        takeBack(now, row.id().text());
      }
      added.add(
          new Body(
              base,
              dataset,
              content,
              new Entry(names.next(base), cells, Map.of(), recorded, recorded, now.origin())));
    } else if (takenBack()) {
      add(
          Map.of(Column.STANCE, "retracts", Column.REFERS_TO, takenBackBy),
          "is there again",
          now,
          content);
    }
    return added;
  }

  /// The row is gone.
  List<Body> gone(String file) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.STANCE, "retracts");
    cells.put(Column.REFERS_TO, row.id().text());
    cells.put(Column.NOTE, file + ": the row is no longer there");
    added.add(new Body(base, dataset, "", entry(cells, file)));
    return added;
  }

  private void takeBack(Entry now, String ids) {
    add(Map.of(Column.STANCE, "retracts", Column.REFERS_TO, ids), "reads differently", now, "");
  }

  private void add(Map<Column, String> cells, String why, Entry now, String content) {
    Map<Column, String> noted = new EnumMap<>(cells);
    noted.put(Column.NOTE, now.origin() + ": the row " + why);
    added.add(new Body(base, dataset, content, entry(noted, now.origin())));
  }

  private Entry entry(Map<Column, String> cells, String origin) {
    return new Entry(names.next(base), cells, Map.of(), recorded, recorded, origin);
  }

  private Entry renamed(Entry now) {
    ClaimId id = names.next(base);
    return new Entry(id, now.cells(), now.others(), recorded, recorded, now.origin());
  }

  /// The row as it reads in the log now.
  private Map<Column, String> merged() {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.putAll(row.cells());
    if (!corrections.isEmpty()) {
      corrections
          .values()
          .iterator()
          .next()
          .cells()
          .forEach(
              (column, text) -> {
                if (FIXED.contains(column) || column == Column.CLAIM_ID) {
                  return;
                }
                if (text.equals("-")) {
                  cells.remove(column);
                } else {
                  cells.put(column, text);
                }
              });
    }
    return cells;
  }

  /// The cells of a correction that makes the row, as it was entered, read as it does now.
  private Map<Column, String> change(Entry now) {
    Map<Column, String> change = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      String old = Spelling.text(row.cell(column));
      String fresh = Spelling.text(now.cell(column));
      if (column != Column.CLAIM_ID && !old.equals(fresh)) {
        change.put(column, fresh.isEmpty() ? "-" : fresh);
      }
    }
    return change;
  }
}
