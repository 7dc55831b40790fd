package trucewatch.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import trucewatch.claims.Claim;
import trucewatch.time.Interval;
import trucewatch.verdict.IncidentView;
import trucewatch.verdict.PositionView;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// What happened, what was said, what became of each clause and what is due, by date.
public final class Timeline {
  public static final List<String> COLUMNS =
      List.of(
          "time",
          "to",
          "kind",
          "clauses",
          "text",
          "told_by",
          "known_since",
          "account",
          "at",
          "known",
          "claims");

  /// What sort of entry.
  public enum Kind {
    INCIDENT,
    POSITION,
    /// From then on the clause has the word that it has now.
    STATUS,
    DUE;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// One entry.
  ///
  /// @param when when it happened, held or falls due
  /// @param knownSince when the log knew of it, [Interval#BEGINNING] for what the calendar gives
  public record Entry(
      Interval when,
      Kind kind,
      List<String> clauses,
      String text,
      List<String> toldBy,
      Instant knownSince,
      List<String> claims) {
    public Entry {
      clauses = List.copyOf(clauses);
      toldBy = List.copyOf(toldBy);
      claims = List.copyOf(claims);
    }
  }

  private final Names names;
  private final Times times;
  private final Sentences sentences;

  public Timeline(Names names, Times times, Sentences sentences) {
    this.names = names;
    this.times = times;
    this.sentences = sentences;
  }

  public List<Entry> of(
      List<Verdict> verdicts, List<IncidentView> incidents, List<PositionView> positions) {
    List<Entry> entries = new ArrayList<>();
    incidents.forEach(incident -> entries.add(incident(incident)));
    positions.forEach(position -> entries.add(position(position)));
    verdicts.forEach(verdict -> add(verdict, entries));
    entries.sort(
        Comparator.<Entry, Instant>comparing(entry -> entry.when().from())
            .thenComparing(Entry::knownSince)
            .thenComparing(Entry::kind));
    return entries;
  }

  private Entry incident(IncidentView incident) {
    Incidents.Line line = new Incidents(names, times).line(incident);
    String text =
        line.what()
            + (line.where().isEmpty() ? "" : " in " + line.where())
            + "; who did it: "
            + line.who()
            + (line.answer().isEmpty() ? "" : "; " + line.answer());
    List<Claim> told = incident.tellings();
    return new Entry(
        Incidents.when(told),
        Kind.INCIDENT,
        incident.clauses(),
        text,
        Incidents.each(told, Incidents::speaker),
        Incidents.firstKnown(told),
        told.stream().map(claim -> claim.id().text()).toList());
  }

  private Entry position(PositionView position) {
    Claim claim = position.claim();
    String text =
        names.actor(position.holder())
            + " "
            + Positions.words(position)
            + " "
            + position.clause()
            + ", says "
            + names.actor(Incidents.speaker(claim));
    return new Entry(
        Interval.second(position.since()),
        Kind.POSITION,
        List.of(position.clause()),
        text,
        List.of(Incidents.speaker(claim)),
        claim.known(),
        List.of(claim.id().text()));
  }

  private void add(Verdict verdict, List<Entry> entries) {
    if (verdict.whole()) {
      return;
    }
    String subject = sentences.subject(verdict);
    String who = verdict.clause() + (subject.isEmpty() ? "" : " (" + subject + ")");
    if (Verdict.given(verdict.since()) && !verdict.claims().isEmpty()) {
      entries.add(
          new Entry(
              Interval.second(verdict.since()),
              Kind.STATUS,
              List.of(verdict.clause()),
              who + ": " + sentences.said(verdict).with(0),
              List.of(),
              verdict.knownSince(),
              verdict.claims().stream()
                  .limit(StatusRows.MOST_CLAIMS)
                  .map(Object::toString)
                  .toList()));
    }
    if (verdict.due().known()) {
      entries.add(
          new Entry(
              Interval.second(verdict.due().last()),
              Kind.DUE,
              List.of(verdict.clause()),
              who + ": " + sentences.due(verdict.due()),
              List.of(),
              Interval.BEGINNING,
              List.of()));
    }
  }

  public List<Row> rows(List<Entry> entries, Question question) {
    return entries.stream().map(entry -> row(entry, question)).toList();
  }

  private Row row(Entry entry, Question question) {
    return Row.row()
        .with("time", times.rfc3339(entry.when().from()))
        .with("to", entry.when().endsOpen() ? "" : times.rfc3339(entry.when().last()))
        .with("kind", entry.kind().code())
        .with("clauses", entry.clauses())
        .with("text", entry.text())
        .with("told_by", entry.toldBy())
        .with("known_since", times.rfc3339(entry.knownSince()))
        .with("account", question.account())
        .with("at", times.rfc3339(question.asOf().at()))
        .with("known", times.rfc3339(question.asOf().known()))
        .with("claims", entry.claims())
        .build();
  }
}
