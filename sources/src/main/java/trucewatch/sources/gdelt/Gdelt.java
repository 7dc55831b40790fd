package trucewatch.sources.gdelt;

import static trucewatch.claims.Column.ACT;
import static trucewatch.claims.Column.CLAIM_ID;
import static trucewatch.claims.Column.INCIDENT_ID;
import static trucewatch.claims.Column.NOTE;
import static trucewatch.claims.Column.PLACE;
import static trucewatch.claims.Column.REPORTED_AT;
import static trucewatch.claims.Column.SOURCE;
import static trucewatch.claims.Column.STANCE;
import static trucewatch.claims.Column.TARGET;
import static trucewatch.claims.Column.URL;
import static trucewatch.claims.Column.VIA;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import trucewatch.sources.reading.Codes;
import trucewatch.sources.reading.DateOrder;
import trucewatch.sources.reading.Day;
import trucewatch.sources.reading.Draft;
import trucewatch.sources.reading.Format;
import trucewatch.sources.reading.Input;
import trucewatch.sources.reading.MappedKind;
import trucewatch.sources.reading.Settings;
import trucewatch.sources.reading.Sink;
import trucewatch.sources.table.Expected;
import trucewatch.sources.table.RawRecord;
import trucewatch.sources.table.Tables;

/// GDELT 2.0 event files: 61 cells divided by tabs, no header.
///
/// GDELT's machine says who did what to whom by CAMEO codes, so actor 1 is the doer. Since no
/// person read it, its codes are acts of a case only where the case's mapping says so, never
/// because a name happens to be the same.
public final class Gdelt implements Format {
  private static final String DATASET = "gdelt";
  private static final String MACHINE = "coded by GDELT's machine from the article";

  static final List<String> COLUMNS = columns();

  static final Expected LAYOUT =
      new Expected(
          "GDELT 2.0 events",
          Set.of("globaleventid", "sqldate", "eventcode", "actor1name", "dateadded"),
          3,
          List.of(COLUMNS));

  private static final Set<String> IN_CELLS =
      Set.of("globaleventid", "sqldate", "monthyear", "year", "fractiondate", "sourceurl");

  private static List<String> columns() {
    List<String> all =
        new ArrayList<>(List.of("globaleventid", "sqldate", "monthyear", "year", "fractiondate"));
    for (String actor : List.of("actor1", "actor2")) {
      for (String part :
          List.of(
              "code",
              "name",
              "countrycode",
              "knowngroupcode",
              "ethniccode",
              "religion1code",
              "religion2code",
              "type1code",
              "type2code",
              "type3code")) {
        all.add(actor + part);
      }
    }
    all.addAll(
        List.of(
            "isrootevent",
            "eventcode",
            "eventbasecode",
            "eventrootcode",
            "quadclass",
            "goldsteinscale",
            "nummentions",
            "numsources",
            "numarticles",
            "avgtone"));
    for (String whose : List.of("actor1geo", "actor2geo", "actiongeo")) {
      for (String part :
          List.of(
              "type",
              "fullname",
              "countrycode",
              "adm1code",
              "adm2code",
              "lat",
              "long",
              "featureid")) {
        all.add(whose + "_" + part);
      }
    }
    all.addAll(List.of("dateadded", "sourceurl"));
    return List.copyOf(all);
  }

  @Override
  public String code() {
    return DATASET;
  }

  @Override
  public String describes() {
    return "GDELT 2.0 events: the 61 columns of its export files";
  }

  @Override
  public void read(Input input, Settings settings, Sink sink) {
    Codes codes = new Codes(settings);
    Tables.read(
        input,
        settings,
        LAYOUT,
        sink,
        record -> {
          event(new Draft(input.name(), record.row(), codes, sink), record);
          return true;
        });
  }

  private static void event(Draft draft, RawRecord record) {
    String id = record.get("globaleventid");
    if (id.isEmpty()) {
      draft.error("GLOBALEVENTID", "", "the event has no id", "give the file as it was published");
    }
    draft
        .put(CLAIM_ID, DATASET + "-" + id)
        .put(INCIDENT_ID, DATASET + "/" + id)
        .put(STANCE, "asserts")
        .put(SOURCE, DATASET)
        .put(NOTE, MACHINE)
        .put(URL, record.get("sourceurl"));
    List<String> acts = filled(record, "eventcode", "eventbasecode", "eventrootcode");
    if (acts.isEmpty()) {
      draft.error("EventCode", "", "the event has no code", "give the file as it was published");
    }
    String act = draft.mappedCode(MappedKind.ACT, acts);
    draft.put(ACT, !acts.isEmpty() && act.equals(acts.getFirst()) ? "cameo-" + act : act);
    draft.oneOf(List.of(draft.code(MappedKind.ACTOR, record.first("actor1name", "actor1code"))));
    String target = record.first("actor2name", "actor2code");
    draft.put(TARGET, draft.code(MappedKind.ACTOR, target));
    draft
        .day("SQLDATE", record.get("sqldate"), DateOrder.NOT_SAID)
        .ifPresent(day -> draft.days(day, day));
    reported(draft, record);
    where(draft, record);
    draft.put(VIA, draft.code(MappedKind.SOURCE, host(record.get("sourceurl"))));
    Map<String, String> others = new HashMap<>(record.cells());
    others.keySet().removeAll(IN_CELLS);
    draft.hand(others);
  }

  private static List<String> filled(RawRecord record, String... headers) {
    return Stream.of(headers).map(record::get).filter(text -> !text.isEmpty()).toList();
  }

  private static void reported(Draft draft, RawRecord record) {
    String added = Day.moment(record.get("dateadded"), DateOrder.NOT_SAID);
    String from = draft.get(trucewatch.claims.Column.FROM);
    if (!added.isEmpty() && added.substring(0, 10).compareTo(from) >= 0) {
      draft.put(REPORTED_AT, added);
    }
  }

  /// Types 3 and 4 are cities; the point of a country or a state only represents it.
  private static void where(Draft draft, RawRecord record) {
    String name = record.get("actiongeo_fullname");
    int comma = name.indexOf(',');
    List<String> names =
        name.isEmpty()
            ? List.of()
            : List.of(comma < 0 ? name : name.substring(0, comma).strip(), name);
    String known = draft.knownPlace(names);
    String type = record.get("actiongeo_type");
    if (type.equals("3") || type.equals("4")) {
      draft.point(
          "ActionGeo_Lat",
          record.get("actiongeo_lat"),
          "ActionGeo_Long",
          record.get("actiongeo_long"),
          "town");
      draft.put(PLACE, known);
    } else {
      draft.put(PLACE, known.isEmpty() ? Codes.own(name) : known);
    }
  }

  private static String host(String url) {
    try {
      String host = new URI(url).getHost();
      return host == null ? "" : host.replaceFirst("^www\\.", "");
    } catch (URISyntaxException odd) {
      return "";
    }
  }
}
