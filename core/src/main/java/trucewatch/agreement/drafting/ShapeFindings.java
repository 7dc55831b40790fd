package trucewatch.agreement.drafting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.finding.Finding;
import trucewatch.agreement.lowering.Items;
import trucewatch.agreement.lowering.Kinds;
import trucewatch.diagnostic.Caption;
import trucewatch.diagnostic.Span;
import trucewatch.syntax.AgreementItem;
import trucewatch.syntax.Bearers;
import trucewatch.syntax.Block;
import trucewatch.syntax.ClauseItem;
import trucewatch.syntax.ClauseKind;
import trucewatch.syntax.CommonItem;
import trucewatch.syntax.InstrumentItem;
import trucewatch.syntax.Item;
import trucewatch.syntax.Line;
import trucewatch.syntax.PlaceItem;

/// Lines that make no sense in their block, lines that can stand only once, and blocks that say
/// nothing.
final class ShapeFindings {
  private static final Set<ClauseKind> DUTIES =
      EnumSet.of(ClauseKind.OBLIGATION, ClauseKind.PLEDGE);
  private static final Set<ClauseKind> FREEDOMS =
      EnumSet.of(ClauseKind.PERMISSION, ClauseKind.POWER);
  private static final Set<ClauseKind> ALL = EnumSet.allOf(ClauseKind.class);

  private ShapeFindings() {}

  static void find(Draft draft) {
    for (Block block : draft.file().blocks()) {
      once(draft, block);
      switch (block) {
        case Block.Clause it -> {
          misplaced(draft, it);
          severalDecide(draft, it);
          empty(draft, it);
        }
        case Block.Role it -> misplacedInRole(draft, it);
        case Block.Instrument it -> emptyInstrument(draft, it);
        case Block.Agreement _,
            Block.Actor _,
            Block.Group _,
            Block.Place _,
            Block.Act _,
            Block.Unit _,
            Block.Account _,
            Block.Outside _,
            Block.Phase _,
            Block.Declares _ -> {}
      }
    }
  }

  private static void misplaced(Draft draft, Block.Clause block) {
    for (ClauseItem item : draft.items(block).items()) {
      Set<ClauseKind> home = home(item);
      boolean excusesAnAct =
          item instanceof ClauseItem.Except
              && block.kind() == ClauseKind.OBLIGATION
              && !draft.items(block).has(ClauseItem.Maintains.class);
      if (!home.contains(block.kind()) || excusesAnAct) {
        draft.add(
            Finding.MISPLACED_LINE,
            item.span(),
            "this line has no meaning in %s".formatted(Kinds.withArticle(block)),
            instead(item, block.kind(), home));
      }
    }
  }

  /// A decision is taken by one body, which says who sits in it and how they decide.
  private static void severalDecide(Draft draft, Block.Clause block) {
    if (block.kind() != ClauseKind.DECISION) {
      return;
    }
    for (ClauseItem.By by : draft.items(block).all(ClauseItem.By.class)) {
      boolean one = by.who() instanceof Bearers.OneOf it && it.names().size() == 1;
      if (!one) {
        draft.add(
            Finding.MISPLACED_LINE,
            by.span(),
            "a decision is taken by one body, and this names several or none",
            "name a body: `body NAME \"…\"` with a line `members …` and a line `decides by …`");
      }
    }
  }

