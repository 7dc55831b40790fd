package trucewatch.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.PlaceId;
import trucewatch.claims.Claim;
import trucewatch.claims.Gazetteer;
import trucewatch.claims.ReservedAct;
import trucewatch.reference.Fitting.Candidate;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.time.Interval;
import trucewatch.verdict.Coverage;
import trucewatch.verdict.Recent;
import trucewatch.verdict.Word;

/// Prohibitions, and duties to keep something up: incidents against them.
///
/// A running prohibition is never "broken": it has breaches reported by somebody.
final class Bans {
  private final World world;
  private final Conditions conditions;
  private final Silence silence;
  private final Map<Row, Tally> tallies = new HashMap<>();

  Bans(World world, Conditions conditions) {
    this.world = world;
    this.conditions = conditions;
    this.silence = new Silence(world);
  }

  /// The incidents that are, or could be, against the ban if one of `actors` did it.
  static List<Candidate> candidates(World world, Clause.Ban ban, List<String> actors) {
    List<Candidate> found = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    Doers doers =
        ban.bearers().actors().isEmpty()
            ? Doers.ANYBODY
            : new Doers(actors, ban.bearers().forAffiliates());
    for (Pattern pattern : ban.forbids()) {
      if (ban.maintains()) {
        lapses(world, ban, pattern, doers, found, seen);
      } else {
        for (Candidate candidate : against(world, pattern, doers)) {
          if (seen.add(candidate.incident().key())) {
            found.add(candidate);
          }
        }
      }
    }
    return found;
  }

  /// "At least 501 troops" forbids a single act of so many.
  private static List<Candidate> against(World world, Pattern pattern, Doers doers) {
    List<Candidate> all = world.fitting.candidates(pattern, doers, "");
    if (!(pattern.quantity() instanceof Pattern.Quantity.AtLeast(BigDecimal number))) {
      return all;
    }
    return all.stream()
        .map(one -> world.fitting.ofAtLeast(number, one, pattern.thing()))
        .filter(one -> one.evidence().so() || one.evidence().maybe())
        .toList();
  }

  /// Lapses of a duty to keep something up: an `obstructs` that names the clause, and a denial of
  /// the act over a stated time.
  private static void lapses(
      World world,
      Clause.Ban ban,
      Pattern pattern,
      Doers doers,
      List<Candidate> found,
      Set<Object> seen) {
    for (Incident incident : world.selected.incidents()) {
      boolean names =
          incident.tellings().stream()
              .anyMatch(
                  claim ->
                      claim.act().equals(ReservedAct.OBSTRUCTS.code())
                          && claim.clause().equals(ban.id().code()));
      if (names && seen.add(incident.key())) {
        Pattern obstruction = Fitting.anyOf(ReservedAct.OBSTRUCTS.code());
        found.addAll(world.fitting.among(List.of(incident), obstruction, doers, ""));
      }
    }
    for (Claim denial : world.selected.scopeDenials()) {
      if (world.fitting.includes(denial.act(), pattern.act())
          && seen.add(denial.id())
          && (denial.actors().isEmpty()
              || doers.codes().isEmpty()
              || doers.codes().containsAll(denial.actors()))) {
        Incident lapse = Incident.empty(denial.id());
        lapse.tellings().add(denial);
        found.add(Candidate.single(lapse, Evidence.of(List.of(denial), List.of(), List.of())));
      }
    }
  }

  Finding judge(Clause.Ban ban, Row row, Force force, Instant now) {
    Tally.Sum sum =
        tallies
            .computeIfAbsent(row, _ -> tally(ban, row))
            .at(now, world.upTo(now).to(), one -> breach(ban, row, force, one, now));
    Evidence statement = statement(ban, row, force, sum, now);
    int contested = sum.denied().size();
    Consent consent = world.consents.of(ban, row.actors, now);
    Word word = word(consent, force, statement, sum.told(), contested, sum.possible());
    Finding finding =
        Finding.of(word, force, statement, sum.first())
            .beside(
                consent,
                force.notes(),
                word == Word.ENDED || word == Word.KEPT,
                List.copyOf(consent.claims()));
    return now.equals(world.at) ? counted(ban, row, finding, sum) : finding;
  }

