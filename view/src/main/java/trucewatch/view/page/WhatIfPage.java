package trucewatch.view.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trucewatch.agreement.Clause;
import trucewatch.claims.Ballot;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Entry;
import trucewatch.claims.Live;
import trucewatch.claims.Position;
import trucewatch.questions.Change;
import trucewatch.verdict.Verdict;
import trucewatch.view.ClaimWords;

/// What would change if some claims were told and others were not. Nothing of it is kept: what is
/// assumed stands in the address of the page.
///
/// @param assumed what is assumed told, in the order of the address
/// @param without claims that are left out
/// @param replaced told claims in whose place an assumed ballot stands, in words
/// @param uncounted assumed claims that this account does not take, in words
/// @param changes in the order of the board
/// @param words how many of the changes are of the word itself
/// @param rows how many rows the board has
public record WhatIfPage(
    List<Assumed> assumed,
    List<Assumed> without,
    List<String> replaced,
    List<String> uncounted,
    List<Changed> changes,
    int words,
    int rows) {

  /// One supposition.
  ///
  /// @param text as the address has it
  public record Assumed(String text, String words) {}

  /// A row of the board that is another.
  ///
  /// @param told what stands beside the word, as it is told
  /// @param differs names of what differs where the word is the same; else empty
  /// @param because the suppositions that it needs, in words
  public record Changed(
      ClausePage.Link clause,
      String subject,
      Mark before,
      String told,
      Mark after,
      String supposed,
      List<String> differs,
      List<String> because) {
    public Changed {
      differs = List.copyOf(differs);
      because = List.copyOf(because);
    }
  }

  /// What may be chosen: codes with the words for them.
  public record Choices(
      List<Choice> decisions,
      List<Choice> others,
      List<Choice> actors,
      List<Choice> acts,
      List<Choice> places,
      List<Choice> units,
      List<String> ballots,
      List<String> positions) {}

  /// One of them.
  public record Choice(String code, String words) {}

  public WhatIfPage {
    assumed = List.copyOf(assumed);
    without = List.copyOf(without);
    replaced = List.copyOf(replaced);
    uncounted = List.copyOf(uncounted);
    changes = List.copyOf(changes);
  }

  public boolean isEmpty() {
    return assumed.isEmpty() && without.isEmpty();
  }

  /// The page for what is assumed.
  ///
  /// @param assumed as `--assume` of the command line takes them
  /// @param without ids of claims that this reader may see
  /// @return empty if this reader sees no claim of one of these ids
  /// @throws trucewatch.questions.Assumptions.NotUnderstood if a text assumes nothing
  public static Optional<WhatIfPage> of(Lens lens, List<String> assumed, List<String> without) {
    Live told = lens.answers().live(lens.question());
    Set<String> seen = new java.util.HashSet<>();
    told.told().forEach(one -> seen.add(one.claim().id().text()));
    if (!seen.containsAll(without)) {
      return Optional.empty();
    }
    if (assumed.isEmpty() && without.isEmpty()) {
      int rows = lens.verdicts().size();
      return Optional.of(
          new WhatIfPage(List.of(), List.of(), List.of(), List.of(), List.of(), 0, rows));
    }
    Answers.Supposed supposed = lens.answers().suppose(lens.question(), assumed, without);
    ClaimWords claims = new ClaimWords(lens.names(), lens.times());
    List<Assumed> taken = new ArrayList<>();
    for (int i = 0; i < assumed.size(); i++) {
      Entry entry = supposed.assumed().get(i);
      taken.add(new Assumed(assumed.get(i), assumed(claims, supposed.answer().live(), entry.id())));
    }
    List<Assumed> gone =
        without.stream().map(id -> new Assumed(id, words(claims, told, new ClaimId(id)))).toList();
    List<Changed> changes =
        supposed.answer().changes().stream()
            .map(change -> changed(lens, change, supposed, claims, told))
            .toList();
    return Optional.of(
        new WhatIfPage(
            taken,
            gone,
            supposed.answer().replaced().stream().map(id -> words(claims, told, id)).toList(),
            supposed.answer().uncounted().stream()
                .map(id -> assumed(claims, supposed.answer().live(), id))
                .toList(),
            changes,
            (int) changes.stream().filter(one -> one.differs().isEmpty()).count(),
            supposed.answer().rows()));
  }

  private static Changed changed(
      Lens lens, Change change, Answers.Supposed supposed, ClaimWords claims, Live told) {
    Verdict after = change.after();
    boolean word = change.differs().contains("status");
    return new Changed(
        lens.link(after.clause()),
        lens.sentences().subject(after),
        lens.shortMark(change.before()),
        beside(lens, change.before()),
        lens.shortMark(after),
        beside(lens, after),
        word ? List.of() : change.differs(),
        change.because().stream()
            .map(
                id ->
                    claims
                        .assumed(supposed.answer().live(), id)
                        .orElseGet(() -> "without " + words(claims, told, id)))
            .toList());
  }

  /// What stands beside the word.
  private static String beside(Lens lens, Verdict verdict) {
    String said = lens.said(verdict, 1);
    String word = lens.word(verdict);
    String rest = said.startsWith(word) ? said.substring(word.length()) : said;
    return rest.replaceFirst("^[,;] *", "");
  }

  private static String assumed(ClaimWords claims, Live live, ClaimId id) {
    return claims.assumed(live, id).orElse(id.text());
  }

  private static String words(ClaimWords claims, Live live, ClaimId id) {
    return claims.of(live, id).orElse(id.text());
  }

  /// What the forms of the page offer.
  public static Choices choices(Lens lens) {
    List<Choice> decisions = new ArrayList<>();
    List<Choice> others = new ArrayList<>();
    for (Clause clause : lens.agreement().clauses()) {
      String code = clause.id().code();
      (clause instanceof Clause.Choice ? decisions : others)
          .add(new Choice(code, lens.title(code)));
    }
    return new Choices(
        decisions,
        others,
        lens.agreement().actors().stream()
            .map(it -> new Choice(it.id().code(), it.shown()))
            .toList(),
        lens.agreement().acts().stream()
            .map(it -> new Choice(it.id().code(), lens.names().named(it.id().code())))
            .toList(),
        lens.agreement().places().stream()
            .map(it -> new Choice(it.id().code(), lens.names().place(it.id().code())))
            .toList(),
        lens.agreement().units().stream()
            .map(it -> new Choice(it.code(), it.name().isEmpty() ? it.code() : it.name()))
            .toList(),
        DecisionPage.ballots().stream().map(Ballot::code).toList(),
        Arrays.stream(Position.values())
            .filter(position -> position != Position.NONE)
            .map(Position::code)
            .toList());
  }
}
