package trucewatch.view.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trucewatch.agreement.ActorId;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Live;
import trucewatch.claims.Position;
import trucewatch.remark.Remark;
import trucewatch.verdict.Due;
import trucewatch.verdict.PositionView;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;
import trucewatch.verdict.Word;
import trucewatch.view.ClaimWords;
import trucewatch.view.Owed;
import trucewatch.view.Positions;
import trucewatch.view.Sentences;
import trucewatch.view.page.BriefPage.Said;
import trucewatch.view.page.BriefPage.Section;
import trucewatch.view.page.BriefPage.Side;

/// Makes the brief.
final class BriefMaker {
  /// How many sentences a section has room for: all together must fit on a page.
  private static final int MOST_SAID = 6;

  private static final int MOST_IN_LEAD = 3;
  private static final int MOST_NOTES = 3;
  private static final int LONGEST_WORDS = 240;

  private final Lens lens;
  private final Question since;
  private final Wording wording;
  private final BriefNotes notes;
  private final List<Section> sections = new ArrayList<>();

  BriefMaker(Lens lens, Question since, Wording wording) {
    this.lens = lens;
    this.since = since;
    this.wording = wording;
    this.notes = new BriefNotes(lens, since);
  }

  BriefPage make() {
    List<Said> lead = List.of(standing(), moves(), held());
    new BriefChanges(lens, since, wording, notes)
        .byPart()
        .forEach((part, said) -> add("changed." + part, said));
    add("differ", differing());
    add("dates", dates());
    add("rejected", rejected());
    add("unknown", unknown());
    return notes.renumbered(lead, sections);
  }

  private void add(String name, List<Said> said) {
    if (!said.isEmpty()) {
      int room = Math.min(said.size(), MOST_SAID);
      sections.add(new Section(name, said.subList(0, room), said.size() - room));
    }
  }

  // ---- three sentences --------------------------------------------------------------------------