  /// With what stands beside the word, which is asked for at the last moment only.
  private Finding counted(Clause.Ban ban, Row row, Finding finding, Tally.Sum sum) {
    List<Interval> undenied = new ArrayList<>();
    List<Interval> denied = new ArrayList<>();
    List<Map<Object, Tally.Told>> ofBearers =
        row.kind == Row.Kind.WHOLE
            ? world.rows(row.clause.id()).stream()
                .filter(one -> one.kind == Row.Kind.PLAIN)
                .map(this::told)
                .toList()
            : List.of();
    told(row)
        .forEach(
            (key, one) -> (isUndenied(ofBearers, key, one) ? undenied : denied).add(one.when()));
    Recent recent = Recent.of(undenied.isEmpty() ? denied : undenied, world.at, world.zone);
    List<Remark> reasons = new ArrayList<>(finding.reasons());
    for (Pattern pattern : ban.forbids()) {
      for (Claim denial : silence.general(pattern, row.actors)) {
        reasons.add(Remark.of(Kind.DENIED_GENERALLY, Arg.actor(Ties.speaker(denial))));
      }
    }
    return finding
        .counted(
            new Finding.Breaches(undenied.size(), denied.size(), sum.possible().size(), recent),
            coverage(ban, finding.force(), world.at))
        .beside(finding.consent(), reasons, finding.settled(), finding.rests());
  }

  private Map<Object, Tally.Told> told(Row row) {
    Tally tally = tallies.get(row);
    return tally == null ? Map.of() : tally.told();
  }

  /// Over several bearers an incident is denied where it is for each bearer of whom it is told: to
  /// deny that one of two did it denies it of all, if it is told of that one alone.
  private static boolean isUndenied(
      List<Map<Object, Tally.Told>> bearers, Object key, Tally.Told whole) {
    List<Tally.Told> ofBearers =
        bearers.stream().map(told -> told.get(key)).filter(Objects::nonNull).toList();
    return ofBearers.isEmpty()
        ? whole.undenied()
        : ofBearers.stream().anyMatch(Tally.Told::undenied);
  }

  /// The incidents told against a prohibition by `now`, or possibly against it, as a breach of any
  /// that it binds.
  Map<Candidate, Evidence> breaches(ClauseId of, Instant now) {
    Map<Candidate, Evidence> found = new LinkedHashMap<>();
    if (world.clause(of) instanceof Clause.Ban ban) {
      List<Row> rows = world.rows(of);
      Row row =
          rows.stream()
              .filter(one -> one.kind == Row.Kind.WHOLE)
              .findFirst()
              .orElse(rows.getFirst());
      for (Candidate candidate : candidates(world, ban, row.actors)) {
        if (candidate.hull().from().isAfter(now)) {
          continue;
        }
        Evidence told = breach(ban, row, row.finding.force(), candidate, now);
        if (told.so() || told.maybe()) {
          found.put(candidate, told);
        }
      }
    }
    return found;
  }

  /// What was found of an incident lasts, unless an exception rests on a condition: the claims that
  /// tell of it can be others later.
  private Tally tally(Clause.Ban ban, Row row) {
    return new Tally(
        candidates(world, ban, row.actors),
        ban.exemptions().stream().allMatch(exemption -> exemption.when().isEmpty()));
  }

  /// One incident: it happened, in force at its time, to a bearer that had not refused, and no
  /// exception told.
  private Evidence breach(Clause.Ban ban, Row row, Force force, Candidate candidate, Instant now) {
    Evidence told = candidate.within(world.upTo(now));
    if (!told.so() && !told.maybe()) {
      return told;
    }
    return told.and(bound(ban, row, force, candidate, now))
        .and(exempt(ban, row, candidate).negateAssumingNot());
  }

