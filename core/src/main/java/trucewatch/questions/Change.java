package trucewatch.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import trucewatch.claims.ClaimId;
import trucewatch.remark.Remark;
import trucewatch.verdict.Verdict;

/// One row of the board that is not the same before and after.
///
/// @param differs names of the fields that differ, as in `status --format json`; `status` first
/// @param because the suppositions without any of which the row would be another; all of them where
///   none alone is needed
public record Change(Verdict before, Verdict after, List<String> differs, List<ClaimId> because) {
  public Change {
    differs = List.copyOf(differs);
    because = List.copyOf(because);
  }

  /// Which row of the board it is.
  record Key(String clause, List<String> bearers, boolean whole, String instance) {
    static Key of(Verdict verdict) {
      return new Key(verdict.clause(), verdict.bearers(), verdict.whole(), verdict.instance());
    }
  }

  /// Verdicts by their row, in the order of the board.
  static Map<Key, Verdict> byKey(List<Verdict> verdicts) {
    Map<Key, Verdict> rows = new LinkedHashMap<>();
    verdicts.forEach(verdict -> rows.put(Key.of(verdict), verdict));
    return rows;
  }

  /// The fields in which two verdicts on one row differ, besides the claims that they rest on and
  /// since when they hold.
  public static List<String> differences(Verdict before, Verdict after) {
    List<String> differs = new ArrayList<>();
    fields(before)
        .forEach(
            (name, value) -> {
              if (!Objects.equals(value, fields(after).get(name))) {
                differs.add(name);
              }
            });
    return differs;
  }

  private static Map<String, Object> fields(Verdict verdict) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("status", verdict.status());
    fields.put("told_so", verdict.told().so());
    fields.put("told_not", verdict.told().not());
    fields.put("by_whose_word", verdict.byWhoseWord());
    fields.put("due", verdict.due());
    fields.put("done", verdict.done().stripTrailingZeros());
    fields.put("of", verdict.of().stripTrailingZeros());
    fields.put("breaches", verdict.breaches());
    fields.put("breaches_contested", verdict.breachesContested());
    fields.put("possible", verdict.possible());
    fields.put("instances", verdict.instances());
    fields.put("coverage", verdict.coverage());
    fields.put("accepted", verdict.accepted());
    fields.put("opposed_by", verdict.opposedBy());
    fields.put("supported_by", verdict.supportedBy());
    fields.put("assumes", Remark.texts(verdict.assumes()));
    fields.put("waits_for", Remark.texts(verdict.waitsFor()));
    fields.put("hindered_by", verdict.hinderedBy());
    fields.put("reasons", Remark.texts(verdict.reasons()));
    fields.put("settled", verdict.settled());
    return fields;
  }
}
