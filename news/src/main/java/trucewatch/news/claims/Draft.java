package trucewatch.news.claims;

import java.util.ArrayList;
import java.util.List;

/// An attribution under way, in token numbers. `contents` may still grow, by a quotation that goes
/// on.
record Draft(
    List<Range> contents,
    Range cue,
    List<Range> source,
    String lemma,
    boolean quoted,
    boolean negated,
    String rule,
    List<Draft> inner) {
  Draft {
    inner = new ArrayList<>(inner);
    contents = new ArrayList<>(contents);
    source = List.copyOf(source);
  }

  int first() {
    return contents.getFirst().from();
  }

  int weight() {
    return contents.stream().mapToInt(Range::length).sum();
  }

  boolean contentHolds(int token) {
    return contents.stream().anyMatch(c -> c.holds(token));
  }

  boolean sourceHolds(int token) {
    return source.stream().anyMatch(s -> s.holds(token));
  }
}