  private Said standing() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Collection<Verdict> heads = Lens.heads(lens.verdicts()).values();
    heads.forEach(head -> counts.merge(lens.word(head), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((word, count) -> parts.add(wording.text("brief.count", count, word)));
    String by = Sentences.capital(lens.byAccount(lens.question().account()));
    String asOf = lens.asOf();
    return said("", wording.text("brief.standing", by, asOf, heads.size(), list(parts)), List.of());
  }

  private Said moves() {
    List<String> parts = new ArrayList<>();
    List<Verdict> due = new ArrayList<>();
    for (Owed.Card card : Owed.of(lens.agreement(), lens.verdicts()).cards()) {
      List<Owed.Item> must =
          card.items().stream()
              .filter(i -> i.turn() == Owed.Turn.MUST || i.turn() == Owed.Turn.DECIDES)
              .toList();
      if (!must.isEmpty()) {
        List<String> titles =
            must.stream()
                .limit(MOST_IN_LEAD)
                .map(item -> "“" + lens.title(item.verdict().clause()) + "”")
                .toList();
        String more =
            must.size() > titles.size()
                ? wording.text("brief.andmore", must.size() - titles.size())
                : "";
        String actor =
            card.actor().isEmpty()
                ? wording.text("moves.nobody")
                : lens.names().actor(card.actor());
        parts.add(wording.text("brief.move", actor, list(titles) + more));
        due.add(must.getFirst().verdict());
      }
    }
    String text =
        parts.isEmpty()
            ? wording.text("brief.nomoves")
            : wording.text("brief.moves", String.join("; ", parts));
    return said("", text, due.stream().flatMap(verdict -> first(verdict, 1).stream()).toList());
  }

  /// The clauses for which most others wait.
  private Said held() {
    Map<Remark, Integer> waiting = new LinkedHashMap<>();
    for (Verdict head : Lens.heads(lens.verdicts()).values()) {
      head.waitsFor().stream().distinct().forEach(code -> waiting.merge(code, 1, Integer::sum));
    }
    List<String> parts =
        waiting.entrySet().stream()
            .sorted(Map.Entry.<Remark, Integer>comparingByValue().reversed())
            .limit(MOST_IN_LEAD)
            .map(
                one ->
                    wording.text(
                        "brief.held", lens.sentences().words(one.getKey()), one.getValue()))
            .toList();
    return said(
        "",
        parts.isEmpty() ? wording.text("brief.notheld") : wording.text("brief.waits", list(parts)),
        List.of());
  }

  // ---- what the sides differ on -----------------------------------------------------------------

  private List<Said> differing() {
    Map<String, Map<String, Verdict>> sides = new LinkedHashMap<>();
    for (ActorId party : lens.agreement().parties()) {
      sides.put(party.code(), Lens.heads(lens.answers().verdicts(lens.by(party.code()))));
    }
    List<Said> found = new ArrayList<>();
    for (String clause : Lens.heads(lens.verdicts()).keySet()) {
      List<Verdict> told =
          sides.values().stream()
              .filter(s -> s.containsKey(clause))
              .map(s -> s.get(clause))
              .toList();
      if (told.stream().map(Verdict::status).distinct().count() > 1) {
        found.add(
            new Said(
                clause,
                lens.title(clause),
                "",
                List.of(),
                found.size() < MOST_SAID ? told.stream().map(this::side).toList() : List.of()));
      }
    }
    return found;
  }

  private Side side(Verdict verdict) {
    Live live = lens.answers().live(lens.by(verdict.account()));
    Claim own =
        live.told().stream()
            .map(Live.Told::claim)
            .filter(claim -> verdict.claims().contains(claim.id()))
            .filter(claim -> speaksFor(claim.speaker(), verdict.account()))
            .filter(claim -> !claim.originalText().isEmpty())
            .filter(claim -> claim.originalText().length() <= LONGEST_WORDS)
            .max(Comparator.comparing(Claim::reportedAt).thenComparing(Claim::id))
            .orElse(null);
    String by = Sentences.capital(lens.byAccount(verdict.account()));
    String said = lens.word(verdict);
    if (own == null) {
      return new Side(by, said, "", "", "ltr", notes.of(first(verdict, 1)));
    }
    Quote quote = Quote.of(own, new ClaimWords(lens.names(), lens.times()));
    return new Side(
        by, said, quote.original(), quote.language(), quote.dir(), notes.of(List.of(own.id())));
  }

  private boolean speaksFor(String speaker, String party) {
    return speaker.equals(party)
        || lens.agreement().actors().stream()
            .filter(actor -> actor.id().code().equals(speaker))
            .flatMap(actor -> actor.speaksFor().stream())
            .anyMatch(tie -> tie.to().code().equals(party));
  }

  // ---- dates, refusals, gaps --------------------------------------------------------------------

  private List<Said> dates() {
    return lens.verdicts().stream()
        .filter(verdict -> !verdict.whole() && verdict.due().kind() == Due.Kind.KNOWN)
        .filter(verdict -> verdict.due().last().isAfter(lens.question().asOf().at()))
        .filter(verdict -> open(verdict.status()))
        .sorted(Comparator.comparing(verdict -> verdict.due().last()))
        .map(
            verdict ->
                about(
                    verdict,
                    Sentences.capital(lens.sentences().due(verdict.due()))
                        + ": "
                        + lens.sentences().said(verdict).alone(0)))
        .toList();
  }

  private static boolean open(Word word) {
    return switch (word) {
      case PENDING, OPEN, NO_OBJECTION_SO_FAR, WAITING, BLOCKED, CONTESTED, UNCLEAR, NOT_ACCEPTED ->
          true;
      case SUSPENDED,
          ENDED,
          KEPT,
          LATE,
          BROKEN,
          OVERDUE,
          BREACH_REPORTED,
          NO_BREACH_REPORTED,
          AVAILABLE,
          USED,
          ADOPTED,
          NOT_ADOPTED,
          NO_QUORUM,
          HOLDS,
          FAILS,
          NOT_REPORTED,
          NOT_JUDGED,
          DIFFERS ->
          false;
    };
  }

  private List<Said> rejected() {
    List<PositionView> positions =
        new Positions(lens.names(), lens.times())
            .inOrder(lens.answers().positions(lens.question()));
    return positions.stream()
        .filter(
            position ->
                position.claim().position() == Position.REJECTS
                    || position.claim().position() == Position.HAS_NOT_ACCEPTED)
        .map(
            position ->
                new Said(
                    position.clause(),
                    lens.title(position.clause()),
                    wording.text(
                        "brief." + position.claim().position().code(),
                        lens.names().actor(position.holder()),
                        lens.times().day(position.since())),
                    notes.of(List.of(position.claim().id())),
                    List.of()))
        .toList();
  }

  /// What nobody told, and what was told too coarsely.
  private List<Said> unknown() {
    List<Said> found = new ArrayList<>();
    for (Verdict verdict : lens.verdicts()) {
      if (verdict.whole()) {
        continue;
      }
      String why = gap(verdict);
      if (!why.isEmpty()) {
        found.add(about(verdict, wording.text("brief.unknown." + why)));
      }
    }
    return found;
  }

  /// What is not known of a row, a part of the key of its sentence; empty if nothing is missing.
  private static String gap(Verdict verdict) {
    Word word = verdict.status();
    if (word == Word.UNCLEAR) {
      return "coarse";
    }
    if (word == Word.NOT_REPORTED || (word == Word.OVERDUE && verdict.claims().isEmpty())) {
      return "silence";
    }
    if (word == Word.NO_BREACH_REPORTED) {
      return verdict.coverage().recorded() ? "" : "unwatched";
    }
    return verdict.due().kind() == Due.Kind.NOT_YET_KNOWN ? "due" : "";
  }

  private Said about(Verdict verdict, String text) {
    String subject = lens.sentences().subject(verdict);
    String title = lens.title(verdict.clause()) + (subject.isEmpty() ? "" : " (" + subject + ")");
    return new Said(verdict.clause(), title, text, notes.of(first(verdict, MOST_NOTES)), List.of());
  }

  private Said said(String clause, String text, List<ClaimId> claims) {
    return new Said(clause, "", text, notes.of(claims), List.of());
  }

  private static List<ClaimId> first(Verdict verdict, int most) {
    return verdict.claims().stream().limit(most).toList();
  }

  private String list(List<String> parts) {
    return String.join(wording.text("list.comma"), parts);
  }
}
