package trucewatch.sources.acled;

import static trucewatch.claims.Column.ACT;
import static trucewatch.claims.Column.ATTRIBUTION;
import static trucewatch.claims.Column.CLAIM_ID;
import static trucewatch.claims.Column.INCIDENT_ID;
import static trucewatch.claims.Column.NOTE;
import static trucewatch.claims.Column.ORIGINAL_TEXT;
import static trucewatch.claims.Column.PLACE;
import static trucewatch.claims.Column.QUANTITY;
import static trucewatch.claims.Column.REFERS_TO;
import static trucewatch.claims.Column.REPORTED_AT;
import static trucewatch.claims.Column.SOURCE;
import static trucewatch.claims.Column.STANCE;
import static trucewatch.claims.Column.TARGET;
import static trucewatch.claims.Column.UNIT;
import static trucewatch.claims.Column.VIA;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import trucewatch.sources.reading.Codes;
import trucewatch.sources.reading.DatedColumns;
import trucewatch.sources.reading.Day;
import trucewatch.sources.reading.Draft;
import trucewatch.sources.reading.MappedKind;
import trucewatch.sources.reading.Sink;
import trucewatch.sources.table.RawRecord;

/// One event of ACLED as a claim, or one deletion as a retraction.
///
/// - `actor1` and `actor2` have no direction: the actor is `a|b`. Of violence against civilians the
///   kind of the event says that the civilians are its target, in whichever column they stand.
/// - `time_precision` 1 is the day, 2 the week around it, 3 the month that holds it.
/// - `geo_precision` 1 is a town, 2 the land around it, 3 a region, and the point no more exact.
final class AcledEvent {
  private static final String DATASET = "acled";
  private static final Set<String> IN_CELLS =
      Set.of(
          "event_id_cnty",
          "event_date",
          "actor1",
          "actor2",
          "event_type",
          "sub_event_type",
          "latitude",
          "longitude",
          "notes",
          "fatalities",
          "timestamp",
          "year");

  private final String file;
  private final Codes codes;
  private final DatedColumns dates;
  private final Sink sink;

  AcledEvent(String file, Codes codes, DatedColumns dates, Sink sink) {
    this.file = file;
    this.codes = codes;
    this.dates = dates;
    this.sink = sink;
  }

  void read(RawRecord record) {
    Draft draft = new Draft(file, record.row(), codes, sink);
    String id = record.first("event_id_cnty", "data_id");
    if (id.isEmpty()) {
      draft.error("event_id_cnty", "", "the event has no id", "give the file as it was published");
    }
    if (!record.get("deleted_timestamp").isEmpty()) {
      deletion(draft, record, id);
      return;
    }
    draft
        .put(CLAIM_ID, DATASET + "-" + id)
        .put(INCIDENT_ID, DATASET + "/" + id)
        .put(STANCE, "asserts")
        .put(SOURCE, DATASET)
        .put(REPORTED_AT, Day.moment(record.get("timestamp"), dates.of("timestamp")));
    who(draft, record);
    when(draft, record);
    where(draft, record);
    if (!record.get("fatalities").equals("0") && !record.get("fatalities").isEmpty()) {
      draft.number(QUANTITY, "fatalities", record.get("fatalities")).put(UNIT, "death");
    }
    printed(draft, record);
    draft.put(ORIGINAL_TEXT, record.get("notes"));
    Map<String, String> others = new HashMap<>(record.cells());
    others.keySet().removeAll(IN_CELLS);
    draft.hand(others);
  }

  private static void deletion(Draft draft, RawRecord record, String id) {
    String when =
        Day.moment(record.get("deleted_timestamp"), trucewatch.sources.reading.DateOrder.NOT_SAID);
    draft
        .put(CLAIM_ID, DATASET + "-" + id + "-deleted")
        .put(STANCE, "retracts")
        .put(SOURCE, DATASET)
        .put(REFERS_TO, DATASET + "-" + id)
        .put(REPORTED_AT, when)
        .put(NOTE, "ACLED deleted the event");
    draft.hand(Map.of());
  }

  private static void who(Draft draft, RawRecord record) {
    String type = record.get("event_type");
    String sub = record.get("sub_event_type");
    if (type.isEmpty() && sub.isEmpty()) {
      draft.error("event_type", "", "the event has no type", "give the file as it was published");
    }
    draft.put(
        ACT,
        draft.code(
            MappedKind.ACT,
            Stream.of(sub, type + " / " + sub, type).filter(name -> !name.isEmpty()).toList()));
    boolean first = civilians(record, "1");
    boolean second = civilians(record, "2");
    String one = record.get("actor1");
    String two = record.get("actor2");
    if (Codes.own(type).equals("violence-against-civilians") && first != second) {
      draft.oneOf(List.of(actor(draft, first ? two : one)));
      draft.put(TARGET, Codes.own(first ? one : two)).put(ATTRIBUTION, "attributed");
    } else {
      draft.oneOf(List.of(actor(draft, one), actor(draft, two)));
    }
  }

  private static String actor(Draft draft, String name) {
    return draft.code(MappedKind.ACTOR, name);
  }

  /// Interaction 7 is civilians, as a number in old files and in words in new ones.
  private static boolean civilians(RawRecord record, String which) {
    String inter = record.get("inter" + which);
    return inter.equals("7") || Codes.own(inter).equals("civilians");
  }

  private void when(Draft draft, RawRecord record) {
    Optional<LocalDate> found =
        draft.day("event_date", record.get("event_date"), dates.of("event_date"));
    if (found.isEmpty()) {
      return;
    }
    LocalDate day = found.get();
    switch (record.get("time_precision")) {
      case "2" -> draft.days(day.minusDays(3), day.plusDays(3));
      case "3" -> draft.days(YearMonth.from(day).atDay(1), YearMonth.from(day).atEndOfMonth());
      default -> draft.days(day, day);
    }
    reportedAfter(draft, record);
  }

  /// A row that says it was last changed before its event began says nothing of when it was
  /// reported.
  private static void reportedAfter(Draft draft, RawRecord record) {
    String reported = draft.get(REPORTED_AT);
    String from = draft.get(trucewatch.claims.Column.FROM);
    if (!reported.isEmpty() && reported.substring(0, 10).compareTo(from) < 0) {
      draft.clear(REPORTED_AT);
      draft.warning(
          "timestamp",
          record.get("timestamp"),
          "it is before the event",
          "the row is used without it");
    }
  }

  private static void where(Draft draft, RawRecord record) {
    List<String> names =
        Stream.of("location", "admin3", "admin2", "admin1")
            .map(record::get)
            .filter(name -> !name.isEmpty())
            .toList();
    String known = draft.knownPlace(names);
    String precision =
        switch (record.get("geo_precision")) {
          case "1" -> "town";
          case "2" -> "area";
          default -> "region";
        };
    draft.point(
        "latitude", record.get("latitude"), "longitude", record.get("longitude"), precision);
    boolean placed = !draft.get(trucewatch.claims.Column.LATITUDE).isEmpty();
    String named = names.isEmpty() ? record.get("country") : names.getFirst();
    draft.put(PLACE, known.isEmpty() && !placed ? Codes.own(named) : known);
  }

  /// Who printed it: one name is passed on as such, several are kept as ACLED joins them.
  private static void printed(Draft draft, RawRecord record) {
    List<String> names =
        Stream.of(record.get("source").split(";"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    if (names.size() == 1) {
      draft.put(VIA, draft.code(MappedKind.SOURCE, names.getFirst()));
    }
  }
}
