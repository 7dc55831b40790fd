package trucewatch.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.verdict.HolderView;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;

/// Who governs, supervises, chairs or controls whom at a date: on the text and in fact, by one
/// account; the chains of it; and the principles over it.
///
/// @param held what is held over what, by whom, in the order of the text
/// @param chains from what is held upward, on the text: each role is held over the holder of the
///   one before
/// @param principles where each stands, on the text and in fact
public record Roles(List<Held> held, List<List<Held>> chains, List<Principle> principles) {
  /// A role of the text.
  ///
  /// @param onText where it stands on the text
  /// @param inFact where it stands in fact
  /// @param told who is told to hold the same in fact, the holder of the text or another
  public record Held(
      String role,
      String holder,
      String relation,
      String object,
      Verdict onText,
      Verdict inFact,
      List<HolderView> told) {
    public Held {
      told = List.copyOf(told);
    }

    /// Whether the role runs on the text at the time asked about.
    public boolean runs() {
      return onText.status() == Word.HOLDS;
    }

    /// Whether the text gives it no end.
    public boolean endless() {
      return onText.reasons().contains(Remark.of(Kind.NO_END_IN_TEXT));
    }

    /// What ends it, in words with codes; empty if it has no end or the end has come.
    public List<Arg> ends() {
      return onText.assumes().stream()
          .filter(one -> one.kind() == Kind.NOT_ENDED)
          .map(one -> one.args().getFirst())
          .toList();
    }
  }

  /// A principle.
  ///
  /// @param broken for each break: the reason, and the role that breaks it
  public record Principle(Verdict verdict, List<Break> broken) {
    public Principle {
      broken = List.copyOf(broken);
    }
  }

  /// What breaks a principle.
  ///
  /// @param role code of the role; empty where a claim breaks it that is of no role of the text
  /// @param since from when: of a role, from when it runs on the text; in fact, from when it is
  ///   told
  public record Break(String role, Remark reason, Instant since) {}

  public Roles {
    held = List.copyOf(held);
    chains = chains.stream().map(List::copyOf).toList();
    principles = List.copyOf(principles);
  }

  /// The roles and principles by these verdicts of one account.
  ///
  /// @param told who is told to hold what
  public static Roles of(Agreement agreement, List<Verdict> verdicts, List<HolderView> told) {
    Map<String, Held> held = new LinkedHashMap<>();
    List<Principle> principles = new ArrayList<>();
    for (Clause clause : agreement.clauses()) {
      if (clause instanceof Clause.Role role) {
        held.put(role.id().code(), held(role, verdicts, told));
      }
    }
    for (Clause clause : agreement.clauses()) {
      if (clause instanceof Clause.Principle) {
        verdicts.stream()
            .filter(verdict -> verdict.clause().equals(clause.id().code()))
            .forEach(verdict -> principles.add(new Principle(verdict, broken(verdict, held))));
      }
    }
    return new Roles(List.copyOf(held.values()), chains(List.copyOf(held.values())), principles);
  }

  private static Held held(Clause.Role role, List<Verdict> verdicts, List<HolderView> told) {
    List<Verdict> own = verdicts.stream().filter(v -> v.clause().equals(role.id().code())).toList();
    return new Held(
        role.id().code(),
        role.subject().code(),
        role.relation(),
        role.object(),
        own.getFirst(),
        own.getLast(),
        told.stream()
            .filter(one -> one.relation().equals(role.relation()))
            .filter(one -> one.object().equals(role.object()))
            .toList());
  }

  private static List<Break> broken(Verdict verdict, Map<String, Held> held) {
    if (verdict.status() != Word.FAILS && verdict.status() != Word.CONTESTED) {
      return List.of();
    }
    List<Break> broken = new ArrayList<>();
    for (Remark reason : verdict.reasons()) {
      if (reason.kind() == Kind.TOLD_RELATION || reason.kind() == Kind.OUT_OF_TURN) {
        broken.add(new Break("", reason, verdict.since()));
      } else {
        held.values().stream()
            .filter(role -> reason.names(role.role()))
            .findFirst()
            .ifPresent(role -> broken.add(new Break(role.role(), reason, role.onText().since())));
      }
    }
    return broken;
  }

  /// Chains of the roles that run: they begin with what nobody holds a role through.
  private static List<List<Held>> chains(List<Held> held) {
    List<Held> running = held.stream().filter(Held::runs).toList();
    Set<String> holders = new LinkedHashSet<>();
    running.forEach(role -> holders.add(role.holder()));
    List<List<Held>> chains = new ArrayList<>();
    for (Held first : running) {
      if (!holders.contains(first.object())) {
        up(List.of(first), running, chains);
      }
    }
    return chains;
  }

  private static void up(List<Held> chain, List<Held> running, List<List<Held>> chains) {
    boolean top = true;
    for (Held next : running) {
      boolean above = next.object().equals(chain.getLast().holder()) && !chain.contains(next);
      if (above) {
        top = false;
        List<Held> longer = new ArrayList<>(chain);
        longer.add(next);
        up(longer, running, chains);
      }
    }
    if (top) {
      chains.add(chain);
    }
  }
}
