package trucewatch.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.claims.Claim;
import trucewatch.claims.Position;
import trucewatch.time.Interval;

/// Who has accepted which clause, as told by positions and signatures.
///
/// A holder's latest position in valid time counts; two tellings of one time are both kept. A
/// position on the agreement's own code is a position on every clause that has none of its own.
final class Consents {
  private final World world;

  /// Positions by the clause that they name.
  private final Map<String, List<Claim>> byClause = new HashMap<>();

  /// The positions on a clause that are an actor's own or taken by who speaks for it.
  private final Map<Held, List<Claim>> held = new HashMap<>();

  private record Held(String clause, String actor) {}

  Consents(World world) {
    this.world = world;
    for (Claim claim : world.selected.positions()) {
      byClause.computeIfAbsent(claim.clause(), _ -> new ArrayList<>()).add(claim);
    }
  }

  /// The consent of all these actors to the clause at `when`: refused if one has refused.
  Consent of(Clause clause, List<String> actors, Instant when) {
    Consent worst = Consent.NOT_ASKED;
    for (String actor : actors) {
      Consent one = of(clause, actor, when);
      if (rank(one) > rank(worst)) {
        worst = one;
      }
    }
    return worst;
  }

  private static int rank(Consent consent) {
    return switch (consent.told()) {
      case NOT_ASKED -> 0;
      case ACCEPTED -> 1;
      case ASSUMED -> 2;
      case NOT_TOLD -> 3;
      case CONTESTED -> 4;
      case HAS_NOT_ACCEPTED -> 5;
      case REJECTED -> 6;
    };
  }

  private Consent of(Clause clause, String actor, Instant when) {
    List<Claim> latest = latest(clause, actor, when);
    boolean accepted = false;
    Consent.Told refusal = Consent.Told.NOT_TOLD;
    for (Claim claim : latest) {
      boolean so = Incident.told(claim);
      switch (claim.position()) {
        case ACCEPTS, OFFERS -> {
          accepted |= so;
          refusal = so ? refusal : Consent.Told.HAS_NOT_ACCEPTED;
        }
        case REJECTS -> {
          refusal = so ? Consent.Told.REJECTED : refusal;
          accepted |= false;
        }
        case HAS_NOT_ACCEPTED ->
            refusal =
                so && refusal == Consent.Told.NOT_TOLD ? Consent.Told.HAS_NOT_ACCEPTED : refusal;
        case NONE, DEMANDS, SUPPORTS, OPPOSES, CONDITIONAL, HOPES -> {}
      }
    }
    if (accepted) {
      return new Consent(
          refusal == Consent.Told.NOT_TOLD ? Consent.Told.ACCEPTED : Consent.Told.CONTESTED,
          latest);
    }
    if (refusal != Consent.Told.NOT_TOLD) {
      return new Consent(refusal, latest);
    }
    if (signed(clause, actor, when)) {
      return new Consent(Consent.Told.ACCEPTED, List.of());
    }
    return new Consent(
        world.ties.isParty(actor) ? Consent.Told.ASSUMED : Consent.Told.NOT_TOLD, List.of());
  }

  private boolean signed(Clause clause, String actor, Instant when) {
    return world.agreement.signatures().stream()
        .filter(signature -> signature.by().code().equals(actor))
        .filter(signature -> !signature.exceptArticles().contains(clause.head().article()))
        .anyMatch(signature -> !when.isBefore(startOf(signature)));
  }

  private Instant startOf(Agreement.Signature signature) {
    return signature.on().equals(java.time.LocalDate.MIN)
        ? world.agreement.starts()
        : signature.on().atStartOfDay(world.zone).toInstant();
  }

  /// The positions that tell of consent, latest in valid time, equals all.
  private List<Claim> latest(Clause clause, String actor, Instant when) {
    List<Claim> own = positions(clause.id().code(), actor, when);
    List<Claim> found = own.isEmpty() ? positions(world.agreement.id(), actor, when) : own;
    List<Claim> consenting =
        found.stream()
            .filter(claim -> tellsConsent(claim.position()))
            .filter(claim -> Incident.told(claim) || Incident.denied(claim))
            .toList();
    Instant last =
        consenting.stream().map(Consents::valid).max(Instant::compareTo).orElse(Interval.BEGINNING);
    return consenting.stream().filter(claim -> valid(claim).equals(last)).toList();
  }

