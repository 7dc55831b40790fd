package trucewatch.view.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Live;
import trucewatch.verdict.Question;
import trucewatch.view.ClaimWords;
import trucewatch.view.page.BriefPage.Said;
import trucewatch.view.page.BriefPage.Section;
import trucewatch.view.page.BriefPage.Side;

/// Numbers the claims that a brief rests on, in the order in which they are first named.
final class BriefNotes {
  private final Map<ClaimId, Claim> claims = new HashMap<>();
  private final Map<ClaimId, Integer> numbers = new LinkedHashMap<>();
  private final ClaimWords words;

  /// @param since where a claim is looked for that has been taken back
  BriefNotes(Lens lens, Question since) {
    this.words = new ClaimWords(lens.names(), lens.times());
    remember(lens.answers().live(since));
    remember(lens.answers().live(lens.question()));
  }

  private void remember(Live live) {
    live.told().forEach(told -> claims.put(told.claim().id(), told.claim()));
  }

  /// The numbers of these claims; those that this reader may not see have none.
  List<Integer> of(Collection<ClaimId> ids) {
    List<Integer> found = new ArrayList<>();
    for (ClaimId id : ids) {
      if (claims.containsKey(id)) {
        found.add(numbers.computeIfAbsent(id, _ -> numbers.size() + 1));
      }
    }
    return found.stream().distinct().toList();
  }

  /// The same brief, its notes numbered in the order in which they are read, and only those that a
  /// sentence left on the page names.
  BriefPage renumbered(List<Said> lead, List<Section> sections) {
    Map<Integer, Integer> order = new LinkedHashMap<>();
    List<Said> first = lead.stream().map(said -> renumbered(said, order)).toList();
    List<Section> then =
        sections.stream()
            .map(
                section ->
                    new Section(
                        section.name(),
                        section.said().stream().map(said -> renumbered(said, order)).toList(),
                        section.more()))
            .toList();
    List<BriefPage.Note> notes = new ArrayList<>();
    numbers.forEach(
        (id, number) -> {
          Claim claim = claims.get(id);
          Integer read = order.get(number);
          if (claim != null && read != null) {
            notes.add(new BriefPage.Note(read, Quote.of(claim, words)));
          }
        });
    notes.sort(Comparator.comparingInt(BriefPage.Note::number));
    return new BriefPage(first, then, notes);
  }

  private static Said renumbered(Said said, Map<Integer, Integer> order) {
    List<Integer> notes = renumbered(said.notes(), order);
    List<Side> sides =
        said.sides().stream()
            .map(
                side ->
                    new Side(
                        side.by(),
                        side.said(),
                        side.words(),
                        side.language(),
                        side.dir(),
                        renumbered(side.notes(), order)))
            .toList();
    return new Said(said.clause(), said.title(), said.text(), notes, sides);
  }

  private static List<Integer> renumbered(List<Integer> notes, Map<Integer, Integer> order) {
    return notes.stream().map(note -> order.computeIfAbsent(note, _ -> order.size() + 1)).toList();
  }
}
