package trucewatch.syntax;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes rules of decision, quorums and stages.
final class RulePrinter {
  private RulePrinter() {}

  static String rule(Rule rule) {
    String rungs =
        rule.rungs().stream().map(RulePrinter::rung).collect(Collectors.joining(", else by "));
    return rungs + deadlock(rule.ifDeadlocked());
  }

  private static String deadlock(Rule.@Nullable Deadlock deadlock) {
    if (deadlock == null) {
      return "";
    }
    String by = deadlock.by() == null ? "" : " by " + rule(deadlock.by());
    return ", if deadlocked then " + deadlock.decider().text() + " decides" + by;
  }

  private static String rung(Rule.Rung rung) {
    var out = new StringBuilder(method(rung.method()));
    rung.limits().forEach(limit -> out.append(", ").append(limit(limit)));
    return out.toString();
  }

  private static String method(Rule.Method method) {
    return switch (method) {
      case Rule.Method.Consensus _ -> "consensus";
      case Rule.Method.ExpressConsent _ -> "express consent of all";
      case Rule.Method.Silence _ -> "silence";
      case Rule.Method.InFavour m -> Text.figure(m.votes()) + of(m.of()) + " in favour";
      case Rule.Method.Share m ->
          (m.moreThan() ? "more than " : "") + fraction(m.share()) + " of " + electorate(m.of());
      case Rule.Method.SimpleMajority _ -> "simple majority";
      case Rule.Method.AbsoluteMajority _ -> "absolute majority";
      case Rule.Method.Weight m -> "weight " + Text.figure(m.weight()) + of(m.of());
    };
  }

  private static String of(@Nullable Figure whole) {
    return whole == null ? "" : " of " + Text.figure(whole);
  }

  private static String fraction(Fraction fraction) {
    return switch (fraction) {
      case Fraction.Ratio f -> Text.figure(f.part()) + "/" + Text.figure(f.whole());
      case Fraction.Half _ -> "half";
      case Fraction.Percent f -> Text.figure(f.percent()) + " %";
    };
  }

  private static String electorate(Rule.Electorate electorate) {
    return switch (electorate) {
      case Rule.Electorate.AllMembers _ -> "all members";
      case Rule.Electorate.MembersPresent _ -> "members present";
      case Rule.Electorate.ThoseVoting _ -> "those voting";
      case Rule.Electorate.Named e -> e.name().text();
    };
  }

  private static String limit(Rule.Limit limit) {
    return switch (limit) {
      case Rule.Limit.Unless l ->
          "unless " + (l.anyOf() ? "any of " : "") + Text.names(l.names()) + " is against";
      case Rule.Limit.WithOneOf l -> "with one of " + Text.names(l.names());
      case Rule.Limit.WithEachOf l -> "with each of " + Text.names(l.names());
      case Rule.Limit.WithAtLeast l ->
          "with at least " + Text.figure(l.number()) + " of " + l.of().text();
      case Rule.Limit.Rounded l -> l.up() ? "rounded up" : "rounded down";
      case Rule.Limit.OfPopulation l -> "and " + Text.figure(l.percent()) + " % of population";
      case Rule.Limit.BlockedOnlyBy l -> "blocked only by " + Text.figure(l.members());
      case Rule.Limit.OverriddenBy l -> "overridden by " + rung(l.rung());
      case Rule.Limit.DisputantsAbstain _ -> "parties to the dispute abstain";
    };
  }

  static String quorum(Quorum quorum) {
    var out = new StringBuilder();
    out.append(
        switch (quorum.size()) {
          case Quorum.Size.Members m -> Text.figure(m.present()) + of(m.of());
          case Quorum.Size.Share s -> fraction(s.share()) + " of all members";
        });
    for (Quorum.WithAtLeast group : quorum.groups()) {
      out.append(", with at least ").append(Text.figure(group.number()));
      out.append(" of ").append(group.of().text());
    }
    return out.toString();
  }

  static String stages(List<Stage> stages) {
    var out = new StringBuilder(stage(stages.getFirst()));
    for (int i = 1; i < stages.size(); i++) {
      out.append(stages.get(i - 1).rule() == null ? ", " : ", then ").append(stage(stages.get(i)));
    }
    return out.toString();
  }

  private static String stage(Stage stage) {
    String kind =
        switch (stage.kind()) {
          case Stage.Kind.Consensus _ -> "consensus";
          case Stage.Kind.Vote _ -> "vote";
          case Stage.Kind.Named named -> named.name().text();
        };
    String by = stage.rule() == null ? "" : " by " + rule(stage.rule());
    return kind + Text.name("on", stage.on()) + by;
  }
}
