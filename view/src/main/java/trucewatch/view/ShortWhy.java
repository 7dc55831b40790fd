package trucewatch.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Incident;
import trucewatch.claims.Live;
import trucewatch.claims.Stance;
import trucewatch.claims.Verification;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// Why, in one sentence to read out: the word, by whose account, since when, who says so, who
/// prints it, and who denies it.
public final class ShortWhy {
  /// So many claims and so many denials are told in full; the others are counted.
  private static final int MOST = 2;

  private final Names names;
  private final Times times;
  private final ClaimWords words;
  private final Live live;
  private final Set<ClaimId> counted;

  /// @param live what stands for this reader
  /// @param counted the claims that the account of the explanation takes
  public ShortWhy(Names names, Times times, Live live, List<Live.Told> counted) {
    this.names = names;
    this.times = times;
    this.words = new ClaimWords(names, times);
    this.live = live;
    this.counted = new LinkedHashSet<>(counted.stream().map(one -> one.claim().id()).toList());
  }

  /// "Israel: breach reported, by all accounts together, since 2025-11-09: X says (printed by Y,
  /// reported 2025-11-10): ...; Z denies it (...)."
  public String of(Explanation.Every every) {
    Explanation explanation = every.explanation();
    Verdict verdict = explanation.verdict();
    String whose = names.actors(verdict.bearers());
    StringBuilder said = new StringBuilder();
    if (!whose.isEmpty()) {
      said.append(whose).append(": ");
    }
    said.append(Sentences.word(verdict)).append(", ").append(names.byAccount(verdict.account()));
    if (Verdict.given(verdict.since()) && verdict.since().isBefore(verdict.at())) {
      said.append(", since ").append(times.shown(verdict.since()));
    }
    List<String> parts = parts(every);
    return Sentences.capital(
        said.append(isLatest(explanation) ? "; last told: " : ": ")
            .append(String.join("; ", parts))
            .append('.')
            .toString());
  }

  /// A refusal is explained by the latest position, which may be told long after the first.
  private boolean isLatest(Explanation explanation) {
    Verdict verdict = explanation.verdict();
    List<Claim> refusals = standing(claims(explanation, "told not accepted"));
    return verdict.status() == Word.NOT_ACCEPTED
        && Verdict.given(verdict.since())
        && !refusals.isEmpty()
        && refusals.stream().allMatch(claim -> claim.when().from().isAfter(verdict.since()));
  }

  private List<String> parts(Explanation.Every every) {
    Explanation explanation = every.explanation();
    Verdict verdict = explanation.verdict();
    Set<ClaimId> so = claims(explanation, "told " + verdict.statement());
    Set<ClaimId> not = claims(explanation, "told not " + verdict.statement());
    List<String> parts = new ArrayList<>();
    if (verdict.status() == Word.NOT_ACCEPTED) {
      parts.addAll(told(claims(explanation, "told not accepted")));
    } else if (!so.isEmpty() || !not.isEmpty()) {
      parts.addAll(told(so));
      not.removeAll(so);
      parts.addAll(verdict.told().not() && !not.isEmpty() ? told(not) : denials(every, so));
    }
    return parts.isEmpty() ? List.of(withoutClaims(explanation)) : parts;
  }

  /// The claims of the first, that is smallest, set of a statement.
  private static Set<ClaimId> claims(Explanation explanation, String statement) {
    return explanation.bits().stream()
        .filter(bit -> bit.statement().equals(statement))
        .findFirst()
        .map(bit -> new LinkedHashSet<>(bit.claims()))
        .orElseGet(LinkedHashSet::new);
  }

  private List<String> told(Set<ClaimId> ids) {
    List<Claim> claims = standing(ids);
    List<String> parts = new ArrayList<>(claims.stream().limit(MOST).map(words::told).toList());
    int more = claims.size() - MOST;
    if (more > 0) {
      parts.add("and " + more + (more == 1 ? " claim more" : " claims more"));
    }
    return parts;
  }

  private List<Claim> standing(Set<ClaimId> ids) {
    return live.told().stream()
        .map(Live.Told::claim)
        .filter(claim -> ids.contains(claim.id()))
        .distinct()
        .toList();
  }

  /// Who denies the same incidents, whether or not the account takes their word.
  private List<String> denials(Explanation.Every every, Set<ClaimId> ids) {
    Set<ClaimId> within = new LinkedHashSet<>();
    ids.forEach(id -> within.addAll(every.denied().getOrDefault(id, List.of())));
    Set<Incident> incidents = new LinkedHashSet<>();
    live.told().stream()
        .filter(told -> ids.contains(told.claim().id()))
        .forEach(told -> incidents.add(told.incident()));
    List<Claim> denials =
        live.told().stream()
            .filter(
                told ->
                    within.contains(told.claim().id())
                        || (incidents.contains(told.incident()) && denies(told.claim())))
            .map(Live.Told::claim)
            .distinct()
            .toList();
    List<String> parts = new ArrayList<>();
    for (Claim denial : denials.stream().limit(MOST).toList()) {
      parts.add(
          words.speaker(denial)
              + " denies it ("
              + words.carrier(denial)
              + ")"
              + (counted.contains(denial.id()) ? "" : ", whose word this account does not take"));
    }
    int more = denials.size() - MOST;
    if (more > 0) {
      parts.add("and " + more + " more deny it");
    }
    return parts;
  }

  private static boolean denies(Claim claim) {
    return claim.stance() == Stance.DENIES || claim.verification() == Verification.VERIFIED_NOT;
  }

  /// Where no claim decides: what the calendar, the text or silence says.
  private String withoutClaims(Explanation explanation) {
    Verdict verdict = explanation.verdict();
    if (Sentences.instanceCount(verdict) > 1) {
      return new Sentences(names, times).instances(verdict);
    }
    return switch (verdict.status()) {
      case OVERDUE ->
          "it was due by "
              + times.shownEnd(verdict.due().last())
              + progress(verdict)
              + ", and nothing that counts tells whether it is done in full";
      case PENDING ->
          (verdict.due().known()
                  ? "it is due by " + times.shownEnd(verdict.due().last())
                  : "no date has passed")
              + progress(verdict);
      case WAITING, BLOCKED ->
          verdict.waitsFor().isEmpty()
              ? "what it waits for is not told"
              : "it waits for " + Names.list(names.words(verdict.waitsFor()));
      case NO_BREACH_REPORTED ->
          "nobody whose word counts tells of a breach, which is not the same as that there was none;"
              + " "
              + Sentences.coverage(verdict.coverage());
      case UNCLEAR -> "what is told is too coarse or attributed to nobody for certain";
      case NOT_REPORTED, OPEN -> "nothing is told that decides it";
      case AVAILABLE -> "it is in force, and no use of it is told";
      case NOT_JUDGED -> "these words are not put so that they could be checked";
      case HOLDS, FAILS ->
          verdict.reasons().isEmpty()
              ? "by the text and the calendar alone"
              : Names.list(names.words(verdict.reasons()));
      case SUSPENDED,
          ENDED,
          CONTESTED,
          USED,
          KEPT,
          LATE,
          BROKEN,
          BREACH_REPORTED,
          NOT_ACCEPTED,
          ADOPTED,
          NOT_ADOPTED,
          NO_QUORUM,
          NO_OBJECTION_SO_FAR,
          DIFFERS ->
          verdict.reasons().isEmpty()
              ? "see the steps below"
              : Names.list(names.words(verdict.reasons()));
    };
  }

  private static String progress(Verdict verdict) {
    String progress = Sentences.progress(verdict);
    return progress.isEmpty() ? "" : ", " + progress + " are told";
  }
}
