package trucewatch.agreement.lowering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Pattern;
import trucewatch.agreement.Pattern.Quantity;
import trucewatch.agreement.PlaceId;
import trucewatch.agreement.finding.Finding;
import trucewatch.syntax.Amount;
import trucewatch.syntax.Bearers;
import trucewatch.syntax.Block;
import trucewatch.syntax.Line;
import trucewatch.syntax.Name;
import trucewatch.syntax.PlaceItem;
import trucewatch.syntax.Thing;

/// Which acts are meant.
///
/// `to` takes an actor (who receives) or a place (where to). `between` takes two places (what lies
/// between them) or two actors (either of them to the other). `with` takes an actor (together with
/// whom) or, where nothing else is counted, a unit (what it is done with). `worth 500 usd` counts
/// in that unit.
final class PatternLowering {
  private final Resolver resolver;

  PatternLowering(Resolver resolver) {
    this.resolver = resolver;
  }

  List<Pattern> all(List<trucewatch.syntax.Pattern> patterns, List<PlaceId> save) {
    return patterns.stream().map(pattern -> pattern(pattern, save)).toList();
  }

  Pattern pattern(trucewatch.syntax.Pattern written) {
    return pattern(written, List.of());
  }

  Pattern pattern(trucewatch.syntax.Pattern written, List<PlaceId> save) {
    List<ActorId> by = new ArrayList<>();
    if (written.by() != null) {
      by.addAll(doers(written.by()));
    }
    List<ActorId> target = new ArrayList<>();
    List<PlaceId> in = new ArrayList<>(resolver.places(written.in()));
    if (written.to() != null) {
      receiver(written.to(), target, in);
    }
    if (written.against() != null) {
      receiver(written.against(), target, in);
    }
    if (written.with() != null && doneWith(written).isEmpty()) {
      target.add(resolver.actor(written.with()));
    }
    if (written.between() != null) {
      between(written.between(), by, target, in);
    }
    List<PlaceId> from =
        written.from() == null ? List.of() : List.of(resolver.place(written.from()));
    return new Pattern(
        resolver.act(written.act()),
        thing(written),
        written.of() instanceof Thing.ThatSame,
        by,
        target,
        in,
        save,
        from,
        quantity(written));
  }

  private List<ActorId> doers(Bearers bearers) {
    return switch (bearers) {
      case Bearers.EachOf it -> resolver.actors(it.names());
      case Bearers.Together it -> resolver.actors(it.names());
      case Bearers.OneOf it -> resolver.actors(it.names());
      case Bearers.Anyone _ -> List.of();
    };
  }

  private void receiver(Name name, List<ActorId> target, List<PlaceId> in) {
    if (resolver.names().places().containsKey(name.text())
        && !resolver.names().knowsActor(name.text())) {
      in.add(resolver.place(name));
    } else {
      target.add(resolver.actor(name));
    }
  }

  private void between(
      trucewatch.syntax.Pattern.Between between,
      List<ActorId> by,
      List<ActorId> target,
      List<PlaceId> in) {
    Map<String, Block.Place> places = resolver.names().places();
    String one = between.one().text();
    String other = between.other().text();
    if (!places.containsKey(one) && !places.containsKey(other)) {
      List<ActorId> both = resolver.actors(List.of(between.one(), between.other()));
      by.addAll(both);
      target.addAll(both);
      return;
    }
    resolver.places(List.of(between.one(), between.other()));
    List<PlaceId> zones =
        places.values().stream()
            .filter(place -> liesBetween(place, one, other))
            .map(place -> new PlaceId(place.name().text()))
            .toList();
    if (zones.isEmpty()) {
      resolver
          .findings()
          .add(
              Finding.UNKNOWN_PLACE,
              between.span(),
              "no zone is said to lie between `%s` and `%s`".formatted(one, other),
              "add `zone … = between %s and %s` and name it here with `in`".formatted(one, other));
    }
    in.addAll(zones);
  }

  private static boolean liesBetween(Block.Place place, String one, String other) {
    for (Line<PlaceItem> line : place.lines()) {
      if (line.item() instanceof PlaceItem.Between it) {
        List<String> ends = List.of(it.one().text(), it.other().text());
        if (ends.contains(one) && ends.contains(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /// `of that same complaint` asks for the very one, by its own name; not for things of that kind.
  private String thing(trucewatch.syntax.Pattern written) {
    if (written.worth() != null) {
      return written.worth().unit().text();
    }
    return switch (written.of()) {
      case null -> doneWith(written);
      case Thing.Counted it -> it.name().text();
      case Thing.ThatSame _ -> "";
    };
  }

  /// The unit that `with` names, where nothing else is counted; empty if it names who takes part.
  private String doneWith(trucewatch.syntax.Pattern written) {
    Name with = written.with();
    if (with == null || written.of() != null || written.worth() != null) {
      return "";
    }
    return resolver.names().units().containsKey(with.text()) ? with.text() : "";
  }

  private Quantity quantity(trucewatch.syntax.Pattern written) {
    if (written.worth() != null) {
      return atLeast(written.worth().amount().value(), written);
    }
    return switch (written.of()) {
      case null -> new Quantity.OneAct();
      case Thing.ThatSame _ -> new Quantity.OneAct();
      case Thing.Counted it ->
          switch (it.amount()) {
            case Amount.NotSaid _ -> new Quantity.OneAct();
            case Amount.UpTo _ -> new Quantity.OneAct();
            case Amount.Exactly exactly -> atLeast(exactly.number().value(), written);
            case Amount.AtLeast least -> atLeast(least.number().value(), written);
            case Amount.All _ ->
                new Quantity.AllListed(
                    written.listedBy() == null
                        ? List.of()
                        : resolver.each(List.of(written.listedBy())));
          };
    };
  }

  private Quantity atLeast(BigDecimal number, trucewatch.syntax.Pattern written) {
    if (number.signum() == 0) {
      resolver
          .findings()
          .add(
              Finding.NO_NUMBER,
              written.span(),
              "a number of 0 is done before anything happens",
              "write the number that is due, or leave it out if one act is enough");
    }
    return new Quantity.AtLeast(number);
  }
}
