package trucewatch.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import trucewatch.agreement.Actor;
import trucewatch.agreement.Clause;
import trucewatch.claims.Claim;
import trucewatch.claims.ReservedAct;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;

/// How many seats of a body a group has, as claims tell: `seats …, of whom at least 35 % women`.
///
/// Two ways of telling count. A claim with the act `holds`, the body as its object and the group as
/// its unit tells a number ("42 women sit in the assembly"); of each speaker the latest counts. And
/// members who are told one by one to hold a seat count where the text or a claim `holds` with the
/// group as its object says that they belong to it. "At least" is settled as a vote is: told so
/// once enough are told, told not once those told not to belong leave too few seats.
final class Seating {
  private static final String HOLDS = ReservedAct.HOLDS.code();

  private final World world;
  private final Facts facts;

  Seating(World world) {
    this.world = world;
    this.facts = new Facts(world);
  }

  /// @param reasons takes the count, in words
  Evidence told(Clause.Check.SeatsFor check, Instant now, List<Remark> reasons) {
    return named(check, now, reasons).alsoBy(counted(check, now, reasons));
  }

  private Evidence named(Clause.Check.SeatsFor check, Instant now, List<Remark> reasons) {
    String body = check.body().code();
    List<Evidence> members = new ArrayList<>();
    List<Evidence> others = new ArrayList<>();
    List<String> holders = facts.subjects(HOLDS, body, now);
    for (String holder : holders) {
      Evidence seat = facts.relation(holder, HOLDS, body, now);
      Evidence member = member(holder, check.group(), now);
      if (member.so()) {
        members.add(seat.and(member));
      } else if (member.not()) {
        others.add(seat.and(member.negate()));
      }
    }
    if (!holders.isEmpty()) {
      reasons.add(
          Remark.of(
              Kind.SEATS_HELD,
              Arg.number(holders.size()),
              Arg.number(check.seats()),
              Arg.number(members.size()),
              Arg.actor(check.group()),
              Arg.number(check.needed())));
    }
    if (members.size() >= check.needed()) {
      return Evidence.all(members);
    }
    return others.size() > check.seats() - check.needed()
        ? Evidence.all(others).negate()
        : Evidence.NOTHING;
  }

  private Evidence member(String actor, String group, Instant now) {
    for (Actor one : world.agreement.actors()) {
      if (one.id().code().equals(group)
          && one.members().stream().anyMatch(member -> member.code().equals(actor))) {
        return Evidence.SO;
      }
    }
    return facts.relation(actor, HOLDS, group, now);
  }

  private Evidence counted(Clause.Check.SeatsFor check, Instant now, List<Remark> reasons) {
    List<Claim> counts = new ArrayList<>();
    for (Incident incident : world.selected.incidents()) {
      for (Claim claim : incident.tellings()) {
        boolean ended = claim.toSaid() && claim.when().last().isBefore(now);
        if (claim.act().equals(HOLDS)
            && claim.object().equals(check.body().code())
            && claim.amount().unit().equals(check.group())
            && !claim.when().from().isAfter(now)
            && !ended) {
          counts.add(claim);
        }
      }
    }
    counts.removeIf(claim -> counts.stream().anyMatch(later -> replaces(later, claim)));
    BigDecimal needed = BigDecimal.valueOf(check.needed());
    List<Claim> so = new ArrayList<>();
    List<Claim> not = new ArrayList<>();
    List<Claim> maybe = new ArrayList<>();
    for (Claim claim : counts) {
      boolean enough = claim.amount().low().compareTo(needed) >= 0;
      boolean tooFew = claim.amount().high().compareTo(needed) < 0;
      (enough ? so : tooFew ? not : maybe).add(claim);
      reasons.add(
          Remark.of(
              Kind.SEATS_TOLD,
              Arg.number(claim.amount().best()),
              Arg.actor(check.group()),
              Arg.actor(Ties.speaker(claim)),
              Arg.number(check.needed()),
              Arg.number(check.seats())));
    }
    return Evidence.of(so, not, maybe);
  }

  private static boolean replaces(Claim later, Claim claim) {
    return Ties.speaker(later).equals(Ties.speaker(claim))
        && later.when().from().isAfter(claim.when().from());
  }
}