  /// In which kinds of clauses a line has a meaning.
  private static Set<ClauseKind> home(ClauseItem item) {
    return switch (item) {
      case CommonItem _ -> ALL;
      case ClauseItem.Bearer _ -> EnumSet.of(ClauseKind.OBLIGATION, ClauseKind.PROHIBITION);
      case ClauseItem.Holder _ -> FREEDOMS;
      case ClauseItem.By _ -> EnumSet.of(ClauseKind.PLEDGE, ClauseKind.DECISION);
      case ClauseItem.NoBearerStated _ ->
          EnumSet.of(
              ClauseKind.OBLIGATION,
              ClauseKind.PROHIBITION,
              ClauseKind.PERMISSION,
              ClauseKind.POWER);
      case ClauseItem.Toward _, ClauseItem.AnswersForAffiliates _ ->
          EnumSet.of(ClauseKind.OBLIGATION, ClauseKind.PROHIBITION, ClauseKind.PLEDGE);
      case ClauseItem.Does _,
          ClauseItem.StrivesThat _,
          ClauseItem.InStepWith _,
          ClauseItem.StartsAndCompletes _,
          ClauseItem.Every _ ->
          DUTIES;
      case ClauseItem.Contains _ ->
          EnumSet.of(ClauseKind.OBLIGATION, ClauseKind.PLEDGE, ClauseKind.DECISION);
      case ClauseItem.Maintains _, ClauseItem.Ceases _, ClauseItem.WithdrawsByTable _ ->
          EnumSet.of(ClauseKind.OBLIGATION);
      case ClauseItem.Ladder _ -> EnumSet.of(ClauseKind.OBLIGATION);
      case ClauseItem.MayAct _, ClauseItem.MayAffect _, ClauseItem.Once _ -> FREEDOMS;
      case ClauseItem.Forbids _ -> EnumSet.of(ClauseKind.PROHIBITION);
      case ClauseItem.EveryRole _, ClauseItem.GovernedOnlyBy _, ClauseItem.NoRole _ ->
          EnumSet.of(ClauseKind.PRINCIPLE);
      case ClauseItem.Save _ ->
          EnumSet.of(
              ClauseKind.OBLIGATION,
              ClauseKind.PROHIBITION,
              ClauseKind.PERMISSION,
              ClauseKind.POWER,
              ClauseKind.PLEDGE);
      case ClauseItem.From _,
          ClauseItem.When _,
          ClauseItem.After _,
          ClauseItem.While _,
          ClauseItem.Until _,
          ClauseItem.During _,
          ClauseItem.Manner _,
          ClauseItem.VerifiedBy _ ->
          ALL;
      case ClauseItem.ForEach _, ClauseItem.OnEachBreach _ -> DUTIES;
      case ClauseItem.Due _,
          ClauseItem.ReadAs _,
          ClauseItem.OnDay _,
          ClauseItem.Before _,
          ClauseItem.Soon _,
          ClauseItem.NoDeadlineStated _ ->
          EnumSet.of(ClauseKind.OBLIGATION, ClauseKind.PLEDGE, ClauseKind.DECISION);
      case ClauseItem.Except _ -> EnumSet.of(ClauseKind.PROHIBITION, ClauseKind.OBLIGATION);
      case ClauseItem.Then _,
          ClauseItem.Else _,
          ClauseItem.ElseAfterLength _,
          ClauseItem.ElseAfterEvent _ ->
          EnumSet.of(ClauseKind.OBLIGATION, ClauseKind.PLEDGE, ClauseKind.DECISION);
      case ClauseItem.AfterConsulting _, ClauseItem.WithApprovalOf _ ->
          EnumSet.of(
              ClauseKind.OBLIGATION,
              ClauseKind.PLEDGE,
              ClauseKind.PERMISSION,
              ClauseKind.POWER,
              ClauseKind.DECISION);
      case ClauseItem.DeterminedBy _ ->
          EnumSet.of(
              ClauseKind.OBLIGATION, ClauseKind.PLEDGE, ClauseKind.PERMISSION, ClauseKind.POWER);
      case ClauseItem.Stages _,
          ClauseItem.DecidesBy _,
          ClauseItem.QuorumIs _,
          ClauseItem.SilenceUntil _,
          ClauseItem.SilenceFor _,
          ClauseItem.Closes _,
          ClauseItem.ElseBy _ ->
          EnumSet.of(ClauseKind.DECISION);
    };
  }

  private static String instead(ClauseItem item, ClauseKind kind, Set<ClauseKind> home) {
    boolean who =
        item instanceof ClauseItem.Bearer
            || item instanceof ClauseItem.Holder
            || item instanceof ClauseItem.By;
    if (who) {
      return switch (kind) {
        case OBLIGATION, PROHIBITION -> "write `bearer …`: who is bound";
        case PERMISSION, POWER -> "write `holder …`: who may";
        case PLEDGE, DECISION -> "write `by …`: who pledges or decides";
        case PRINCIPLE -> "leave it out: a principle binds nobody by itself";
      };
    }
    if (item instanceof ClauseItem.Except && kind == ClauseKind.OBLIGATION) {
      return "an exception is to something forbidden or maintained; write `while not …`";
    }
    if (item instanceof ClauseItem.DeterminedBy && kind == ClauseKind.PROHIBITION) {
      return "a breach is told by claims; say who looks into them with `verified by …`, or except"
          + " what a body finds with `except … when determined by …`";
    }
    List<String> kinds =
        home.stream().map(each -> each.name().toLowerCase(java.util.Locale.ROOT)).toList();
    return "it belongs to: " + String.join(", ", kinds);
  }

  private static void misplacedInRole(Draft draft, Block.Role block) {
    for (Line<ClauseItem> line : block.lines()) {
      boolean fits =
          switch (line.item()) {
            case CommonItem _ -> true;
            case ClauseItem.From _,
                ClauseItem.When _,
                ClauseItem.After _,
                ClauseItem.While _,
                ClauseItem.Until _,
                ClauseItem.During _,
                ClauseItem.Manner _ ->
                true;
            default -> false;
          };
      if (!fits) {
        draft.add(
            Finding.MISPLACED_LINE,
            line.item().span(),
            "this line has no meaning in a role",
            "a role says who, over what, and from when until when");
      }
    }
  }

