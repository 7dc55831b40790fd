package trucewatch.agreement.lowering;

import java.util.List;
import trucewatch.agreement.Bearers;
import trucewatch.agreement.finding.Finding;
import trucewatch.syntax.ActorItem;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.Name;

/// Who is bound or free, and how several are. A list by its name (`group x = a, b`) needs `each of`
/// or `together`, as a list of names does; `a or b` binds both together.
final class WhoLowering {
  private final Resolver resolver;

  WhoLowering(Resolver resolver) {
    this.resolver = resolver;
  }

  /// The first that is written; [Bearers#NOBODY] if none is.
  Bearers bearers(Items items) {
    Bearers who = written(items);
    boolean answers =
        items.has(ClauseItem.AnswersForAffiliates.class) || anyAnswersForAffiliates(who);
    return answers && !who.actors().isEmpty() ? who.answeringForAffiliates() : who;
  }

  private Bearers written(Items items) {
    for (ClauseItem.Bearer it : items.all(ClauseItem.Bearer.class)) {
      return bearers(it.who());
    }
    for (ClauseItem.Holder it : items.all(ClauseItem.Holder.class)) {
      return bearers(it.who());
    }
    for (ClauseItem.By it : items.all(ClauseItem.By.class)) {
      return bearers(it.who());
    }
    return Bearers.NOBODY;
  }

  private Bearers bearers(trucewatch.syntax.Bearers written) {
    return switch (written) {
      case trucewatch.syntax.Bearers.EachOf it ->
          new Bearers(Bearers.Mode.EACH, resolver.each(it.names()));
      case trucewatch.syntax.Bearers.Together it ->
          new Bearers(Bearers.Mode.TOGETHER, resolver.each(it.names()));
      case trucewatch.syntax.Bearers.OneOf it -> {
        it.names().forEach(this::mustNotBeList);
        yield new Bearers(
            it.names().size() == 1 ? Bearers.Mode.EACH : Bearers.Mode.TOGETHER,
            resolver.each(it.names()));
      }
      case trucewatch.syntax.Bearers.Anyone _ -> Bearers.NOBODY;
    };
  }

  private void mustNotBeList(Name name) {
    if (resolver.isList(name.text())) {
      resolver
          .findings()
          .add(
              Finding.BARE_LIST,
              name.span(),
              "`%s` is a list of several: is each bound for itself, or all together?"
                  .formatted(name.text()),
              "write `each of %1$s`, or `%1$s together`".formatted(name.text()));
    }
  }

  /// Whether a bearer's own block says that it answers for its affiliates.
  private boolean anyAnswersForAffiliates(Bearers who) {
    return who.actors().stream()
        .map(actor -> resolver.names().actors().get(actor.code()))
        .anyMatch(
            block ->
                block instanceof Block.Actor it
                    && it.lines().stream()
                        .anyMatch(line -> line.item() instanceof ActorItem.AnswersForAffiliates));
  }

  static Bearers each(List<trucewatch.agreement.ActorId> actors) {
    return actors.isEmpty() ? Bearers.NOBODY : new Bearers(Bearers.Mode.EACH, actors);
  }

  static Bearers together(List<trucewatch.agreement.ActorId> actors) {
    return actors.isEmpty() ? Bearers.NOBODY : new Bearers(Bearers.Mode.TOGETHER, actors);
  }
}
