package trucewatch.view.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.claims.ClaimId;
import trucewatch.questions.Difference;
import trucewatch.questions.Difference.Part;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;
import trucewatch.view.page.BriefPage.Said;

/// What changed since an earlier point of view, as sentences of a brief: by what made it change.
final class BriefChanges {
  private static final int MOST_NOTES = 3;

  /// What a meeting must hear of; the other fields stand on the page of the clause.
  private static final Set<String> MATTERS =
      Set.of("status", "done", "breaches", "breaches_contested", "due", "accepted");

  private final Lens lens;
  private final Question since;
  private final Wording wording;
  private final BriefNotes notes;

  BriefChanges(Lens lens, Question since, Wording wording, BriefNotes notes) {
    this.lens = lens;
    this.since = since;
    this.wording = wording;
    this.notes = notes;
  }

  /// The sentences: what happened since, what was learned late, what is no longer said, and what
  /// the calendar alone changed, each under its code.
  Map<String, List<Said>> byPart() {
    Map<String, List<Said>> parts = new LinkedHashMap<>();
    for (Part part : List.of(Part.HAPPENED_SINCE, Part.LEARNED_SINCE, Part.NO_LONGER_SAID)) {
      parts.put(part.code(), new ArrayList<>());
    }
    parts.put("calendar", new ArrayList<>());
    rows().forEach(one -> parts.getOrDefault(part(one), new ArrayList<>()).add(said(one)));
    return parts;
  }

  /// One row for a clause where its bearers fare alike, those whose word changed first.
  private List<Difference> rows() {
    List<Difference> all =
        lens.answers().differences(since, lens.question()).stream()
            .filter(one -> one.differs().stream().anyMatch(MATTERS::contains))
            .toList();
    List<String> wholes =
        all.stream().filter(BriefChanges::saysAll).map(one -> one.after().clause()).toList();
    return all.stream()
        .filter(one -> one.after().whole() == wholes.contains(one.after().clause()))
        .sorted(Comparator.comparing(one -> !one.differs().contains("status")))
        .toList();
  }

  private static boolean saysAll(Difference one) {
    return one.after().whole() && one.after().status() != Word.DIFFERS;
  }

  private static String part(Difference one) {
    return one.causes().isEmpty() ? "calendar" : one.causes().getFirst().part().code();
  }

  private Said said(Difference one) {
    Verdict was = one.before();
    Verdict is = one.after();
    String now = lens.said(is, 0);
    String before = lens.said(was, 0);
    String text =
        one.differs().contains("status")
            ? wording.text("brief.turned", lens.word(was), now)
            : now.equals(before)
                ? wording.text("brief.duemoved", now, due(was), due(is))
                : wording.text("brief.still", now, before);
    String subject = lens.sentences().subject(is);
    String title = lens.title(is.clause()) + (subject.isEmpty() ? "" : " (" + subject + ")");
    List<ClaimId> because =
        one.causes().stream().map(Difference.Cause::claim).limit(MOST_NOTES).toList();
    return new Said(is.clause(), title, text, notes.of(because), List.of());
  }

  private String due(Verdict verdict) {
    String due = lens.sentences().due(verdict.due());
    return due.isEmpty() ? wording.text("brief.nodue") : due;
  }
}
