package trucewatch.agreement.lowering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.Actor;
import trucewatch.agreement.ActorId;
import trucewatch.syntax.ActorItem;
import trucewatch.syntax.ActorKind;
import trucewatch.syntax.Also;
import trucewatch.syntax.Block;
import trucewatch.syntax.Line;
import trucewatch.syntax.Member;
import trucewatch.syntax.Words;

/// Actors, in the order of the file; those that only a list names come last.
final class ActorLowering {
  private final Resolver resolver;
  private final BodyLowering bodies;

  ActorLowering(Resolver resolver, BodyLowering bodies) {
    this.resolver = resolver;
    this.bodies = bodies;
  }

  List<Actor> actors(List<ActorId> parties) {
    List<Actor> made = new ArrayList<>();
    for (Block block : resolver.names().actors().values()) {
      switch (block) {
        case Block.Actor it ->
            made.add(actor(it.name().text(), kind(it.kind()), words(it.title()), it.lines()));
        case Block.Group it -> {
          Actor base = actor(it.name().text(), Actor.Kind.GROUP, words(it.title()), it.lines());
          made.add(withMembers(base, resolver.members(it.name().text(), new LinkedHashSet<>())));
        }
        case Block.Account _,
            Block.Agreement _,
            Block.Place _,
            Block.Act _,
            Block.Unit _,
            Block.Outside _,
            Block.Phase _,
            Block.Instrument _,
            Block.Clause _,
            Block.Role _,
            Block.Declares _ -> {}
      }
    }
    for (String name : resolver.names().inPassing().keySet()) {
      boolean party = parties.contains(new ActorId(name));
      Actor.Kind kind = party ? Actor.Kind.PARTY : Actor.Kind.STATE;
      made.add(actor(name, kind, "", List.of()));
    }
    return made;
  }

  private Actor actor(String code, Actor.Kind kind, String name, List<Line<ActorItem>> lines) {
    List<String> otherNames = new ArrayList<>();
    List<Actor.Tie> speaksFor = new ArrayList<>();
    List<Actor.Tie> affiliatedWith = new ArrayList<>();
    List<ActorId> members = new ArrayList<>();
    List<ActorId> supervisedBy = new ArrayList<>();
    for (Line<ActorItem> line : lines) {
      switch (line.item()) {
        case Also it -> it.names().forEach(words -> otherNames.add(words.text()));
        case ActorItem.SpeaksFor it ->
            speaksFor.add(new Actor.Tie(resolver.actor(it.actor()), bodies.during(it.period())));
        case ActorItem.AffiliatedWith it ->
            affiliatedWith.add(
                new Actor.Tie(resolver.actor(it.actor()), bodies.during(it.period())));
        case ActorItem.Members it -> it.members().forEach(member -> add(member, members));
        case ActorItem.SupervisedBy it -> supervisedBy.add(resolver.actor(it.actor()));
        case ActorItem.Seats _,
            ActorItem.Chair _,
            ActorItem.ChairRotates _,
            ActorItem.Decides _,
            ActorItem.QuorumIs _,
            ActorItem.NamedBy _,
            ActorItem.SwornInBy _,
            ActorItem.HeldBy _,
            ActorItem.ActsFor _,
            ActorItem.IfVacant _,
            ActorItem.PickedInTurn _,
            ActorItem.AnswersForAffiliates _ -> {}
      }
    }
    return new Actor(
        new ActorId(code),
        kind,
        name,
        otherNames,
        speaksFor,
        affiliatedWith,
        members.stream().distinct().toList(),
        supervisedBy);
  }

  private void add(Member member, List<ActorId> members) {
    switch (member) {
      case Member.One one -> members.addAll(resolver.each(List.of(one.name())));
      case Member.Some some -> resolver.actor(some.from());
    }
  }

  private static Actor withMembers(Actor actor, List<ActorId> members) {
    return new Actor(
        actor.id(),
        actor.kind(),
        actor.name(),
        actor.otherNames(),
        actor.speaksFor(),
        actor.affiliatedWith(),
        members,
        actor.supervisedBy());
  }

  static String words(@Nullable Words words) {
    return words == null ? "" : words.text();
  }

  private static Actor.Kind kind(ActorKind kind) {
    return switch (kind) {
      case PARTY -> Actor.Kind.PARTY;
      case STATE -> Actor.Kind.STATE;
      case BODY -> Actor.Kind.BODY;
      case GROUP -> Actor.Kind.GROUP;
      case PERSON -> Actor.Kind.PERSON;
      case ORGANISATION -> Actor.Kind.ORGANISATION;
      case MISSION -> Actor.Kind.MISSION;
      case OFFICE -> Actor.Kind.OFFICE;
    };
  }
}