  /// Whether the bearer was bound when it happened, as each telling dates it: one that dates it
  /// outside the time of the clause tells that it was no breach, and takes nothing from the others.
  private Evidence bound(Clause.Ban ban, Row row, Force force, Candidate candidate, Instant now) {
    List<Claim> so = new ArrayList<>();
    List<Claim> not = new ArrayList<>();
    List<Claim> maybe = new ArrayList<>();
    for (Claim telling : candidate.incident().tellings()) {
      Consent then = world.consents.of(ban, row.actors, telling.when().from());
      Evidence inForce =
          then.refused() ? Evidence.NOT : forceDuring(row, force, telling.when(), now);
      if (inForce.so()) {
        so.add(telling);
      }
      if (inForce.not()) {
        not.add(telling);
      }
      if (!inForce.so() && !inForce.not()) {
        maybe.add(telling);
      }
    }
    return Evidence.of(so, not, maybe);
  }

  /// "F of a breach [is taken] at its time."
  private Evidence forceDuring(Row row, Force force, Interval when, Instant now) {
    List<Evidence> over = new ArrayList<>();
    if (when.from().isBefore(now)) {
      Instant end = when.to().isBefore(now) ? when.to() : now;
      row.history
          .during(new Interval(when.from(), end))
          .forEach(state -> over.add(plain(state.force())));
    }
    if (!when.last().isBefore(now)) {
      over.add(force.evidence());
    }
    boolean allSo = over.stream().allMatch(e -> e.so() && !e.not());
    boolean noneSo = over.stream().noneMatch(e -> e.so() || e.maybe());
    if (allSo) {
      return Evidence.SO;
    }
    if (noneSo) {
      return Evidence.NOT;
    }
    boolean contested = over.stream().anyMatch(e -> e.so() && e.not());
    return contested ? Evidence.SO.alsoBy(Evidence.NOT) : Evidence.MAYBE;
  }

  private static Evidence plain(Evidence.Bits bits) {
    return new Evidence(
        bits.so(),
        bits.not(),
        bits.maybe(),
        Set.of(),
        Set.of(),
        Set.of(),
        Interval.BEGINNING,
        Interval.BEGINNING);
  }

  /// A labelled exception counts only when told: by its judge, or by its condition.
  private Evidence exempt(Clause.Ban ban, Row row, Candidate candidate) {
    List<Evidence> any = new ArrayList<>();
    for (Clause.Exemption exemption : ban.exemptions()) {
      List<Claim> so = new ArrayList<>();
      List<Claim> not = new ArrayList<>();
      List<String> judges = Fitting.codes(exemption.determinedBy());
      for (Claim claim : candidate.incident().tellings()) {
        if (claim.act().equals(exemption.label()) && judges.contains(Accounts.finder(claim))) {
          so.add(claim);
        }
      }
      for (Claim claim : candidate.incident().denials()) {
        if (claim.act().equals(exemption.label()) && judges.contains(Accounts.finder(claim))) {
          not.add(claim);
        }
      }
      Evidence told = Evidence.of(so, not, List.of());
      if (judges.isEmpty() && !exemption.when().isEmpty()) {
        Instant before = candidate.hull().from().minusSeconds(1);
        told =
            Evidence.all(
                exemption.when().stream()
                    .map(c -> conditions.holds(c, row, Interval.ALWAYS, before))
                    .toList());
      }
      any.add(told);
    }
    boolean so = any.stream().anyMatch(Evidence::so);
    return any.stream()
        .filter(e -> so ? e.so() : e.not())
        .reduce(Evidence::or)
        .orElse(Evidence.NOTHING);
  }

  private Evidence statement(Clause.Ban ban, Row row, Force force, Tally.Sum sum, Instant now) {
    boolean so = !sum.told().isEmpty();
    boolean allDenied = so && sum.undenied().isEmpty();
    List<Claim> silent = silent(ban, row, force, now);
    boolean not = allDenied || !silent.isEmpty();
    Set<Claim> notBy = new LinkedHashSet<>();
    if (not) {
      notBy.addAll(sum.notBy());
      notBy.addAll(silent);
    }
    return new Evidence(
        so,
        not,
        !sum.possible().isEmpty(),
        sum.soBy(),
        notBy,
        sum.maybeBy(),
        sum.soKnown(),
        notBy.stream().map(Claim::known).max(Instant::compareTo).orElse(Interval.BEGINNING));
  }

