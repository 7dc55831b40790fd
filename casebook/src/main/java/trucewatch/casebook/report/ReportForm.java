package trucewatch.casebook.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trucewatch.claims.CellProblem;
import trucewatch.claims.ClaimId;
import trucewatch.claims.ClaimReader;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Reading;

/// A report typed into a form: fields by name, all of them text, read into the cells of a row.
///
/// Fields that do not belong to the kind of report are left out, so that changing one's mind about
/// the kind leaves nothing behind.
public final class ReportForm {
  /// The longest text of a field; the note may be longer.
  static final int LONGEST = 300;

  static final int LONGEST_NOTE = 10_000;

  /// What kind of report it is.
  public enum Kind {
    HAPPENED,
    /// We were kept from something.
    STOPPED,
    /// We watched and saw nothing.
    WATCHED,
    /// Somebody complains: that it was received is told, and nothing of what it says.
    COMPLAINT;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code().equals(code)) {
          return kind;
        }
      }
      return HAPPENED;
    }
  }

  /// The names of all fields.
  public static final List<String> FIELDS =
      List.of(
          "kind",
          "act",
          "source",
          "means",
          "speaker",
          "qualifier",
          "number",
          "unit",
          "day",
          "time",
          "timesure",
          "until",
          "place",
          "placesure",
          "observedfrom",
          "actor",
          "target",
          "clause",
          "note",
          "access");

  private static final Set<String> OF_COMPLAINTS =
      Set.of("kind", "source", "actor", "target", "day", "time", "timesure", "note", "access");

  private final Map<String, String> typed;
  private final Kind kind;
  private final Map<Column, String> cells = new EnumMap<>(Column.class);
  private final Map<String, String> wrong = new LinkedHashMap<>();

  /// @param typed by name of the field; others are left out
  public ReportForm(Map<String, String> typed) {
    this.typed = typed;
    this.kind = Kind.of(typed.getOrDefault("kind", ""));
  }

  /// A form that was read.
  ///
  /// @param wrong what is wrong, by field; empty if the cells can be kept
  public record Filled(
      Map<Column, String> cells, Map<String, String> wrong, ReportFile.Numbering numbering) {}

  /// Reads the form.
  ///
  /// @param zone in which its days and times are
  public Filled read(ZoneId zone, Instant now) {
    cells.put(Column.STANCE, "asserts");
    cells.put(Column.REPORTED_AT, now.truncatedTo(ChronoUnit.SECONDS).toString());
    FIELDS.forEach(this::checkLength);
    ReportAnswers answers = new ReportAnswers(cells);
    act();
    note("source", answers.source(field("source")));
    note("means", answers.means(field("means")));
    if (field("means").equals("told")) {
      note("speaker", answers.speaker(field("speaker")));
    }
    amount(answers);
    when(answers);
    note("place", answers.where(field("place")));
    if (cells.containsKey(Column.LATITUDE)) {
      String sure = field("placesure");
      note("placesure", answers.placeSure(sure.isEmpty() ? "town" : sure));
    }
    note("observedfrom", answers.observedFrom(field("observedfrom")));
    note("actor", kind == Kind.WATCHED ? null : answers.actor(field("actor")));
    note("target", answers.target(field("target")));
    note("clause", kind == Kind.STOPPED ? answers.clause(field("clause")) : null);
    note("note", answers.note(field("note")));
    String access = field("access");
    note("access", answers.access(access.isEmpty() ? "team" : access));
    if (wrong.isEmpty()) {
      checkRow(zone, now);
    }
    return new Filled(
        cells,
        wrong,
        kind == Kind.COMPLAINT ? ReportFile.Numbering.COMPLAINT : ReportFile.Numbering.REPORT);
  }

  private void act() {
    switch (kind) {
      case HAPPENED -> {
        String act = field("act").toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
        if (act.isEmpty()) {
          wrong.put(
              "act", "Something must have happened: write what, or tick another kind of report.");
        }
        cells.put(Column.ACT, act);
      }
      case STOPPED -> cells.put(Column.ACT, "obstructs");
      case WATCHED -> cells.put(Column.ACT, "patrols");
      case COMPLAINT -> cells.put(Column.ACT, "complaint");
    }
  }

  private void amount(ReportAnswers answers) {
    String qualifier = field("qualifier");
    String number = field("number");
    if (qualifier.equals("uncountable")) {
      note("number", answers.amount("uncountable"));
    } else if (!number.isEmpty()) {
      String sure = qualifier.isEmpty() || qualifier.equals("exact") ? "" : qualifier + " ";
      String text = sure.replace('-', ' ') + number + " " + field("unit");
      note("number", answers.amount(text.strip()));
    } else if (!field("unit").isEmpty()) {
      wrong.put("number", "Write how many, or choose that they could not be counted.");
    }
  }

  private void when(ReportAnswers answers) {
    String day = field("day");
    String time = field("time");
    String until = field("until");
    if (day.isEmpty()) {
      if (!time.isEmpty() || !until.isEmpty()) {
        wrong.put("day", "Give the day, too.");
      }
      return;
    }
    String from = time.isEmpty() ? day : day + " " + time;
    note("day", answers.when(until.isEmpty() ? from : from + " to " + until));
    if (!wrong.containsKey("day") && answers.timeGiven()) {
      String sure = field("timesure");
      note("timesure", answers.timeSure(sure.isEmpty() ? "hour" : sure));
    }
  }

  /// What only the whole row shows, such as an end before the beginning.
  private void checkRow(ZoneId zone, Instant now) {
    Map<Column, String> row = new EnumMap<>(cells);
    row.put(Column.CLAIM_ID, "report-new");
    Entry entry = new Entry(new ClaimId("report-new"), row, Map.of(), now, now, "the form");
    if (new ClaimReader(zone).read(entry) instanceof Reading.Refused refused) {
      for (CellProblem problem : refused.problems()) {
        wrong.put(fieldOf(problem.column()), problem.reason() + ": " + problem.wayOut());
      }
    }
  }

  private static String fieldOf(Column column) {
    return switch (column) {
      case ACT -> "act";
      case SOURCE -> "source";
      case MEANS -> "means";
      case SPEAKER -> "speaker";
      case QUANTITY, QUALIFIER, QUANTITY_LOW, QUANTITY_HIGH, UNIT -> "number";
      case FROM, TO -> "day";
      case PLACE, LATITUDE, LONGITUDE -> "place";
      case PRECISION -> "placesure";
      case OBSERVED_FROM -> "observedfrom";
      case ACTOR, ATTRIBUTION -> "actor";
      case TARGET -> "target";
      case CLAUSE -> "clause";
      case ACCESS -> "access";
      case CLAIM_ID,
          INCIDENT_ID,
          REPORTED_AT,
          VIA,
          STANCE,
          OBJECT,
          BEARING,
          DISTANCE,
          BALLOT,
          POSITION,
          VERIFICATION,
          VERIFIED_BY,
          REFERS_TO,
          LANGUAGE,
          ORIGINAL_TEXT,
          NOTE,
          URL ->
          "note";
    };
  }

  /// A field of this kind of report, without blanks around it; empty if it is of another kind.
  private String field(String name) {
    boolean here =
        switch (kind) {
          case HAPPENED -> !name.equals("clause");
          case STOPPED -> !name.equals("act") && !name.equals("target");
          case WATCHED ->
              !Set.of("act", "qualifier", "number", "unit", "actor", "target", "clause")
                  .contains(name);
          case COMPLAINT -> OF_COMPLAINTS.contains(name);
        };
    return here ? clean(typed.getOrDefault(name, "")) : "";
  }

  /// Without control characters and blanks around it.
  private static String clean(String text) {
    return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
  }

  private void checkLength(String name) {
    int most = name.equals("note") ? LONGEST_NOTE : LONGEST;
    int length = field(name).length();
    if (length > most) {
      wrong.put(name, "This is too long: " + length + " characters, and " + most + " fit.");
    }
    if (!name.equals("note") && field(name).indexOf('\n') >= 0) {
      wrong.put(name, "This must stand on one line.");
    }
  }

  private void note(String name, @Nullable String trouble) {
    if (trouble != null) {
      wrong.putIfAbsent(name, trouble);
    }
  }
}
