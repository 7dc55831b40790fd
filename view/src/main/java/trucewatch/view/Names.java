package trucewatch.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trucewatch.agreement.Actor;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Clause;
import trucewatch.agreement.Deadline;
import trucewatch.claims.Sources;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.time.Length;

/// The names to print for the codes of an agreement: actors bear the names they give themselves. A
/// code that neither the agreement nor the list of sources knows is printed as it is.
public final class Names {
  /// The code of an act or a thing, which has no name of its own.
  private static final Pattern THING = Pattern.compile("[a-z]+(?:-[a-z]+)+");

  private final Agreement agreement;
  private final Map<String, String> actors = new HashMap<>();
  private final Map<String, Clause> clauses = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Sources sources;
  private final Phrases phrases;

  public Names(Agreement agreement) {
    this(agreement, Sources.NONE);
  }

  public Names(Agreement agreement, Sources sources) {
    this(agreement, sources, Phrases.ENGLISH);
  }

  private Names(Agreement agreement, Sources sources, Phrases phrases) {
    this.agreement = agreement;
    this.sources = sources;
    this.phrases = phrases;
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

  /// The same names, with the remarks in that language.
  Names in(Phrases language) {
    return new Names(agreement, sources, language);
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

  /// A remark with names for the codes in it. Words of the text or of somebody stay as they are.
  public String words(Remark remark) {
    return phrases.remark(remark.kind(), remark.args().stream().map(this::words).toList());
  }

  /// What a remark speaks of, by name.
  public String words(Arg arg) {
    return switch (arg) {
      case Remark remark -> words(remark);
      case Arg.Code(Arg.Of of, String code) -> phrases.alone(code(of, code));
      case Arg.Count number -> number.text();
      case Arg.Amount(BigDecimal value, String unit) ->
          (value.toPlainString() + " " + phrases.alone(Counted.unit(value, unit))).strip();
      case Arg.Day day -> phrases.alone(day.text());
      case Arg.Span span -> phrases.alone(span.text());
      case Arg.Quoted(String words) -> phrases.alone(words);
      case Arg.Many many ->
          phrases.join(many.join().name(), many.parts().stream().map(this::words).toList());
    };
  }

  public List<String> words(List<Remark> remarks) {
    return remarks.stream().map(this::words).toList();
  }

  private String code(Arg.Of of, String code) {
    return switch (of) {
      case ACTOR -> oneOf(code);
      case CLAUSE, OBJECT -> named(code);
      case THING, ACT, RELATION, STATE, BALLOT ->
          THING.matcher(code).matches() ? code.replace('-', ' ') : code;
    };
  }

  /// The name of whatever the code is of: a clause with its title in quotation marks, an actor, a
  /// place; a thing in words.
  public String named(String code) {
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
    return parts.size() == 1 ? actor(codes) : phrases.text("oneof", shown(parts));
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

  /// Names of several, each in its own direction.
  String shown(Collection<String> codes) {
    return phrases.join("COMMA", codes.stream().map(this::actor).map(phrases::alone).toList());
  }

  public String actors(Collection<String> codes) {
    return codes.stream().map(this::actor).collect(Collectors.joining(", "));
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
    String object = role.object().isEmpty() ? "" : " " + named(role.object());
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
