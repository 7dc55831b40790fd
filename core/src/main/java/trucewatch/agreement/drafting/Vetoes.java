package trucewatch.agreement.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Body;
import trucewatch.decisions.Condition;
import trucewatch.decisions.Member;
import trucewatch.decisions.Rule;
import trucewatch.decisions.Who;

/// Who can stop a decision alone, by what the rule says: holders of a veto, and all where consensus
/// or everybody's consent is needed. Who is powerful by weight alone is not asked here.
final class Vetoes {
  private Vetoes() {}

  static Set<ActorId> of(Rule rule, Body body) {
    return switch (rule) {
      case Condition condition -> ofCondition(condition, body);
      case Rule.Stages(var stages) ->
          stages.stream()
              .flatMap(stage -> of(stage.rule(), body).stream())
              .collect(Collectors.toSet());
      case Rule.Rungs(var rungs) -> {
        Set<ActorId> inAll = new HashSet<>(of(rungs.getFirst().rule(), body));
        rungs.forEach(rung -> inAll.retainAll(of(rung.rule(), body)));
        yield inAll;
      }
    };
  }

  private static Set<ActorId> ofCondition(Condition condition, Body body) {
    return switch (condition) {
      case Condition.Consensus(Who who) -> those(who, body);
      case Condition.Silence(Who who) -> those(who, body);
      case Condition.ExpressConsent(Who who) -> those(who, body);
      case Condition.Threshold _ -> Set.of();
      case Condition.Backing(int least, Who who) -> {
        Set<ActorId> all = those(who, body);
        yield least >= all.size() ? all : Set.of();
      }
      case Condition.Unless(Condition inner, int against, Who holders) -> {
        Set<ActorId> found = new HashSet<>(of(inner, body));
        if (against == 1) {
          found.addAll(those(holders, body));
        }
        yield found;
      }
      case Condition.UnlessOverridden(Condition inner, _, _, _) -> of(inner, body);
      case Condition.AllOf(List<Condition> parts) ->
          parts.stream().flatMap(part -> of(part, body).stream()).collect(Collectors.toSet());
      case Condition.AnyOf(List<Condition> parts) -> {
        Set<ActorId> inAll = new HashSet<>(of(parts.getFirst(), body));
        parts.forEach(part -> inAll.retainAll(of(part, body)));
        yield inAll;
      }
      case Condition.Quorate(_, Condition inner) -> of(inner, body);
      case Condition.Recusing(_, _, Condition inner) -> of(inner, body);
    };
  }

  private static Set<ActorId> those(Who who, Body body) {
    return switch (who) {
      case Who.Everyone _ ->
          body.seats().stream().map(Body.Seat::member).collect(Collectors.toSet());
      case Who.Group(String name) ->
          body.seats().stream()
              .filter(seat -> seat.groups().contains(name))
              .map(Body.Seat::member)
              .collect(Collectors.toSet());
      case Who.These(Set<Member> members) ->
          members.stream().map(member -> new ActorId(member.id())).collect(Collectors.toSet());
    };
  }
}
