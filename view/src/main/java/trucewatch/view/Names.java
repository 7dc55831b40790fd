package trucewatch.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trucewatch.agreement.Actor;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;

/// The names to print for the codes of an agreement: actors bear the names they give themselves. A
/// code that the agreement does not know is printed as it is.
public final class Names {
  private static final Pattern CARRIERS =
      Pattern.compile(
          "((?:alleged|reported|verified) by |by the bearer alone: |admitted by the bearer: |confirmed by the other party: )([^;]+)");

  private final Agreement agreement;
  private final Map<String, String> actors = new HashMap<>();
  private final Map<String, Clause> clauses = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();

  public Names(Agreement agreement) {
    this.agreement = agreement;
    for (Actor actor : agreement.actors()) {
      actors.put(actor.id().code(), actor.shown());
    }
    agreement.clauses().forEach(clause -> clauses.put(clause.id().code(), clause));
    agreement
        .places()
        .forEach(
            place ->
                places.put(
                    place.id().code(), place.name().isEmpty() ? place.id().code() : place.name()));
  }

  public String actor(String code) {
    return actors.getOrDefault(code, code);
  }

  /// `a|b`, one of them and not said which, is printed "one of A, B".
  public String oneOf(String codes) {
    List<String> parts = Arrays.asList(codes.split("\\|"));
    return parts.size() == 1 ? actor(codes) : "one of " + actors(parts);
  }

  public String actors(Collection<String> codes) {
    return codes.stream().map(this::actor).collect(Collectors.joining(", "));
  }

  /// By whose word, with names for the codes: the evaluator writes `alleged by CODE, CODE,
  /// unanswered` and its like, two of them with `; not: ` between.
  String carriers(String byWhoseWord) {
    return CARRIERS
        .matcher(byWhoseWord)
        .replaceAll(found -> Matcher.quoteReplacement(named(found)));
  }

  private String named(MatchResult found) {
    String codes =
        Arrays.stream(found.group(2).split(", "))
            .map(code -> code.equals("unanswered") ? code : actor(code))
            .collect(Collectors.joining(", "));
    return found.group(1) + codes;
  }

  public String place(String code) {
    return places.getOrDefault(code, code);
  }

  /// The title of a clause, else its code.
  public String clause(String code) {
    Clause clause = clauses.get(code);
    return clause == null || clause.head().title().isEmpty() ? code : clause.head().title();
  }

  public boolean knowsClause(String code) {
    return clauses.containsKey(code);
  }

  /// Codes of the clauses in the order of the text.
  public List<String> clauses() {
    return agreement.clauses().stream().map(clause -> clause.id().code()).toList();
  }

  /// Codes of the actors in the order of the text.
  public List<String> actors() {
    return agreement.actors().stream().map(actor -> actor.id().code()).toList();
  }

  /// `a`, `a and b`, `a, b and c`.
  static String list(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  /// By whose account, in words: "by Israel's account". Every sentence on a status carries it.
  public String byAccount(String account) {
    int colon = account.indexOf(':');
    String name = colon < 0 ? account : account.substring(0, colon);
    String of = colon < 0 ? "" : account.substring(colon + 1);
    return switch (name) {
      case "all" -> "by all accounts taken together";
      case "independent" -> "by independent accounts";
      case "verified" ->
          of.isEmpty() ? "by verified findings" : "by what " + actor(of) + " verified";
      case "two-sources" -> "by what two independent sources tell";
      case "as-agreed" -> "by the findings that the agreement provides for";
      case "only" -> "by " + possessive(actor(of)) + " own words alone";
      default -> byDeclared(account);
    };
  }

  private String byDeclared(String account) {
    return agreement.accounts().stream()
        .filter(declared -> declared.id().equals(account))
        .map(
            declared ->
                "by the account of "
                    + (declared.title().isEmpty() ? declared.id() : "'" + declared.title() + "'"))
        .findFirst()
        .orElseGet(() -> "by " + possessive(actor(account)) + " account");
  }

  static String possessive(String name) {
    return name.endsWith("s") ? name + "'" : name + "'s";
  }

  /// The accounts that a word like this may be asked by: those that always exist, then declared
  /// ones and actors.
  public List<String> accounts() {
    List<String> all =
        new ArrayList<>(List.of("all", "as-agreed", "independent", "two-sources", "verified"));
    agreement.accounts().forEach(declared -> all.add(declared.id()));
    all.addAll(actors());
    return all;
  }
}
