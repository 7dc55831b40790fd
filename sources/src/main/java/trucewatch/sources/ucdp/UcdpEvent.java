package trucewatch.sources.ucdp;

import static trucewatch.claims.Column.ACT;
import static trucewatch.claims.Column.ATTRIBUTION;
import static trucewatch.claims.Column.CLAIM_ID;
import static trucewatch.claims.Column.INCIDENT_ID;
import static trucewatch.claims.Column.ORIGINAL_TEXT;
import static trucewatch.claims.Column.PLACE;
import static trucewatch.claims.Column.QUANTITY;
import static trucewatch.claims.Column.QUANTITY_HIGH;
import static trucewatch.claims.Column.QUANTITY_LOW;
import static trucewatch.claims.Column.REPORTED_AT;
import static trucewatch.claims.Column.SOURCE;
import static trucewatch.claims.Column.SPEAKER;
import static trucewatch.claims.Column.STANCE;
import static trucewatch.claims.Column.TARGET;
import static trucewatch.claims.Column.UNIT;
import static trucewatch.claims.Column.VIA;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import trucewatch.claims.Column;
import trucewatch.sources.reading.Codes;
import trucewatch.sources.reading.DateOrder;
import trucewatch.sources.reading.DatedColumns;
import trucewatch.sources.reading.Day;
import trucewatch.sources.reading.Draft;
import trucewatch.sources.reading.MappedKind;
import trucewatch.sources.reading.Sink;
import trucewatch.sources.table.RawRecord;

/// One event of the dataset as a claim.
///
/// - The dyad of a fight has no direction: the actor is `side_a|side_b`. Only of one-sided violence
///   the codebook itself says who did it: side A, to civilians.
/// - The days are `date_start` to `date_end`, which is how the dataset says how exact it knows
///   them.
/// - `where_prec` 1 is a place, 2 within about 25 km of it, 3 a district: the point stands, as
///   exact as that. From 4 on (province, stretch, country, sea) the point only represents an area:
///   it is not used, the name of the area is.
/// - `source_original`, to whom the dataset traces the report, is the speaker; `source_office`, who
///   printed it, is `via`; the dataset itself is the source, since it alone answers for the row and
///   may take it back.
final class UcdpEvent {
  private static final String DATASET = "ucdp-ged";
  private static final Set<String> IN_CELLS =
      Set.of(
          "id",
          "latitude",
          "longitude",
          "geom_wkt",
          "date_start",
          "date_end",
          "best",
          "high",
          "low",
          "side_a",
          "side_b",
          "type_of_violence",
          "source_original",
          "source_headline",
          "priogrid_gid",
          "year");

  private final String file;
  private final Codes codes;
  private final DatedColumns dates;
  private final Sink sink;

  UcdpEvent(String file, Codes codes, DatedColumns dates, Sink sink) {
    this.file = file;
    this.codes = codes;
    this.dates = dates;
    this.sink = sink;
  }

  void read(RawRecord record) {
    Draft draft = new Draft(file, record.row(), codes, sink);
    String id = record.get("id");
    if (id.isEmpty()) {
      draft.error("id", "", "the event has no id", "give the file as it was published");
    }
    draft
        .put(CLAIM_ID, DATASET + "-" + id)
        .put(INCIDENT_ID, DATASET + "/" + id)
        .put(STANCE, "asserts")
        .put(SOURCE, DATASET);
    who(draft, record);
    when(draft, record);
    where(draft, record);
    deaths(draft, record);
    whoSays(draft, record);
    draft.put(ORIGINAL_TEXT, record.get("source_headline"));
    Map<String, String> others = new HashMap<>(record.cells());
    others.keySet().removeAll(IN_CELLS);
    others.putAll(atOdds(draft));
    draft.hand(others);
  }

  private static void who(Draft draft, RawRecord record) {
    String kind =
        switch (record.get("type_of_violence")) {
          case "1" -> "state-based";
          case "2" -> "non-state";
          case "3" -> "one-sided";
          default -> "";
        };
    if (kind.isEmpty()) {
      draft.error(
          "type_of_violence",
          record.get("type_of_violence"),
          "this is none of 1 (state-based), 2 (non-state), 3 (one-sided)",
          "give the file as it was published");
    }
    draft.put(ACT, draft.code(MappedKind.ACT, kind));
    String sideA = draft.code(MappedKind.ACTOR, record.get("side_a"));
    if (kind.equals("one-sided")) {
      draft.oneOf(List.of(sideA)).put(TARGET, Codes.own(record.get("side_b")));
      draft.put(ATTRIBUTION, "attributed");
    } else {
      draft.oneOf(List.of(sideA, draft.code(MappedKind.ACTOR, record.get("side_b"))));
    }
  }

