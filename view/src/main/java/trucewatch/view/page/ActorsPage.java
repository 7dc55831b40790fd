package trucewatch.view.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import trucewatch.agreement.Actor;
import trucewatch.agreement.ActorId;
import trucewatch.claims.Access;
import trucewatch.claims.Claim;
import trucewatch.claims.Live;
import trucewatch.claims.Source;
import trucewatch.claims.Sources;

/// Who is who: the actors that the agreement names, in its order, and the sources, with owner and
/// affiliation, from which it follows which two count as independent.
public record ActorsPage(List<Card> actors, List<Line> sources) {
  /// One actor.
  ///
  /// @param kind a part of the key of its word
  /// @param ties to others, each with its time
  public record Card(
      String code,
      String name,
      String kind,
      List<String> otherNames,
      List<Tie> ties,
      List<String> members) {
    public Card {
      otherNames = List.copyOf(otherNames);
      ties = List.copyOf(ties);
      members = List.copyOf(members);
    }
  }

  /// A bond to others.
  ///
  /// @param bond `speaks`, `affiliated` or `supervised`, a part of the key of its word
  /// @param when empty if it always held
  public record Tie(String bond, String to, String when) {}

  /// One row of the list of sources, or a source that no row tells of.
  ///
  /// @param claims how many claims that count now for this reader it printed
  public record Line(
      String code,
      String name,
      String kind,
      String owner,
      String affiliation,
      String language,
      String when,
      long claims) {}

  public ActorsPage {
    actors = List.copyOf(actors);
    sources = List.copyOf(sources);
  }

  public static ActorsPage of(Lens lens, Sources sources) {
    return new ActorsPage(
        lens.agreement().actors().stream().map(actor -> card(lens, actor)).toList(),
        lines(lens, sources));
  }

  private static Card card(Lens lens, Actor actor) {
    List<Tie> ties = new ArrayList<>();
    actor.speaksFor().forEach(tie -> ties.add(tie(lens, "speaks", tie)));
    actor.affiliatedWith().forEach(tie -> ties.add(tie(lens, "affiliated", tie)));
    actor
        .supervisedBy()
        .forEach(by -> ties.add(new Tie("supervised", lens.names().actor(by.code()), "")));
    return new Card(
        actor.id().code(),
        actor.shown(),
        actor.kind().name().toLowerCase(java.util.Locale.ROOT),
        actor.otherNames(),
        ties,
        actor.members().stream().map(ActorId::code).map(lens.names()::actor).toList());
  }

  private static Tie tie(Lens lens, String bond, Actor.Tie tie) {
    boolean always = tie.during().beginsOpen() && tie.during().endsOpen();
    return new Tie(
        bond, lens.names().actor(tie.to().code()), always ? "" : lens.times().shown(tie.during()));
  }

  /// The sources that a reader may know of: who may see every claim, all; anybody else, those that
  /// printed a claim which they may see. The others stay hidden, their owners with them.
  static Set<String> seen(Lens lens, Sources sources) {
    Set<String> seen = new HashSet<>();
    lens.answers().live(lens.question()).told().stream()
        .map(Live.Told::claim)
        .forEach(
            claim -> {
              seen.add(claim.source());
              seen.add(claim.via());
            });
    if (lens.question().reader() == Access.RESTRICTED) {
      sources.rows().forEach(row -> seen.add(row.code()));
    }
    seen.remove("");
    return seen;
  }

  private static List<Line> lines(Lens lens, Sources sources) {
    Set<String> seen = seen(lens, sources);
    Map<String, Long> printed =
        lens.answers().live(lens.question()).told().stream()
            .map(Live.Told::claim)
            .map(Claim::source)
            .collect(
                Collectors.groupingBy(code -> code, LinkedHashMap::new, Collectors.counting()));
    List<Line> lines = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Source row : sources.rows()) {
      if (seen.contains(row.code())) {
        told.add(row.code());
        boolean always = row.during().beginsOpen() && row.during().endsOpen();
        lines.add(
            new Line(
                row.code(),
                sources.name(row.code()),
                row.kind(),
                row.owner(),
                affiliation(lens, row.affiliation()),
                row.language(),
                always ? "" : lens.times().shown(row.during()),
                printed.getOrDefault(row.code(), 0L)));
      }
    }
    printed.forEach(
        (code, claims) -> {
          if (!code.isEmpty() && !told.contains(code)) {
            lines.add(new Line(code, lens.names().actor(code), "", "", "", "", "", claims));
          }
        });
    return lines;
  }

  private static String affiliation(Lens lens, String code) {
    return code.isEmpty() || code.equals("none") ? code : lens.names().actor(code);
  }
}