  /// "Told not when a scope denial or a complete source covers the clause's whole act, place and
  /// time." A denial by the accused alone does not.
  private List<Claim> silent(Clause.Ban ban, Row row, Force force, Instant now) {
    if (force.since().equals(Interval.ALWAYS)) {
      return List.of();
    }
    Instant end = force.until().equals(Interval.ALWAYS) ? now : force.until().last();
    Interval whole = Duties.window(force.since().from(), end);
    List<Claim> all = new ArrayList<>();
    for (Pattern pattern : ban.forbids()) {
      List<Claim> covering =
          new ArrayList<>(silence.complete(pattern, row.doers(), whole, BigDecimal.ONE));
      silence.denials(pattern, row.actors, whole).stream()
          .filter(d -> row.actors.stream().noneMatch(actor -> world.ties.ownWord(d, actor)))
          .forEach(covering::add);
      if (covering.isEmpty()) {
        return List.of();
      }
      all.addAll(covering);
    }
    return all;
  }

  private static Word word(
      Consent consent,
      Force force,
      Evidence statement,
      List<Evidence> told,
      int contested,
      List<Evidence> possible) {
    if (consent.refused() && told.isEmpty()) {
      return Word.NOT_ACCEPTED;
    }
    if (force.stage() == Force.Stage.ENDED) {
      return statement.not() && !statement.so() ? Word.KEPT : Word.ENDED;
    }
    if (force.contested()) {
      return Word.CONTESTED;
    }
    if (!force.inForce()) {
      return Duties.stageWord(force);
    }
    if (told.size() > contested && !statement.not()) {
      return Word.BREACH_REPORTED;
    }
    if (!told.isEmpty()) {
      return Word.CONTESTED;
    }
    return possible.isEmpty() ? Word.NO_BREACH_REPORTED : Word.UNCLEAR;
  }

  /// On how many local days of the clause's running somebody told that they watched its place.
  private Coverage coverage(Clause.Ban ban, Force force, Instant now) {
    if (force.since().equals(Interval.ALWAYS)) {
      return Coverage.NOT_RECORDED;
    }
    LocalDate from = force.since().from().atZone(world.zone).toLocalDate();
    Instant end = force.until().equals(Interval.ALWAYS) ? now : force.until().last();
    LocalDate to = end.atZone(world.zone).toLocalDate();
    Set<LocalDate> watched = new HashSet<>();
    boolean recorded = false;
    for (Claim claim : world.selected.patrols()) {
      if (watches(claim, ban)) {
        recorded = true;
        addDays(claim, from, to, watched);
      }
    }
    for (Claim claim : world.selected.completes()) {
      boolean sameAct =
          ban.forbids().stream().anyMatch(p -> world.fitting.includes(claim.act(), p.act()));
      if (sameAct && watches(claim, ban)) {
        recorded = true;
        addDays(claim, from, to, watched);
      }
    }
    int days = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    return recorded ? new Coverage(true, watched.size(), Math.max(0, days)) : Coverage.NOT_RECORDED;
  }

  private boolean watches(Claim claim, Clause.Ban ban) {
    List<PlaceId> places = ban.forbids().stream().flatMap(p -> p.in().stream()).toList();
    return places.isEmpty()
        || !claim.where().said()
        || places.stream()
            .anyMatch(
                place ->
                    world.gazetteer.relation(claim.where(), place.code())
                        != Gazetteer.Relation.OUTSIDE);
  }

  private void addDays(Claim claim, LocalDate from, LocalDate to, Set<LocalDate> watched) {
    LocalDate day =
        claim.when().beginsOpen() ? from : claim.when().from().atZone(world.zone).toLocalDate();
    LocalDate last = claim.when().last().atZone(world.zone).toLocalDate();
    for (LocalDate d = day.isBefore(from) ? from : day;
        !d.isAfter(last) && !d.isAfter(to);
        d = d.plusDays(1)) {
      watched.add(d);
    }
  }
}