  private void when(Draft draft, RawRecord record) {
    String start = record.get("date_start");
    String end = record.first("date_end", "date_start");
    Optional<LocalDate> first = draft.day("date_start", start, dates.of("date_start"));
    Optional<LocalDate> last = draft.day("date_end", end, dates.of("date_end"));
    if (first.isPresent() && last.isPresent()) {
      if (last.get().isBefore(first.get())) {
        draft.error("date_end", end, "it ends before it begins", "check the two dates");
      }
      draft.days(first.get(), last.get());
      reported(record, first.get()).ifPresent(day -> draft.put(REPORTED_AT, day.toString()));
    }
  }

  /// The day of the latest article that the event rests on; none if that cannot be.
  private Optional<LocalDate> reported(RawRecord record, LocalDate begun) {
    DateOrder order = dates.of("source_date");
    return Stream.of(record.get("source_date").split(";"))
        .map(text -> Day.read(text, order))
        .flatMap(
            parsed ->
                switch (parsed) {
                  case Day.Parsed.Date(LocalDate day, var _) -> Stream.of(day);
                  case Day.Parsed.Bad _ -> Stream.empty();
                })
        .max(LocalDate::compareTo)
        .filter(day -> !day.isBefore(begun));
  }

  private static void where(Draft draft, RawRecord record) {
    String precision = record.get("where_prec");
    List<String> names = filled(record, "where_coordinates", "adm_2", "adm_1");
    String known = draft.knownPlace(names);
    String metres =
        switch (precision) {
          case "1" -> "town";
          case "2" -> "25 km";
          case "3" -> "region";
          default -> "";
        };
    if (!metres.isEmpty()) {
      draft.point("latitude", record.get("latitude"), "longitude", record.get("longitude"), metres);
      draft.put(PLACE, known);
    } else {
      draft.put(PLACE, known.isEmpty() ? Codes.own(first(names, record.get("country"))) : known);
    }
  }

  private static String first(List<String> names, String otherwise) {
    return names.isEmpty() ? otherwise : names.getFirst();
  }

  private static List<String> filled(RawRecord record, String... headers) {
    List<String> all = new ArrayList<>();
    for (String header : headers) {
      if (!record.get(header).isEmpty()) {
        all.add(record.get(header));
      }
    }
    return all;
  }

  /// An event with no death in the best estimate happened all the same: it says no number.
  private static void deaths(Draft draft, RawRecord record) {
    String best = record.get("best");
    String high = record.get("high");
    if (isZero(best) && isZero(high)) {
      return;
    }
    draft
        .number(QUANTITY, "best", best)
        .number(QUANTITY_LOW, "low", record.get("low"))
        .number(QUANTITY_HIGH, "high", high)
        .put(UNIT, "death");
  }

  /// The dataset has events whose highest estimate lies below the best, or the lowest above it. No
  /// number fits both. The best estimate stays; the other is kept under the dataset's own header,
  /// and said.
  private static Map<String, String> atOdds(Draft draft) {
    Map<String, String> apart = new HashMap<>();
    String best = draft.get(QUANTITY);
    for (Column bound : List.of(QUANTITY_LOW, QUANTITY_HIGH)) {
      String written = draft.get(bound);
      if (best.isEmpty() || written.isEmpty()) {
        continue;
      }
      int order = new BigDecimal(written).compareTo(new BigDecimal(best));
      if (bound == QUANTITY_LOW ? order > 0 : order < 0) {
        String header = bound == QUANTITY_LOW ? "low" : "high";
        draft.warning(
            header,
            written,
            "the best estimate, " + best + ", lies beyond it; the claim says the best alone",
            "look the event up at its publisher");
        draft.clear(bound);
        apart.put(header, written);
      }
    }
    return apart;
  }

  private static boolean isZero(String number) {
    return number.isEmpty() || number.equals("0");
  }

  private static void whoSays(Draft draft, RawRecord record) {
    draft.put(SPEAKER, draft.code(MappedKind.SPEAKER, record.get("source_original")));
    List<String> offices =
        Stream.of(record.get("source_office").split(";"))
            .map(String::strip)
            .filter(office -> !office.isEmpty())
            .distinct()
            .toList();
    if (offices.size() == 1) {
      draft.put(VIA, draft.code(MappedKind.SOURCE, offices.getFirst()));
    }
  }
}
