package trucewatch.agreement.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.finding.Finding;
import trucewatch.diagnostic.Caption;
import trucewatch.syntax.ActorItem;
import trucewatch.syntax.AgreementItem;
import trucewatch.syntax.Block;
import trucewatch.syntax.CommonItem;
import trucewatch.syntax.Day;
import trucewatch.syntax.Event;
import trucewatch.syntax.Line;
import trucewatch.syntax.Name;
import trucewatch.syntax.Period;

/// What the agreement as a whole leaves out or contradicts: its parties, its dates, its readers.
final class WholeFindings {
  private WholeFindings() {}

  static void find(Draft draft) {
    List<AgreementItem> items = draft.agreementItems();
    if (draft.file().blocks().isEmpty()) {
      return;
    }
    timeZone(draft, items);
    parties(draft, items);
    dates(draft, items);
    readers(draft, items);
    settledByParty(draft, items);
    periods(draft);
  }

  private static <I> boolean has(List<AgreementItem> items, Class<I> kind) {
    return items.stream().anyMatch(kind::isInstance);
  }

  private static void timeZone(Draft draft, List<AgreementItem> items) {
    if (!has(items, AgreementItem.TimeZone.class)) {
      draft.add(
          Finding.NO_TIME_ZONE,
          draft.agreementSpan(),
          "a day begins somewhere: nothing says in which time zone; read as UTC",
          "add `time zone …`, such as `time zone Africa/Juba`");
    }
  }

  private static void parties(Draft draft, List<AgreementItem> items) {
    if (!has(items, AgreementItem.Parties.class) && !has(items, AgreementItem.SignedBy.class)) {
      draft.add(
          Finding.NOBODY_AGREES,
          draft.agreementSpan(),
          "nothing says who agreed to this",
          "add `parties …`, or `signed by … on …`");
    }
  }

  private static void dates(Draft draft, List<AgreementItem> items) {
    Day signed = null;
    Day forced = null;
    Day version = null;
    for (AgreementItem item : items) {
      switch (item) {
        case AgreementItem.SignedOn it -> signed = it.day();
        case AgreementItem.SignedBy it -> signed = signed == null ? it.on() : signed;
        case AgreementItem.InForceFrom it -> forced = day(it.start());
        case AgreementItem.Text it -> version = version == null ? it.version() : version;
        default -> {}
      }
    }
    if (signed == null && version == null && !has(items, AgreementItem.InForceFrom.class)) {
      draft.add(
          Finding.NO_DATE,
          draft.agreementSpan(),
          "nothing says from when this counts",
          "add `signed on …`, `in force from …` or `text en, version …`");
    }
    later(draft, forced, "it is in force", signed, "it is signed");
    for (AgreementItem item : items) {
      switch (item) {
        case AgreementItem.JoinedBy it ->
            later(draft, it.on(), "this joins", signed, "it is signed");
        case AgreementItem.Amended it ->
            later(draft, it.on(), "this amends it", signed, "it is signed");
        default -> {}
      }
    }
  }

  private static @Nullable Day day(Event event) {
    return event instanceof Event.OnDay it ? it.day() : null;
  }

  private static void later(
      Draft draft, @Nullable Day day, String what, @Nullable Day before, String whatBefore) {
    if (day != null && before != null && day.date().isBefore(before.date())) {
      draft.add(
          Finding.DATES_OUT_OF_ORDER,
          day.span(),
          "%s on %s, before %s on %s".formatted(what, day.date(), whatBefore, before.date()),
          "one of the two dates is wrong",
          new Caption(before.span(), whatBefore));
    }
  }

  /// A period that ends before it begins would never hold.
  private static void periods(Draft draft) {
    for (Block block : draft.file().blocks()) {
      for (Line<?> line : block.lines()) {
        Period period =
            switch (line.item()) {
              case ActorItem.SpeaksFor it -> it.period();
              case ActorItem.AffiliatedWith it -> it.period();
              case ActorItem.Decides it -> it.period();
              default -> Period.NOT_SAID;
            };
        LocalDate from = period.from() == null ? LocalDate.MIN : period.from().date();
        if (period.until() != null && period.until().date().isBefore(from)) {
          draft.add(
              Finding.DATES_OUT_OF_ORDER,
              period.until().span(),
              "this ends on %s, before it begins on %s".formatted(period.until().date(), from),
              "one of the two dates is wrong");
        }
      }
    }
  }

  private static void readers(Draft draft, List<AgreementItem> items) {
    if (has(items, AgreementItem.ReadBy.class)) {
      return;
    }
    List<Block.Clause> unread = new ArrayList<>();
    for (Block.Clause block : draft.clauseBlocks()) {
      if (!draft.items(block).has(CommonItem.ReadBy.class)) {
        unread.add(block);
      }
    }
    if (!unread.isEmpty()) {
      draft.add(
          Finding.READ_BY_NOBODY,
          unread.getFirst().name().span(),
          "a clause is somebody's reading of words, and nothing says whose `%s` is%s"
              .formatted(
                  unread.getFirst().name().text(),
                  unread.size() == 1 ? "" : ", nor " + (unread.size() - 1) + " more"),
          "add `read by … on …` to the clause, or to the agreement for all");
    }
  }

  private static void settledByParty(Draft draft, List<AgreementItem> items) {
    for (AgreementItem item : items) {
      if (item instanceof AgreementItem.SettledBy settled) {
        for (Name name : settled.names()) {
          if (draft.agreement().parties().contains(new ActorId(name.text()))) {
            draft.add(
                Finding.JUDGE_IN_OWN_CAUSE,
                name.span(),
                "`%s` is a party, and settles whether clauses are kept".formatted(name.text()),
                "name a body that is no party, or say what binds it");
          }
        }
      }
    }
  }
}
