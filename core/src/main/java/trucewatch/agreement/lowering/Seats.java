package trucewatch.agreement.lowering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Body;
import trucewatch.syntax.ActorItem;
import trucewatch.syntax.Block;
import trucewatch.syntax.Figure;
import trucewatch.syntax.Line;
import trucewatch.syntax.Member;
import trucewatch.syntax.Name;

/// The seats of a body as the text gives them.
///
/// A group among the members stands for each of its own. `3 from north` and `332 from a` make seats
/// without a name (`north-seat-1`), in the group of who sends them: they count among all members
/// until claims say who sits there.
final class Seats {
  /// More seats than any body has; beyond it the number is a slip.
  static final int MOST = 10_000;

  private final Resolver resolver;

  Seats(Resolver resolver) {
    this.resolver = resolver;
  }

  List<Body.Seat> of(List<? extends Line<ActorItem>> lines) {
    List<Body.Seat> seats = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    for (Line<ActorItem> line : lines) {
      if (line.item() instanceof ActorItem.Members members) {
        members.members().forEach(member -> add(member, seats, taken));
      }
      if (line.item() instanceof ActorItem.Seats shares) {
        shares.shares().forEach(share -> addUnnamed(share.seats(), share.from(), seats, taken));
      }
    }
    return seats;
  }

  private void add(Member member, List<Body.Seat> seats, Set<String> taken) {
    switch (member) {
      case Member.One one -> {
        for (ActorId each : resolver.each(List.of(one.name()))) {
          if (taken.add(each.code())) {
            seats.add(
                new Body.Seat(
                    each,
                    value(one.weight(), BigDecimal.ONE),
                    value(one.population(), BigDecimal.ZERO),
                    groupsOf(each.code())));
          }
        }
      }
      case Member.Some some -> addUnnamed(some.count(), some.from(), seats, taken);
    }
  }

  private void addUnnamed(Figure count, Name from, List<Body.Seat> seats, Set<String> taken) {
    resolver.actor(from);
    int many = count.value().min(BigDecimal.valueOf(MOST)).intValue();
    List<String> groups = new ArrayList<>(List.of(from.text()));
    groups.addAll(listsOf(from.text()));
    for (int n = 1; n <= many && seats.size() < MOST; n++) {
      String code = from.text() + "-seat-" + n;
      if (taken.add(code)) {
        seats.add(
            new Body.Seat(
                new ActorId(code),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                groups.stream().distinct().toList()));
      }
    }
  }

  private static BigDecimal value(@Nullable Figure figure, BigDecimal otherwise) {
    return figure == null ? otherwise : figure.value();
  }

  /// The lists and bodies of the file to which somebody belongs.
  private List<String> groupsOf(String member) {
    List<String> found = new ArrayList<>(listsOf(member));
    resolver
        .names()
        .actors()
        .forEach(
            (name, block) -> {
              if (resolver.membersOf(block).stream().anyMatch(it -> isNamed(it, member))) {
                found.add(name);
              }
            });
    return found;
  }

  private static boolean isNamed(Member seat, String member) {
    return seat instanceof Member.One one && one.name().text().equals(member);
  }

  /// The lists (`group x = a, b`) that name somebody, at first hand or through another list.
  private List<String> listsOf(String member) {
    return resolver.names().actors().keySet().stream()
        .filter(resolver::isList)
        .filter(list -> resolver.members(list, new LinkedHashSet<>()).contains(new ActorId(member)))
        .toList();
  }

  /// Whether some body has seats from this actor.
  static boolean sendsMembers(Names names, String actor) {
    for (Block block : names.actors().values()) {
      for (Line<?> line : block.lines()) {
        boolean sends =
            switch (line.item()) {
              case ActorItem.Members it ->
                  it.members().stream()
                      .anyMatch(
                          member ->
                              member instanceof Member.Some some
                                  && some.from().text().equals(actor));
              case ActorItem.Seats it ->
                  it.shares().stream().anyMatch(share -> share.from().text().equals(actor));
              default -> false;
            };
        if (sends) {
          return true;
        }
      }
    }
    return false;
  }
}
