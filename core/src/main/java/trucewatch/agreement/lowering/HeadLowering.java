package trucewatch.agreement.lowering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.lowering.EventLowering.Instance;
import trucewatch.syntax.ArticleText;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.CommonItem;
import trucewatch.syntax.Day;
import trucewatch.syntax.Name;

/// What every clause has beside its content: where it comes from, whose reading it is, when it is
/// in force.
final class HeadLowering {
  private final Resolver resolver;
  private final EventLowering events;
  private final ConditionLowering conditions;
  private final Calendar calendar;
  private final Head.Reading usual;
  private final Articles articles;

  /// @param usual who read the agreement as a whole; counts where a clause names nobody
  HeadLowering(
      Resolver resolver,
      EventLowering events,
      ConditionLowering conditions,
      Calendar calendar,
      Head.Reading usual,
      Articles articles) {
    this.resolver = resolver;
    this.events = events;
    this.conditions = conditions;
    this.calendar = calendar;
    this.usual = usual;
    this.articles = articles;
  }

  Head head(ClauseId id, String title, Block block, Items items, Instance instance) {
    return new Head(
        id,
        title.isEmpty() ? titleOfReading(items) : title,
        article(block, items),
        words(block, items),
        block.span().line(),
        reading(items),
        scope(items, instance),
        putForward(items),
        notes(items));
  }

  private static String titleOfReading(Items items) {
    return items
        .first(CommonItem.ReadingOf.class)
        .map(it -> "The reading \"%s\" of %s".formatted(it.reading().text(), it.clause().text()))
        .orElse("");
  }

  private String article(Block block, Items items) {
    ArticleText above = articles.of(block);
    String heading = above == null || above.number() == null ? "" : above.number().text();
    return items.first(CommonItem.Article.class).map(it -> it.number().text()).orElse(heading);
  }

  private String words(Block block, Items items) {
    ArticleText above = articles.of(block);
    return items
        .first(CommonItem.ArticleWords.class)
        .map(it -> it.words().text())
        .orElse(above == null ? "" : above.text().strip());
  }

  private Head.Reading reading(Items items) {
    List<Head.Reading.Reader> by =
        items.all(CommonItem.ReadBy.class).stream()
            .map(it -> reader(it.person(), it.on(), it.language()))
            .toList();
    List<Head.Reading.Reader> reviewed =
        items.all(CommonItem.ReviewedBy.class).stream()
            .map(it -> reader(it.person(), it.on(), null))
            .toList();
    ClauseId of =
        items
            .first(CommonItem.ReadingOf.class)
            .map(it -> resolver.clause(it.clause()).getFirst())
            .orElse(new ClauseId(""));
    return new Head.Reading(
        by.isEmpty() ? usual.by() : by, reviewed.isEmpty() ? usual.reviewedBy() : reviewed, of);
  }

  static Head.Reading.Reader reader(Name person, @Nullable Day on, @Nullable String language) {
    return new Head.Reading.Reader(
        person.text(), on == null ? LocalDate.MIN : on.date(), language == null ? "" : language);
  }

  private Head.PutForward putForward(Items items) {
    return items
        .first(CommonItem.PutForward.class)
        .map(it -> new Head.PutForward(resolver.actor(it.by()), it.on().date()))
        .orElse(Head.PutForward.NOT);
  }

  /// When it is in force; `then` and `else` of other clauses are added once all are read.
  private Head.Scope scope(Items items, Instance instance) {
    List<Condition> starts = new ArrayList<>();
    List<Condition> ends = new ArrayList<>();
    List<Condition> whiles = new ArrayList<>();
    for (var since : items.all(CommonItem.Since.class)) {
      starts.add(happened(new Event.Fixed(calendar.startOf(since.day().date()))));
    }
    for (var from : items.all(ClauseItem.From.class)) {
      starts.add(happened(events.event(from.event(), instance)));
    }
    for (var when : items.all(ClauseItem.When.class)) {
      starts.add(conditions.condition(when.condition(), instance));
    }
    for (var after : items.all(ClauseItem.After.class)) {
      starts.add(happened(events.event(after.event(), instance)));
    }
    for (var on : items.all(ClauseItem.OnDay.class)) {
      starts.add(happened(new Event.DayOf(on.day(), events.event(on.of(), instance))));
    }
    for (var during : items.all(ClauseItem.During.class)) {
      List<ClauseId> phase = resolver.clause(during.phase());
      starts.add(ConditionLowering.inForce(phase));
      ends.add(happened(EventLowering.reached(phase, Event.State.ENDS)));
    }
    for (var until : items.all(ClauseItem.Until.class)) {
      ends.add(conditions.condition(until.condition(), instance));
    }
    for (var during : items.all(ClauseItem.While.class)) {
      whiles.add(conditions.condition(during.condition(), instance));
    }
    boolean countsOnlyAfter =
        items.has(ClauseItem.After.class) || items.has(ClauseItem.OnDay.class);
    return new Head.Scope(starts, ends, whiles, countsOnlyAfter, List.of());
  }

  private static Condition happened(Event event) {
    return new Condition.Happened(event);
  }

  private Head.Notes notes(Items items) {
    List<Head.Notes.Manner> manners = new ArrayList<>();
    for (var manner : items.all(ClauseItem.Manner.class)) {
      manners.add(new Head.Notes.Manner(manner.words().text(), resolver.judges(manner.judge())));
    }
    for (var contains : items.all(ClauseItem.Contains.class)) {
      manners.add(
          new Head.Notes.Manner(
              "contains: " + contains.words().text(), resolver.judges(contains.judge())));
    }
    for (var strives : items.all(ClauseItem.StrivesThat.class)) {
      manners.add(new Head.Notes.Manner("strives that " + strives.words().text(), List.of()));
    }
    if (items.has(ClauseItem.ReadAs.class)) {
      for (var soon : items.all(ClauseItem.Soon.class)) {
        manners.add(new Head.Notes.Manner(soon.words().text(), List.of()));
      }
    }
    String leftOpen = items.first(CommonItem.LeftOpen.class).map(it -> it.why().text()).orElse("");
    List<ActorId> verifiers =
        items.all(ClauseItem.VerifiedBy.class).stream()
            .flatMap(it -> resolver.actors(it.names()).stream())
            .toList();
    return new Head.Notes(manners, leftOpen, verifiers);
  }
}
