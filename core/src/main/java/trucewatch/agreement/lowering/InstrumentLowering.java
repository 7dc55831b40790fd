package trucewatch.agreement.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import trucewatch.agreement.Clause;
import trucewatch.agreement.ClauseId;
import trucewatch.agreement.Condition;
import trucewatch.agreement.Deadline;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.agreement.lowering.EventLowering.Instance;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.CommonItem;
import trucewatch.syntax.InstrumentItem;
import trucewatch.syntax.InstrumentItem.Making;
import trucewatch.syntax.Line;

/// An instrument as the duties that make it: to draft, to present, to adopt … that text. Each waits
/// for the one before; a length `of` nothing counts from there. The act is the verb (`draft`), the
/// thing is the instrument's name.
final class InstrumentLowering {
  private final Resolver resolver;
  private final HeadLowering heads;
  private final DeadlineLowering deadlines;

  InstrumentLowering(Resolver resolver, HeadLowering heads, DeadlineLowering deadlines) {
    this.resolver = resolver;
    this.heads = heads;
    this.deadlines = deadlines;
  }

  List<Clause> instrument(Block.Instrument block) {
    List<ClauseItem> common = new ArrayList<>();
    List<InstrumentItem.Made> steps = new ArrayList<>();
    for (Line<InstrumentItem> line : block.lines()) {
      switch (line.item()) {
        case CommonItem it -> common.add(it);
        case InstrumentItem.Made it -> steps.add(it);
      }
    }
    List<ClauseId> ids = Steps.of(block, resolver.names().tables());
    String title = block.title() == null ? "" : block.title().text();
    Head head = heads.head(ids.getFirst(), title, block, new Items(common), Instance.NONE);
    List<Clause> made = new ArrayList<>();
    for (int n = 0; n < steps.size(); n++) {
      InstrumentItem.Made step = steps.get(n);
      Head own = Heads.renamed(head, ids.get(n), step.step().name().toLowerCase(Locale.ROOT));
      if (n > 0) {
        own = Heads.startingWhen(own, List.of(performed(ids.get(n - 1))));
      }
      made.add(
          Stated.duty(
              own,
              WhoLowering.together(resolver.each(step.by())),
              Stated.act(verb(step.step()), block.name().text()),
              step.deadline() == null
                  ? new Deadline.None(false)
                  : deadlines.deadline(step.deadline(), Instance.NONE),
              new Clause.Each.Once()));
    }
    if (made.isEmpty()) {
      made.add(new Clause.Declaration(head, title, List.of()));
    }
    return made;
  }

  private static Condition performed(ClauseId step) {
    return new Condition.Happened(new Event.Reached(step, Event.State.PERFORMED));
  }

  static String verb(Making step) {
    return switch (step) {
      case DRAFTED -> "draft";
      case PRESENTED -> "present";
      case ADOPTED -> "adopt";
      case ASSENTED -> "assent";
      case SIGNED -> "sign";
      case PUBLISHED -> "publish";
    };
  }
}
