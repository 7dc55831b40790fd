package trucewatch.syntax;

import java.util.List;

/// Reads the items of phases and instruments.
final class PhaseParser {
  static final ItemTable<PhaseItem> PHASE =
      ArticleParser.<PhaseItem>addTo(
              new ItemTable.Builder<PhaseItem>()
                  .on("starts when", PhaseParser::startsWhen)
                  .on("starts on", PhaseParser::starts)
                  .on("starts at", PhaseParser::starts)
                  .on("starts", PhaseParser::starts)
                  .on("ends when", PhaseParser::endsWhen)
                  .on("ends on", PhaseParser::ends)
                  .on("ends at", PhaseParser::ends)
                  .on("ends", PhaseParser::ends)
                  .on("lasts", PhaseParser::lasts)
                  .on("not extendable", c -> new PhaseItem.NotExtendable(c.since(c.itemStart())))
                  .on("extendable by", PhaseParser::extendable),
              common -> common)
          .build();

  static final ItemTable<InstrumentItem> INSTRUMENT =
      ArticleParser.<InstrumentItem>addTo(
              new ItemTable.Builder<InstrumentItem>()
                  .on("drafted by", c -> made(c, InstrumentItem.Making.DRAFTED))
                  .on("presented by", c -> made(c, InstrumentItem.Making.PRESENTED))
                  .on("adopted by", c -> made(c, InstrumentItem.Making.ADOPTED))
                  .on("assented by", c -> made(c, InstrumentItem.Making.ASSENTED))
                  .on("signed by", c -> made(c, InstrumentItem.Making.SIGNED))
                  .on("published by", c -> made(c, InstrumentItem.Making.PUBLISHED)),
              common -> common)
          .build();

  private PhaseParser() {}

  private static PhaseItem startsWhen(Cursor c) {
    int mark = c.itemStart();
    Condition condition = EventParser.condition(c);
    return new PhaseItem.StartsWhen(condition, c.since(mark));
  }

  private static PhaseItem starts(Cursor c) {
    int mark = c.itemStart();
    Event event = EventParser.event(c);
    return new PhaseItem.StartsAt(event, c.since(mark));
  }

  private static PhaseItem endsWhen(Cursor c) {
    int mark = c.itemStart();
    Condition condition = EventParser.condition(c);
    return new PhaseItem.EndsWhen(condition, c.since(mark));
  }

  private static PhaseItem ends(Cursor c) {
    int mark = c.itemStart();
    Event event = EventParser.event(c);
    return new PhaseItem.EndsAt(event, c.since(mark));
  }

  private static PhaseItem lasts(Cursor c) {
    int mark = c.itemStart();
    Extent length = Basics.length(c);
    return new PhaseItem.Lasts(length, c.since(mark));
  }

  private static PhaseItem extendable(Cursor c) {
    int mark = c.itemStart();
    boolean decision = c.at("decision") && Basics.atName(c, 1) && c.take("decision");
    Name by = Basics.name(c, "who extends it, or \"decision\" and its name,");
    return new PhaseItem.Extendable(decision, by, c.since(mark));
  }

  private static InstrumentItem made(Cursor c, InstrumentItem.Making step) {
    int mark = c.itemStart();
    PatternParser.rejectTimeHere(c);
    List<Name> by = Basics.names(c, "who does it");
    Deadline deadline = EventParser.optionalDeadline(c);
    return new InstrumentItem.Made(step, by, deadline, c.since(mark));
  }
}
