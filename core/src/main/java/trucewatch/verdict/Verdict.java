package trucewatch.verdict;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.claims.ClaimId;
import trucewatch.logic.Truth;
import trucewatch.remark.Remark;
import trucewatch.time.Interval;

/// The word on one clause, for one bearer (or the whole clause), by one account, at one point of
/// view, with everything that must stand beside it.
///
/// The fields are those of `status --format json`, see `docs/reference/command-line.md`.
///
/// @param clause code of the clause
/// @param kind obligation, prohibition, permission, power, pledge, decision, role, principle,
///   phase, declares
/// @param bearers codes; empty if the text names nobody
/// @param whole whether this row speaks for all bearers of a clause with several
/// @param instance `text` or `in-fact` for roles and principles, else empty
/// @param statement what the two bits speak of: performed, breached, used, adopted, holds
/// @param told the two bits of the statement
/// @param carried who carries it: see docs/reference/meaning.md
/// @param since from when the word holds; [Interval#BEGINNING] if it always did
/// @param knownSince from when the log gave this word for this time
/// @param of how many are due; 0 if no number is due, -1 if the number is not known
/// @param recent how many of the breaches are of the last two weeks, and when the last was
/// @param instances how many instances have which word; empty for a one-time clause
/// @param accepted accepted, rejected, has-not-accepted, contested, acceptance-assumed, not-told
/// @param assumes what is taken to be so because nothing else was told
/// @param waitsFor codes of clauses and, where there is none, words for what must come first
/// @param claims the claims that it rests on, in order of knowledge
public record Verdict(
    String clause,
    String title,
    String article,
    String kind,
    List<String> bearers,
    boolean whole,
    String instance,
    String account,
    Instant at,
    Instant known,
    Word status,
    String statement,
    Truth told,
    boolean maybe,
    Carried carried,
    Instant since,
    Instant knownSince,
    Due due,
    BigDecimal done,
    BigDecimal of,
    String unit,
    int breaches,
    int breachesContested,
    int possible,
    Recent recent,
    Map<Word, Integer> instances,
    Coverage coverage,
    String accepted,
    List<String> opposedBy,
    List<String> supportedBy,
    List<Remark> assumes,
    List<Remark> waitsFor,
    List<Hindrance> hinderedBy,
    List<Remark> reasons,
    boolean settled,
    List<ClaimId> claims) {

  public Verdict {
    bearers = List.copyOf(bearers);
    instances = Collections.unmodifiableMap(new LinkedHashMap<>(instances));
    opposedBy = List.copyOf(opposedBy);
    supportedBy = List.copyOf(supportedBy);
    assumes = List.copyOf(assumes);
    waitsFor = List.copyOf(waitsFor);
    hinderedBy = List.copyOf(hinderedBy);
    reasons = List.copyOf(reasons);
    claims = List.copyOf(claims);
  }

  /// Who carries it, in words with codes; empty if nothing is told.
  public String byWhoseWord() {
    return carried.text();
  }

  /// The same, known to be so no earlier than that.
  public Verdict knownNotBefore(Instant earliest) {
    return knownSince.isBefore(earliest)
        ? new Verdict(
            clause,
            title,
            article,
            kind,
            bearers,
            whole,
            instance,
            account,
            at,
            known,
            status,
            statement,
            told,
            maybe,
            carried,
            since,
            earliest,
            due,
            done,
            of,
            unit,
            breaches,
            breachesContested,
            possible,
            recent,
            instances,
            coverage,
            accepted,
            opposedBy,
            supportedBy,
            assumes,
            waitsFor,
            hinderedBy,
            reasons,
            settled,
            claims)
        : this;
  }

  /// Whether a time field says "none".
  public static boolean given(Instant time) {
    return !time.equals(Interval.BEGINNING);
  }
}
