package trucewatch.recheck;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import trucewatch.claims.ClaimId;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.verdict.Explanation;
import trucewatch.verdict.Fact;

/// What was found of each fact so far; the worst stays.
final class Findings {
  private final IdentityHashMap<Fact, Report.Point> found = new IdentityHashMap<>();
  private final List<Report.Point> more = new ArrayList<>();

  boolean right(Fact fact) {
    found.putIfAbsent(fact, new Report.Point(fact, Report.Result.RECHECKED, ""));
    return true;
  }

  boolean wrong(Fact fact, String why) {
    found.put(fact, new Report.Point(fact, Report.Result.WRONG, why));
    return false;
  }

  boolean open(Fact fact, String why) {
    Report.Point before = found.get(fact);
    if (before == null || before.result() != Report.Result.WRONG) {
      found.put(fact, new Report.Point(fact, Report.Result.NOT_COVERED, why));
    }
    return false;
  }

  /// Right or wrong.
  boolean decide(Fact fact, boolean right, String why) {
    return right ? right(fact) : wrong(fact, why);
  }

  /// Tries one of several ways; if it fails, what it found is forgotten. Where it is the only way,
  /// what it found stays.
  boolean attempt(long ways, BooleanSupplier way) {
    if (ways == 1) {
      return way.getAsBoolean();
    }
    IdentityHashMap<Fact, Report.Point> before = new IdentityHashMap<>(found);
    if (way.getAsBoolean()) {
      return true;
    }
    found.clear();
    found.putAll(before);
    return false;
  }

  void add(Fact fact, Report.Result result, String why) {
    more.add(new Report.Point(fact, result, why));
  }

  /// The claims of a set must stand and count.
  void standing(Explanation.Bit bit, Heard heard) {
    for (ClaimId claim : bit.claims()) {
      if (heard.rows(claim).isEmpty()) {
        add(
            new Fact.Said(
                Remark.of(Kind.STATEMENT, new Arg.Quoted(bit.statement())), List.of(claim)),
            Report.Result.WRONG,
            claim + " does not stand, is not known or does not count in the account");
      }
    }
  }

  IdentityHashMap<Fact, Report.Point> found() {
    return found;
  }

  List<Report.Point> more() {
    return more;
  }
}