  private static boolean tellsConsent(Position position) {
    return switch (position) {
      case ACCEPTS, REJECTS, HAS_NOT_ACCEPTED, OFFERS -> true;
      case NONE, DEMANDS, SUPPORTS, OPPOSES, CONDITIONAL, HOPES -> false;
    };
  }

  /// When a position was taken: the beginning of its time, else when it was reported.
  static Instant valid(Claim claim) {
    return claim.when().beginsOpen() ? claim.reportedAt() : claim.when().from();
  }

  static String holder(Claim claim) {
    return claim.actors().size() == 1 ? claim.actors().iterator().next() : Ties.speaker(claim);
  }

  private List<Claim> positions(String clause, String actor, Instant when) {
    List<Claim> all =
        held.computeIfAbsent(
            new Held(clause, actor),
            _ -> on(clause).stream().filter(claim -> holds(claim, actor)).toList());
    return all.isEmpty() ? all : all.stream().filter(claim -> !valid(claim).isAfter(when)).toList();
  }

  private List<Claim> on(String clause) {
    return byClause.getOrDefault(clause, List.of());
  }

  private boolean holds(Claim claim, String actor) {
    return world.ties.voices(holder(claim), valid(claim)).contains(actor);
  }

  /// The first time at which all of `by` accepted (or any rejected) the clause.
  Moment moment(Clause clause, List<ActorId> by, boolean accepted, Instant when) {
    List<String> actors =
        by.isEmpty() ? Fitting.codes(Bearing.of(clause).actors()) : Fitting.codes(by);
    Consent consent = of(clause, actors, when);
    Evidence told =
        switch (consent.told()) {
          case ACCEPTED -> Evidence.of(consent.claims(), List.of(), List.of());
          case REJECTED, HAS_NOT_ACCEPTED -> Evidence.of(List.of(), consent.claims(), List.of());
          case CONTESTED -> Evidence.of(consent.claims(), consent.claims(), List.of());
          case ASSUMED, NOT_TOLD, NOT_ASKED -> Evidence.NOTHING;
        };
    if (!accepted) {
      told = consent.told() == Consent.Told.HAS_NOT_ACCEPTED ? Evidence.NOTHING : told.negate();
    }
    Interval at =
        consent.claims().stream()
            .map(Consents::valid)
            .max(Instant::compareTo)
            .map(Interval::second)
            .orElse(Interval.ALWAYS);
    return new Moment(told, told.so() ? at : Interval.ALWAYS);
  }

  /// Whose other positions stand beside the word: those who oppose, or support.
  List<String> others(Clause clause, List<String> bearers, Instant when, boolean opposing) {
    List<String> found = new ArrayList<>();
    List<String> bound = Fitting.codes(Bearing.of(clause).actors());
    for (Claim claim : on(clause.id().code())) {
      String holder = holder(claim);
      boolean fits = opposing ? opposes(claim.position()) : supports(claim.position());
      if (fits
          && Incident.told(claim)
          && !valid(claim).isAfter(when)
          && !bearers.contains(holder)
          && (opposing || !bound.contains(holder))
          && !found.contains(holder)
          && !replaced(world, claim, when)) {
        found.add(holder);
      }
    }
    return found;
  }

  /// The holder has taken a later position on the same clause by then.
  static boolean replaced(World world, Claim claim, Instant when) {
    return world.selected.positions().stream()
        .anyMatch(
            later ->
                later.clause().equals(claim.clause())
                    && holder(later).equals(holder(claim))
                    && valid(later).isAfter(valid(claim))
                    && !valid(later).isAfter(when));
  }

  private static boolean opposes(Position position) {
    return position == Position.OPPOSES || position == Position.REJECTS;
  }

  private static boolean supports(Position position) {
    return position == Position.SUPPORTS
        || position == Position.ACCEPTS
        || position == Position.OFFERS;
  }
}
