package trucewatch.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trucewatch.agreement.Actor;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Deadline;
import trucewatch.claims.Sources;
import trucewatch.time.Length;

/// The names to print for the codes of an agreement: actors bear the names they give themselves. A
/// code that neither the agreement nor the list of sources knows is printed as it is.
public final class Names {
  private static final String CARRIED =
      "(?<carried>(?:alleged|reported|verified) by |by the bearer alone: |told by the bearer"
          + " itself: |confirmed by the other party: )(?<codes>[^;:.]+)";

  /// Words that somebody wrote, which stand as they are; a list of carriers; or a word.
  private static final Pattern PART =
      Pattern.compile("\"[^\"]*\"|" + CARRIED + "|[\\p{L}\\p{N}]+(?:[-_.][\\p{L}\\p{N}]+)*");

  /// The code of an act or a thing, which has no name of its own.
  private static final Pattern THING = Pattern.compile("[a-z]+(?:-[a-z]+)+");

  /// Words that the evaluator writes itself: a code spelled like one of them is left as it is.
  private static final Set<String> OWN_WORDS =
      Set.of(
          ("a adopted after agreement all and any applies assumed at before begin begun both breach"
                  + " breached by clause complies date day deadline decided denied determined done earlier end"
                  + " end-of ended ends extended finding first for force from goes has here holds in is"
                  + " it its itself judged kept lapsed later leave needed needs neither no nobody not now"
                  + " object of on one open or out overdue paid performed phase power put refused"
                  + " reported resumed signing so stage start step suspended terms text that the them then"
                  + " there time to told total until used vote voted waits was ways while with without word"
                  + " yet")
              .split(" "));

  /// How the evaluator begins a total that stands beside the word.
  private static final String TOTAL = "total by ";

  private final Agreement agreement;
  private final Map<String, String> actors = new HashMap<>();
  private final Map<String, Clause> clauses = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Sources sources;

  public Names(Agreement agreement) {
    this(agreement, Sources.NONE);
  }

  public Names(Agreement agreement, Sources sources) {
    this.agreement = agreement;
    this.sources = sources;
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

  /// The name of an actor, else of a source, else the code in words.
  public String actor(String code) {
    String name = actors.get(code);
    if (name != null) {
      return name;
    }
    String source = sources.name(code);
    return THING.matcher(source).matches() ? source.replace('-', ' ') : source;
  }

  /// A text of the evaluator, such as a reason or what a clause waits for, with names for the codes
  /// in it. What stands in quotation marks is somebody's words and stays; so does what follows "a
  /// finding by X:".
  public String words(String text) {
    if (text.startsWith(TOTAL)) {
      return total(text);
    }
    int own = text.startsWith("a finding by ") ? text.indexOf(": ") : -1;
    String ours = own < 0 ? text : text.substring(0, own);
    String named =
        PART.matcher(ours)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group("codes") == null ? word(found.group()) : named(found)));
    return own < 0 ? named : named + text.substring(own);
  }

  /// "total by press: 1 truck to 2025-10-31": who counted by name, the things in their number.
  private String total(String text) {
    int number = text.indexOf(": ") + 2;
    String[] told = text.substring(number).split(" ", 3);
    return TOTAL
        + actor(text.substring(TOTAL.length(), number - 2))
        + ": "
        + told[0]
        + " "
        + Counted.unit(new BigDecimal(told[0]), told[1])
        + " "
        + told[2];
  }

  private String word(String code) {
    if (code.startsWith("\"") || OWN_WORDS.contains(code)) {
      return code;
    }
    if (clauses.containsKey(code)) {
      String title = clause(code);
      return title.equals(code) ? code : '"' + title + '"';
    }
    String actor = actors.get(code);
    if (actor != null) {
      return actor;
    }
    return THING.matcher(code).matches() && !places.containsKey(code)
        ? code.replace('-', ' ')
        : place(code);
  }

  /// `a|b`, one of them and not said which, is printed "one of A, B".
  public String oneOf(String codes) {
    List<String> parts = inOrder(Arrays.asList(codes.split("\\|")));
    return parts.size() == 1 ? actor(codes) : "one of " + actors(parts);
  }

  /// Codes in the order of the agreement, which is nobody's alphabet; then those that it does not
  /// know.
  public List<String> inOrder(Collection<String> codes) {
    List<String> order = actors();
    return codes.stream()
        .sorted(
            java.util.Comparator.comparingInt(
                    (String code) -> order.contains(code) ? order.indexOf(code) : order.size())
                .thenComparing(java.util.Comparator.naturalOrder()))
        .toList();
  }

  public String actors(Collection<String> codes) {
    return codes.stream().map(this::actor).collect(Collectors.joining(", "));
  }

  private String named(MatchResult found) {
    String codes =
        Arrays.stream(found.group("codes").split(", "))
            .map(code -> code.equals("unanswered") ? code : actor(code))
            .collect(Collectors.joining(", "));
    return found.group("carried") + codes;
  }

  public String place(String code) {
    return places.getOrDefault(code, code);
  }

  /// The title of a clause; of a role without one, who holds it over what; else the code.
  public String clause(String code) {
    Clause clause = clauses.get(code);
    if (clause == null) {
      return code;
    }
    if (!clause.head().title().isEmpty()) {
      return clause.head().title();
    }
    return clause instanceof Clause.Role role ? role(role) : code;
  }

  private String role(Clause.Role role) {
    String object = role.object().isEmpty() ? "" : " " + word(role.object());
    return actor(role.subject().code()) + " " + role.relation() + object;
  }

  /// How long a period of a duty that recurs is; [Length#ZERO] for any other clause.
  Length recurs(String code) {
    return clauses.get(code) instanceof Clause.Duty duty
            && duty.deadline() instanceof Deadline.Every every
        ? every.period()
        : Length.ZERO;
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
  public static String list(List<String> parts) {
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
      case "all" -> "by all accounts together";
      case "independent" -> "by independent accounts";
      case "verified" ->
          of.isEmpty() ? "by verified findings" : "by what " + actor(of) + " verified";
      case "two-sources" -> "by what two independent sources tell";
      case "as-agreed" -> "by the findings that the agreement provides for";
      case "only" -> "by " + possessive(actor(of)) + " own words alone";
      default -> byDeclared(account);
    };
  }

  /// The same, short, for one line of a page whose head says it in full: "Israel's account".
  public String shortAccount(String account) {
    return switch (account) {
      case "all" -> "all accounts";
      case "as-agreed" -> "findings as agreed";
      default -> byAccount(account).substring("by ".length());
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

  /// "Israel's", "Hamas'".
  public static String possessive(String name) {
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

  /// Whether an account of that name can be asked: one of [#accounts()], or `only:` or `verified:`
  /// with an actor.
  public boolean isAccount(String account) {
    int colon = account.indexOf(':');
    if (colon < 0) {
      return accounts().contains(account);
    }
    String name = account.substring(0, colon);
    return (name.equals("only") || name.equals("verified"))
        && actors.containsKey(account.substring(colon + 1));
  }
}
