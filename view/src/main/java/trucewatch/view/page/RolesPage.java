package trucewatch.view.page;

import java.util.List;
import java.util.stream.Stream;
import trucewatch.claims.Claim;
import trucewatch.verdict.HolderView;
import trucewatch.view.ClaimWords;
import trucewatch.view.RoleRows;
import trucewatch.view.Roles;

/// Who governs, supervises, chairs or controls whom: on the text and in fact, the chains of it, and
/// the principles over it.
///
/// @param chains those of more than one role, as sentences
public record RolesPage(List<Card> held, List<String> chains, List<Rule> principles) {
  /// One role of the text.
  ///
  /// @param role the clause that gives it
  /// @param title "Board of Peace supervises the committee"
  /// @param inFact one sentence for each who is told to hold it
  /// @param quotes the claims behind what is told
  public record Card(
      ClausePage.Link role,
      String title,
      Mark text,
      String onText,
      Mark fact,
      List<String> inFact,
      List<Quote> quotes) {
    public Card {
      inFact = List.copyOf(inFact);
      quotes = List.copyOf(quotes);
    }
  }

  /// Where a principle stands, on the text or in fact.
  ///
  /// @param broken what breaks it, as sentences
  public record Rule(ClausePage.Link principle, Mark mark, String stands, List<String> broken) {
    public Rule {
      broken = List.copyOf(broken);
    }
  }

  public RolesPage {
    held = List.copyOf(held);
    chains = List.copyOf(chains);
    principles = List.copyOf(principles);
  }

  public static RolesPage of(Lens lens) {
    Roles roles =
        Roles.of(lens.agreement(), lens.verdicts(), lens.answers().holders(lens.question()));
    RoleRows rows = new RoleRows(lens.names(), lens.times());
    return new RolesPage(
        roles.held().stream().map(role -> card(lens, rows, role)).toList(),
        roles.chains().stream().filter(chain -> chain.size() > 1).map(rows::chain).toList(),
        roles.principles().stream()
            .map(
                rule ->
                    new Rule(
                        new ClausePage.Link(
                            rule.verdict().clause(), lens.title(rule.verdict().clause())),
                        lens.shortMark(rule.verdict()),
                        rows.principle(rule),
                        rule.broken().stream().map(rows::broken).toList()))
            .toList());
  }

  private static Card card(Lens lens, RoleRows rows, Roles.Held role) {
    ClaimWords words = new ClaimWords(lens.names(), lens.times());
    List<Quote> quotes =
        role.told().stream()
            .flatMap(RolesPage::claims)
            .distinct()
            .map(claim -> Quote.of(claim, words))
            .toList();
    return new Card(
        lens.link(role.role()),
        rows.role(role),
        lens.shortMark(role.onText()),
        rows.onText(role),
        lens.shortMark(role.inFact()),
        rows.inFact(role),
        quotes);
  }

  private static Stream<Claim> claims(HolderView holder) {
    return Stream.concat(holder.so().stream(), holder.not().stream());
  }
}
