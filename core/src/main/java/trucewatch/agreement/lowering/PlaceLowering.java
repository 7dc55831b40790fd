package trucewatch.agreement.lowering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trucewatch.agreement.Act;
import trucewatch.agreement.ActId;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Place;
import trucewatch.agreement.PlaceId;
import trucewatch.agreement.Unit;
import trucewatch.syntax.ActItem;
import trucewatch.syntax.Also;
import trucewatch.syntax.Block;
import trucewatch.syntax.Line;
import trucewatch.syntax.PlaceItem;
import trucewatch.syntax.UnitItem;
import trucewatch.syntax.Words;

/// Places and kinds of acts, in the order of the file.
final class PlaceLowering {
  private final Resolver resolver;

  PlaceLowering(Resolver resolver) {
    this.resolver = resolver;
  }

  List<Place> places() {
    return resolver.names().places().values().stream().map(this::place).toList();
  }

  private Place place(Block.Place block) {
    List<String> otherNames = new ArrayList<>();
    Optional<PlaceId> in = Optional.empty();
    Optional<ClauseId> resultsFrom = Optional.empty();
    Optional<Place.Buffer> buffer = Optional.empty();
    String file = "";
    for (Line<PlaceItem> line : block.lines()) {
      switch (line.item()) {
        case Also it -> it.names().stream().map(Words::text).forEach(otherNames::add);
        case PlaceItem.FromFile it -> file = it.file();
        case PlaceItem.In it -> in = Optional.of(resolver.place(it.place()));
        case PlaceItem.EachSideOf it ->
            buffer = Optional.of(new Place.Buffer(metres(it), resolver.place(it.line())));
        case PlaceItem.Between it -> resolver.places(List.of(it.one(), it.other()));
        case PlaceItem.ResultsFrom it ->
            resultsFrom = Optional.of(resolver.clause(it.clause()).getLast());
      }
    }
    return new Place(
        new PlaceId(block.name().text()),
        ActorLowering.words(block.title()),
        otherNames,
        in,
        file,
        resultsFrom,
        buffer);
  }

  private static double metres(PlaceItem.EachSideOf side) {
    double distance = side.distance().value().doubleValue();
    return switch (side.unit()) {
      case KM -> distance * 1_000;
      case M -> distance;
    };
  }

  /// Units; one that names no other is its own.
  List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    for (Block.Unit block : resolver.names().units().values()) {
      String of = block.name().text();
      BigDecimal count = BigDecimal.ONE;
      List<String> otherNames = new ArrayList<>();
      for (Line<UnitItem> line : block.lines()) {
        switch (line.item()) {
          case Also it -> it.names().forEach(words -> otherNames.add(words.text()));
          case UnitItem.Is it -> {
            of = it.unit().text();
            count = resolver.more(it.count());
          }
        }
      }
      units.add(
          new Unit(block.name().text(), ActorLowering.words(block.title()), otherNames, of, count));
    }
    return units;
  }

  /// All acts: those with a block, and those that are spoken of without one.
  List<Act> acts() {
    List<Act> acts = new ArrayList<>();
    resolver.names().acts().values().forEach(block -> acts.add(act(block)));
    Set<String> others = new LinkedHashSet<>(resolver.actsIncluded().keySet());
    others.addAll(resolver.actsWithoutBlock().keySet());
    for (String code : others) {
      acts.add(new Act(new ActId(code), "", List.of(), false, List.of()));
    }
    return acts;
  }

  private Act act(Block.Act block) {
    List<ActId> includes = new ArrayList<>();
    List<String> otherNames = new ArrayList<>();
    boolean open = false;
    for (Line<ActItem> line : block.lines()) {
      switch (line.item()) {
        case ActItem.Includes it -> {
          it.acts().forEach(name -> includes.add(resolver.actIncluded(name)));
          open |= it.othersLikeThem();
        }
        case Also it -> it.names().forEach(words -> otherNames.add(words.text()));
        case ActItem.OppositeOf it -> resolver.actIncluded(it.act());
      }
    }
    return new Act(
        new ActId(block.name().text()),
        ActorLowering.words(block.title()),
        includes,
        open,
        otherNames);
  }
}