  private static void once(Draft draft, Block block) {
    Map<Class<?>, Span> seen = new HashMap<>();
    for (Line<?> line : block.lines()) {
      Item item = line.item();
      if (!standsOnce(item)) {
        continue;
      }
      Class<?> sort = sort(item);
      Span first = seen.putIfAbsent(sort, item.span());
      if (first != null) {
        draft.add(
            Finding.LINE_TWICE,
            item.span(),
            "this is said twice in one block, and only one can hold",
            "keep one of the two, or make two blocks of this one",
            new Caption(first, "said here first"));
      }
    }
  }

  /// Lines that answer the same question: who is bound, how often.
  private static Class<?> sort(Item item) {
    return switch (item) {
      case ClauseItem.Bearer _, ClauseItem.Holder _, ClauseItem.By _, ClauseItem.NoBearerStated _ ->
          ClauseItem.Bearer.class;
      case ClauseItem.ForEach _, ClauseItem.OnEachBreach _ -> ClauseItem.ForEach.class;
      default -> item.getClass();
    };
  }

  private static boolean standsOnce(Item item) {
    return switch (item) {
      case ClauseItem.Bearer _,
          ClauseItem.Holder _,
          ClauseItem.By _,
          ClauseItem.NoBearerStated _,
          ClauseItem.ForEach _,
          ClauseItem.OnEachBreach _,
          ClauseItem.Every _,
          ClauseItem.StartsAndCompletes _,
          ClauseItem.Stages _,
          ClauseItem.DecidesBy _,
          ClauseItem.QuorumIs _,
          ClauseItem.Soon _,
          ClauseItem.NoDeadlineStated _,
          ClauseItem.ReadAs _,
          ClauseItem.Closes _,
          ClauseItem.SilenceUntil _,
          ClauseItem.SilenceFor _,
          CommonItem.Article _,
          CommonItem.ArticleWords _,
          CommonItem.PutForward _,
          CommonItem.ReadingOf _,
          AgreementItem.TimeZone _,
          AgreementItem.MandateOf _,
          AgreementItem.InForceFrom _,
          AgreementItem.SignedOn _,
          AgreementItem.Owner _,
          PlaceItem.In _,
          PlaceItem.FromFile _,
          PlaceItem.EachSideOf _ ->
          true;
      default -> false;
    };
  }

  private static void empty(Draft draft, Block.Clause block) {
    List<String> missing = new ArrayList<>();
    Items items = draft.items(block);
    switch (block.kind()) {
      case OBLIGATION -> {
        if (!saysWhatIsDone(items)) {
          missing.add("`does …` (or `maintains …`, `ceases …`)");
        }
      }
      case PLEDGE -> {
        if (!items.has(ClauseItem.By.class)) {
          missing.add("`by …`");
        }
        if (!saysWhatIsDone(items)) {
          missing.add("`does …`");
        }
      }
      case PROHIBITION -> {
        if (!items.has(ClauseItem.Forbids.class)) {
          missing.add("`forbids …`");
        }
      }
      case PERMISSION, POWER -> {
        if (!items.has(ClauseItem.MayAct.class) && !items.has(ClauseItem.MayAffect.class)) {
          missing.add("`may …`");
        }
      }
      case DECISION -> {
        if (!items.has(ClauseItem.By.class)) {
          missing.add("`by …`, the body that decides");
        }
      }
      case PRINCIPLE -> {
        if (!saysWhatHolds(items)) {
          missing.add("`every role … has an end`, `governed by … only` or `no … of … by …`");
        }
      }
    }
    for (String line : missing) {
      draft.add(
          Finding.NOTHING_SAID,
          block.name().span(),
          "the %s `%s` does not say enough to be judged"
              .formatted(Kinds.word(block), block.name().text()),
          "add " + line);
    }
  }

  private static boolean saysWhatIsDone(Items items) {
    return items.has(ClauseItem.Does.class)
        || items.has(ClauseItem.Maintains.class)
        || items.has(ClauseItem.Ceases.class)
        || items.has(ClauseItem.WithdrawsByTable.class)
        || items.has(ClauseItem.Ladder.class)
        || items.has(ClauseItem.StrivesThat.class)
        || items.has(ClauseItem.Contains.class);
  }

  private static boolean saysWhatHolds(Items items) {
    return items.has(ClauseItem.EveryRole.class)
        || items.has(ClauseItem.GovernedOnlyBy.class)
        || items.has(ClauseItem.NoRole.class);
  }

  private static void emptyInstrument(Draft draft, Block.Instrument block) {
    boolean made =
        block.lines().stream().anyMatch(line -> line.item() instanceof InstrumentItem.Made);
    if (!made) {
      draft.add(
          Finding.NOTHING_SAID,
          block.name().span(),
          "nothing says how the instrument `%s` comes into being".formatted(block.name().text()),
          "add a step such as `drafted by … within 21 days of signing`");
    }
  }
}
