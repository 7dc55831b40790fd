package trucewatch.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trucewatch.claims.Claim;
import trucewatch.time.Interval;
import trucewatch.verdict.IncidentView;
import trucewatch.verdict.Question;

/// Incidents for reading: what is told of each, by whom, who denies it, what bodies found.
///
/// Who did it is always somebody's word. Incidents are listed and not added up by party.
public final class Incidents {
  public static final List<String> COLUMNS =
      List.of(
          "incident",
          "account",
          "at",
          "known",
          "from",
          "to",
          "act",
          "amount",
          "place",
          "target",
          "actor",
          "attribution",
          "told_by",
          "denied_by",
          "findings",
          "first_known",
          "clauses",
          "claims");

  private final Names names;
  private final Times times;

  public Incidents(Names names, Times times) {
    this.names = names;
    this.times = times;
  }

  /// One incident in words.
  ///
  /// @param who who is said to have done it, and by whom that is said
  public record Line(
      String when, String what, String where, String who, String answer, List<String> clauses) {
    public Line {
      clauses = List.copyOf(clauses);
    }
  }

  public List<Row> rows(List<IncidentView> incidents, Question question) {
    return incidents.stream().map(incident -> row(incident, question)).toList();
  }

  private Row row(IncidentView incident, Question question) {
    List<Claim> told = incident.tellings();
    Interval when = when(told);
    return Row.row()
        .with("incident", incident.incident().toString())
        .with("account", question.account())
        .with("at", times.rfc3339(question.asOf().at()))
        .with("known", times.rfc3339(question.asOf().known()))
        .with("from", times.rfc3339(when.from()))
        .with("to", when.endsOpen() ? "" : times.rfc3339(when.last()))
        .with("act", each(told, Claim::act))
        .with("amount", each(told, claim -> ClaimWords.amount(claim.amount())))
        .with("place", each(told, claim -> claim.where().place()))
        .with("target", each(told, Claim::target))
        .with("actor", each(told, this::actors))
        .with(
            "attribution", each(told, claim -> claim.attribution().code().replace("not-said", "")))
        .with("told_by", each(told, Incidents::speaker))
        .with("denied_by", each(incident.denials(), Incidents::speaker))
        .with("findings", findings(incident))
        .with("first_known", times.rfc3339(firstKnown(told)))
        .with("clauses", incident.clauses())
        .with("claims", claims(incident))
        .build();
  }

  public Line line(IncidentView incident) {
    List<Claim> told = incident.tellings();
    List<String> what = new ArrayList<>(each(told, claim -> ClaimWords.readable(claim.act())));
    each(told, claim -> ClaimWords.readable(ClaimWords.amount(claim.amount()))).forEach(what::add);
    return new Line(
        times.shown(when(told)),
        String.join(", ", what),
        String.join(", ", each(told, claim -> names.place(claim.where().place()))),
        who(told),
        answer(incident),
        incident.clauses());
  }

  /// What is told and also denied, and bears on no clause: in words, who says it and who denies it.
  /// What an act is called in law is of this kind; both words are shown, and none is judged.
  public List<String> contestedOutside(List<IncidentView> incidents) {
    return incidents.stream()
        .filter(incident -> incident.clauses().isEmpty())
        .filter(incident -> !incident.tellings().isEmpty() && !incident.denials().isEmpty())
        .map(this::contested)
        .toList();
  }

  private String contested(IncidentView incident) {
    Line line = line(incident);
    String where = line.where().isEmpty() ? "" : ", " + line.where();
    return line.what() + ", " + line.when() + where + ": " + line.who() + "; " + line.answer();
  }

  /// "Highland Council (says Lowland Assembly)"; "not said" where no telling names an actor.
  private String who(List<Claim> told) {
    Set<String> parts = new LinkedHashSet<>();
    for (Claim claim : told) {
      String actors = actors(claim);
      if (!actors.isEmpty()) {
        parts.add(names.oneOf(actors) + " (says " + names.actor(speaker(claim)) + ")");
      }
    }
    return parts.isEmpty()
        ? "not said (told by " + names.actors(each(told, Incidents::speaker)) + ")"
        : String.join("; ", parts);
  }

  private String answer(IncidentView incident) {
    List<String> parts = new ArrayList<>();
    List<String> deniers = each(incident.denials(), Incidents::speaker);
    if (!deniers.isEmpty()) {
      parts.add("denied by " + names.actors(deniers));
    }
    parts.addAll(findings(incident));
    return String.join("; ", parts);
  }

  private List<String> findings(IncidentView incident) {
    List<String> found = new ArrayList<>();
    List<Claim> all = new ArrayList<>(incident.tellings());
    all.addAll(incident.denials());
    all.addAll(incident.openFindings());
    for (Claim claim : all) {
      switch (claim.verification()) {
        case NONE -> {}
        case VERIFIED, VERIFIED_NOT, UNDER_INQUIRY, CANNOT_DETERMINE, SUSPENDED ->
            found.add(
                claim.verification().code().replace('-', ' ')
                    + " by "
                    + names.actor(
                        claim.verifiedBy().isEmpty() ? speaker(claim) : claim.verifiedBy()));
      }
    }
    return found.stream().distinct().toList();
  }

  /// From the earliest to the latest time that any telling gives it.
  static Interval when(List<Claim> told) {
    Instant from =
        told.stream()
            .map(claim -> claim.when().from())
            .min(Instant::compareTo)
            .orElse(Interval.BEGINNING);
    Instant to =
        told.stream().map(claim -> claim.when().to()).max(Instant::compareTo).orElse(Interval.END);
    return new Interval(from, to);
  }

  static Instant firstKnown(List<Claim> told) {
    return told.stream().map(Claim::known).min(Instant::compareTo).orElse(Interval.BEGINNING);
  }

  static String speaker(Claim claim) {
    return claim.speaker().isEmpty() ? claim.source() : claim.speaker();
  }

  private String actors(Claim claim) {
    return String.join("|", names.inOrder(claim.actors()));
  }

  private static List<String> claims(IncidentView incident) {
    List<Claim> all = new ArrayList<>(incident.tellings());
    all.addAll(incident.denials());
    all.addAll(incident.openFindings());
    return all.stream().map(claim -> claim.id().text()).distinct().toList();
  }

  static List<String> each(List<Claim> claims, java.util.function.Function<Claim, String> part) {
    return claims.stream().map(part).filter(text -> !text.isEmpty()).distinct().toList();
  }
}
