package trucewatch.reference;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trucewatch.claims.Claim;
import trucewatch.logic.Truth;
import trucewatch.time.Interval;

/// What is told of a statement, and by which claims.
///
/// Besides the two bits there is *possibly*: claims too coarse in time, place, number or actor
/// could decide it. A fact of the calendar or of the text is told so with no claim.
///
/// @param maybe whether claims that are too coarse could tell it so
/// @param soKnown from when the log tells it so; [Interval#BEGINNING] where it needs no claim
/// @param notKnown the same for told not
record Evidence(
    boolean so,
    boolean not,
    boolean maybe,
    Set<Claim> soBy,
    Set<Claim> notBy,
    Set<Claim> maybeBy,
    Instant soKnown,
    Instant notKnown) {

  static final Evidence NOTHING = plain(false, false, false);
  static final Evidence SO = plain(true, false, false);
  static final Evidence NOT = plain(false, true, false);
  static final Evidence MAYBE = plain(false, false, true);

  private static Evidence plain(boolean so, boolean not, boolean maybe) {
    return new Evidence(
        so, not, maybe, Set.of(), Set.of(), Set.of(), Interval.BEGINNING, Interval.BEGINNING);
  }

  /// A fact that needs no claim.
  static Evidence fact(boolean holds) {
    return holds ? SO : NOT;
  }

  /// Told so by any of `so`, told not by any of `not`, possibly by any of `maybe`.
  static Evidence of(Collection<Claim> so, Collection<Claim> not, Collection<Claim> maybe) {
    return new Evidence(
        !so.isEmpty(),
        !not.isEmpty(),
        !maybe.isEmpty(),
        new LinkedHashSet<>(so),
        new LinkedHashSet<>(not),
        new LinkedHashSet<>(maybe),
        earliest(so),
        earliest(not));
  }

  /// From when the first of them was known; [Interval#BEGINNING] if there is none.
  static Instant earliest(Collection<Claim> claims) {
    return claims.stream().map(Claim::known).min(Instant::compareTo).orElse(Interval.BEGINNING);
  }

  Truth truth() {
    return Truth.of(so, not);
  }

  Evidence negate() {
    return new Evidence(not, so, maybe, notBy, soBy, maybeBy, notKnown, soKnown);
  }

  /// Told so by both, told not by either; possibly if what is not told so is at least possible.
  Evidence and(Evidence other) {
    boolean bothSo = so && other.so;
    boolean anyNot = not || other.not;
    boolean possible = !bothSo && (so || maybe) && (other.so || other.maybe);
    return new Evidence(
        bothSo,
        anyNot,
        possible,
        bothSo ? union(soBy, other.soBy) : Set.of(),
        union(not ? notBy : Set.of(), other.not ? other.notBy : Set.of()),
        possible ? union(union(maybeBy, other.maybeBy), union(soBy, other.soBy)) : Set.of(),
        bothSo ? latest(soKnown, other.soKnown) : Interval.BEGINNING,
        first(not, notKnown, other.not, other.notKnown));
  }

  /// Told so by either, told not by both; possibly if either is.
  Evidence or(Evidence other) {
    boolean anySo = so || other.so;
    boolean bothNot = not && other.not;
    return new Evidence(
        anySo,
        bothNot,
        maybe || other.maybe,
        union(so ? soBy : Set.of(), other.so ? other.soBy : Set.of()),
        bothNot ? union(notBy, other.notBy) : Set.of(),
        union(maybeBy, other.maybeBy),
        first(so, soKnown, other.so, other.soKnown),
        bothNot ? latest(notKnown, other.notKnown) : Interval.BEGINNING);
  }

  /// One more way in which the same statement can be told so: bits add up, nothing is taken away.
  Evidence alsoBy(Evidence other) {
    return new Evidence(
        so || other.so,
        not || other.not,
        (maybe || other.maybe) && !(so || other.so),
        union(so ? soBy : Set.of(), other.so ? other.soBy : Set.of()),
        union(not ? notBy : Set.of(), other.not ? other.notBy : Set.of()),
        union(maybeBy, other.maybeBy),
        first(so, soKnown, other.so, other.soKnown),
        first(not, notKnown, other.not, other.notKnown));
  }

  /// The negation of an exception or an end: while nothing is reported of it, it counts as told
  /// not.
  Evidence negateAssumingNot() {
    return so || not ? negate() : SO;
  }

  static Evidence all(List<Evidence> parts) {
    return parts.stream().reduce(SO, Evidence::and);
  }

  static Evidence any(List<Evidence> parts) {
    return parts.isEmpty() ? NOT : parts.stream().reduce(Evidence::or).orElseThrow();
  }

  /// The same with nothing more than a possibility left of what is told so.
  Evidence onlyPossibly() {
    return so
        ? new Evidence(
            false, not, true, Set.of(), notBy, union(soBy, maybeBy), Interval.BEGINNING, notKnown)
        : this;
  }

  /// Told not as well, by these.
  Evidence deniedBy(Collection<Claim> claims) {
    if (claims.isEmpty()) {
      return this;
    }
    Instant when = not ? first(true, notKnown, true, earliest(claims)) : earliest(claims);
    return new Evidence(so, true, maybe, soBy, union(notBy, claims), maybeBy, soKnown, when);
  }

  /// All claims that it rests on.
  Set<Claim> claims() {
    return union(union(so ? soBy : Set.of(), not ? notBy : Set.of()), maybe ? maybeBy : Set.of());
  }

  Bits bits() {
    return new Bits(so, not, maybe);
  }

  /// The bits without their claims.
  record Bits(boolean so, boolean not, boolean maybe) {
    static final Bits NOTHING = new Bits(false, false, false);

    Truth truth() {
      return Truth.of(so, not);
    }
  }

  private static Set<Claim> union(Set<Claim> a, Collection<Claim> b) {
    if (b.isEmpty()) {
      return a;
    }
    Set<Claim> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant first(boolean a, Instant whenA, boolean b, Instant whenB) {
    if (a && b) {
      return whenA.isBefore(whenB) ? whenA : whenB;
    }
    return a ? whenA : b ? whenB : Interval.BEGINNING;
  }
}
