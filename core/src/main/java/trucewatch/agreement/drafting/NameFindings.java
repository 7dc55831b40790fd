package trucewatch.agreement.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import trucewatch.agreement.finding.Finding;
import trucewatch.agreement.lowering.Names;
import trucewatch.diagnostic.Caption;
import trucewatch.diagnostic.Spelling;
import trucewatch.syntax.ActorKind;
import trucewatch.syntax.Block;
import trucewatch.syntax.Name;
import trucewatch.syntax.Words;

/// Terms that nothing defines, names that differ by a slip, names that one side gives another, and
/// names that nobody uses.
final class NameFindings {
  /// Words by which one side calls another; a party bears the name that it gives itself.
  private static final Set<String> LABELS =
      Set.of(
          "terrorist",
          "terrorists",
          "rebel",
          "rebels",
          "regime",
          "bandit",
          "bandits",
          "thugs",
          "gang",
          "gangs",
          "enemy",
          "occupier",
          "occupiers",
          "puppet",
          "puppets",
          "criminal",
          "criminals",
          "insurgents",
          "separatists",
          "invaders",
          "aggressor",
          "so-called",
          "junta");

  /// What the command line calls accounts of its own.
  private static final Set<String> ACCOUNTS =
      Set.of("all", "each", "only", "independent", "verified", "two-sources", "as-agreed");

  private NameFindings() {}

  static void find(Draft draft) {
    undefinedActs(draft);
    inPassing(draft);
    twoSpellings(draft);
    neverUsed(draft);
    for (Block block : draft.file().blocks()) {
      switch (block) {
        case Block.Actor it -> ownName(draft, it);
        case Block.Account it -> reserved(draft, it);
        case Block.Agreement _,
            Block.Group _,
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
  }

  private static void undefinedActs(Draft draft) {
    Names names = draft.names();
    Set<String> included = draft.lowered().resolver().actsIncluded().keySet();
    Set<String> known = new LinkedHashSet<>(names.acts().keySet());
    known.addAll(included);
    draft
        .lowered()
        .resolver()
        .actsWithoutBlock()
        .forEach(
            (act, name) -> {
              if (!included.contains(act)) {
                draft
                    .findings()
                    .unknown(
                        Finding.UNDEFINED_TERM,
                        name.span(),
                        "nothing says what `%s` means".formatted(act),
                        act,
                        known,
                        "define it: `act %s \"…\"`, with what it includes".formatted(act));
              }
            });
  }

  /// One note for all of them; but one that looks like a slip is said by itself.
  private static void inPassing(Draft draft) {
    List<Name> others = new ArrayList<>();
    for (Name name : draft.names().inPassing().values()) {
      var near = near(name.text(), draft.names().actors().keySet());
      if (near.isPresent()) {
        draft.add(
            Finding.TWO_SPELLINGS,
            name.span(),
            "`%s` and `%s` differ by a slip; are they one?".formatted(name.text(), near.get()),
            "write `%s`, or give `%s` a block of its own".formatted(near.get(), name.text()));
      } else {
        others.add(name);
      }
    }
    if (!others.isEmpty()) {
      String list = String.join("`, `", others.stream().map(Name::text).toList());
      draft.add(
          Finding.NAMED_ONLY_IN_PASSING,
          others.getFirst().span(),
          "only a list names `%s`".formatted(list),
          "say by what name each calls itself, such as `state %s \"…\"`"
              .formatted(others.getFirst().text()));
    }
  }

  private static java.util.Optional<String> near(String word, Set<String> known) {
    return word.length() < 5
        ? java.util.Optional.empty()
        : Spelling.closest(word, known)
            .filter(other -> Math.abs(other.length() - word.length()) <= 1)
            .filter(other -> oneSlip(word, other));
  }

  /// One letter more, less or other; not a number, which tells things apart.
  static boolean oneSlip(String a, String b) {
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < Math.min(a.length(), b.length()) - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    String left = a.substring(start, a.length() - end);
    String right = b.substring(start, b.length() - end);
    boolean letters = (left + right).chars().allMatch(Character::isLetter);
    return letters
        && left.length() <= 1
        && right.length() <= 1
        && left.length() + right.length() > 0;
  }

  /// Things that are counted need no block, so a slip in their name would go unseen.
  private static void twoSpellings(Draft draft) {
    Map<String, Name> things = new LinkedHashMap<>();
    Patterns.of(draft.file())
        .forEach(
            pattern ->
                Patterns.thing(pattern).ifPresent(name -> things.putIfAbsent(name.text(), name)));
    Set<String> known = new LinkedHashSet<>(draft.names().units().keySet());
    for (Name thing : things.values()) {
      if (draft.names().units().containsKey(thing.text())) {
        continue;
      }
      Set<String> others = new LinkedHashSet<>(known);
      others.remove(thing.text());
      near(thing.text(), others)
          .ifPresent(
              other ->
                  draft.add(
                      Finding.TWO_SPELLINGS,
                      thing.span(),
                      "`%s` and `%s` differ by a slip; are they one?"
                          .formatted(thing.text(), other),
                      "write `%s` in both places, or define both with `unit`".formatted(other),
                      things.containsKey(other)
                          ? new Caption(things.get(other).span(), "written so here")
                          : null));
      known.add(thing.text());
    }
  }

  private static void ownName(Draft draft, Block.Actor block) {
    Words title = block.title();
    if (title == null) {
      if (block.kind() == ActorKind.PARTY) {
        draft.add(
            Finding.NAME_NOT_ITS_OWN,
            block.name().span(),
            "nothing says by what name the party `%s` calls itself".formatted(block.name().text()),
            "add it in quotes: `party %s \"…\"`".formatted(block.name().text()));
      }
      return;
    }
    for (String word : title.text().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1)) {
      if (LABELS.contains(word)) {
        draft.add(
            Finding.NAME_NOT_ITS_OWN,
            title.span(),
            "\"%s\" is what others may call `%s`, hardly what it calls itself"
                .formatted(word, block.name().text()),
            "write the name that it gives itself; a label is somebody's claim");
        return;
      }
    }
  }

  private static void reserved(Draft draft, Block.Account block) {
    if (ACCOUNTS.contains(block.name().text())) {
      draft.add(
          Finding.RESERVED_ACCOUNT,
          block.name().span(),
          "every case has an account `%s` already".formatted(block.name().text()),
          "give this account another name");
    }
  }

  /// A phase exists only to be spoken of; acts, places and lists may serve claims alone.
  private static void neverUsed(Draft draft) {
    Set<String> used = draft.lowered().resolver().used();
    for (Block block : draft.file().blocks()) {
      if (block instanceof Block.Phase phase && !used.contains(phase.name().text())) {
        draft.add(
            Finding.NEVER_USED,
            phase.name().span(),
            "nothing speaks of `%s`".formatted(phase.name().text()),
            "use it in a clause, or take it out");
      }
    }
  }
}
