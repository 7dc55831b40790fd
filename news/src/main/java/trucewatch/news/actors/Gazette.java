package trucewatch.news.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import trucewatch.news.vocabulary.Vocabulary;
import trucewatch.news.vocabulary.Vocabulary.Actor;
import trucewatch.news.vocabulary.Vocabulary.Kind;

/// The actors of a case by their names: finds which actor a phrase means, and whether a capital in
/// it speaks for its state or is only a town.
public final class Gazette {
  /// A name found in a phrase.
  record Hit(Actor actor, String name, int start, int end) {}

  private static final Set<String> OFFICES =
      Set.of(
          "government",
          "army",
          "military",
          "minister",
          "ministry",
          "forces",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "official",
          "officials",
          "president",
          "premier",
          "ambassador",
          "envoy",
          "delegation",
          "authorities",
          "side",
          "negotiator",
          "negotiators",
          "leader",
          "leaders",
          "commander",
          "general",
          "police",
          "statement",
          "foreign",
          "defence",
          "defense",
          "prime",
          "parliament",
          "leadership",
          "diplomat",
          "diplomats",
          "cabinet",
          "troops",
          "representative",
          "chief",
          "navy",
          "presidency",
          "team",
          "mediator",
          "mediators");

  /// Who lives or works where a state is, and does not speak for it.
  private static final Set<String> BYSTANDERS =
      Set.of(
          "resident",
          "residents",
          "mayor",
          "doctor",
          "doctors",
          "hospital",
          "shopkeeper",
          "shopkeepers",
          "teacher",
          "teachers",
          "driver",
          "drivers",
          "witness",
          "witnesses",
          "protester",
          "protesters",
          "student",
          "students",
          "merchant",
          "merchants",
          "family",
          "families",
          "villager",
          "villagers",
          "correspondent",
          "reporter",
          "reporters",
          "journalist",
          "journalists",
          "nurse",
          "nurses",
          "farmer",
          "farmers",
          "trader",
          "traders",
          "fisherman",
          "fishermen",
          "baker",
          "analyst",
          "analysts",
          "professor",
          "priest",
          "bishop",
          "imam",
          "elder",
          "elders",
          "refugee",
          "refugees",
          "radio",
          "newspaper",
          "newspapers",
          "broadcaster",
          "daily",
          "weekly",
          "website",
          "activist",
          "activists",
          "lawyer",
          "lawyers");

  /// Whose diplomats are another's than those of the state that they are in.
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?i)\\b(western|european|foreign|arab|african|asian|regional|international|un)"
              + " (diplomats?|officials?|envoys?|mediators?|ambassadors?)\\b");

  /// Words before a title by which somebody else than its holder is meant.
  private static final Pattern NOT_THE_HOLDER =
      Pattern.compile(
          "(?i).*\\b(former|ex|late|deposed|ousted|deputy|vice|assistant|next|future)[ -]$");

  private static final Pattern FORMER =
      Pattern.compile("(?i)^(?:the |a |its |their )?(former|ex-|late|deposed|ousted)\\b.*");

  private static final Pattern TITLE_OF =
      Pattern.compile("(?i)(?:the )?([\\p{L} -]+?) of (?:the )?(.+)");

  private static final Set<String> TOWNSPEOPLE =
      Set.of(
          "resident",
          "residents",
          "people",
          "mayor",
          "doctor",
          "doctors",
          "hospital",
          "shopkeeper",
          "teacher",
          "driver",
          "witness",
          "witnesses",
          "police",
          "protesters",
          "students",
          "merchants",
          "families",
          "correspondent",
          "reporter",
          "journalist",
          "journalists",
          "nurse",
          "farmer",
          "farmers",
          "traders",
          "fishermen",
          "baker",
          "conference",
          "meeting",
          "summit",
          "talks",
          "analyst",
          "professor",
          "court",
          "church",
          "mosque");

  /// A phrase is shorter: what is longer is a whole text, which is searched once.
  private static final int WHOLE = 300;

  private String lastText = "";
  private List<Hit> lastHits = List.of();
  private final List<Actor> actors;
  private final WordLists lists = WordLists.SHIPPED;
  private final Map<String, List<Pattern>> names = new HashMap<>();
  private final Map<String, List<Pattern>> peoples = new HashMap<>();

  /// The names of a case's actors.
  public Gazette(Vocabulary vocabulary) {
    actors = vocabulary.actors();
    for (Actor actor : actors) {
      List<Pattern> own = new ArrayList<>();
      for (String name : allNames(actor)) {
        if (!generic(name)) {
          own.add(word(name.replaceFirst("^[Tt]he ", "")));
        }
      }
      initials(actor.name()).ifPresent(i -> own.add(word(i)));
      if (actor.kind() == Kind.PERSON) {
        actor.others().forEach(title -> own.addAll(titles(title)));
      }
      names.put(actor.id(), own);
      List<Pattern> adjectives = new ArrayList<>();
      if (actor.kind() != Kind.PERSON) {
        for (String name : allNames(actor)) {
          lists.peoplesOf(name).forEach(p -> adjectives.add(word(p)));
        }
      }
      peoples.put(actor.id(), adjectives);
    }
  }

  /// The other ways to say "president of X": "X's president", "the X-ish president".
  private List<Pattern> titles(String title) {
    var of = TITLE_OF.matcher(title);
    if (!of.matches()) {
      return List.of();
    }
    List<Pattern> ways = new ArrayList<>();
    ways.add(word(of.group(2) + "'s " + of.group(1)));
    ways.add(word(of.group(2) + "' " + of.group(1)));
    lists.peoplesOf(of.group(2)).forEach(people -> ways.add(word(people + " " + of.group(1))));
    return ways;
  }

  private static List<String> allNames(Actor actor) {
    List<String> all = new ArrayList<>(actor.others());
    all.add(actor.name());
    return all;
  }

  /// Whether a name is no name of its own, as `the mission`: it means whoever of that sort was
  /// named last.
  private static boolean generic(String name) {
    return name.matches("(?i)the [\\p{L}-]+") && Character.isLowerCase(name.charAt(4));
  }

  private static Pattern word(String name) {
    boolean cased = name.chars().anyMatch(Character::isUpperCase);
    String first = Pattern.quote(name.substring(0, 1));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?i:"
            + first
            + ")"
            + (name.length() > 1 ? Pattern.quote(name.substring(1)) : "")
            + "(?![\\p{L}\\p{N}])",
        cased ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// The actor meant by a noun alone (`the mission`, `the army`, `League` in a headline): of those
  /// whose names hold the noun, or who bear it as a further name, the one that the text named last
  /// before `place`; the only one if the text named none.
  public Optional<Actor> generic(String phrase, String text, int place) {
    var matcher =
        Pattern.compile(
                "(?i)(?:the|its|their|this) (?:[a-z]+ )?([\\p{L}-]+)|((?-i:\\p{Lu})[\\p{L}-]+)")
            .matcher(phrase.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String noun =
        (matcher.group(1) == null ? matcher.group(2) : matcher.group(1)).toLowerCase(Locale.ROOT);
    List<Actor> candidates = new ArrayList<>();
    for (Actor actor : actors) {
      if (allNames(actor).stream()
          .anyMatch(n -> List.of(n.toLowerCase(Locale.ROOT).split("[ -]", -1)).contains(noun))) {
        candidates.add(actor);
      }
    }
    Optional<Actor> last = Optional.empty();
    for (Hit hit : hits(text)) {
      if (hit.end() <= place && candidates.contains(hit.actor())) {
        last = Optional.of(hit.actor());
      }
    }
    if (last.isPresent() || candidates.size() == 1) {
      return last.or(() -> Optional.of(candidates.getFirst()));
    }
    List<Actor> ending = candidates.stream().filter(a -> endsWith(a, noun)).toList();
    return ending.size() == 1 ? Optional.of(ending.getFirst()) : Optional.empty();
  }

  /// Whether a noun is the head of an actor's name: "Tarn Assembly", not "First seat of the Tarn
  /// Assembly".
  private static boolean endsWith(Actor actor, String noun) {
    return allNames(actor).stream()
        .map(n -> n.toLowerCase(Locale.ROOT))
        .anyMatch(n -> !n.contains(" of ") && n.matches("(?s)(.*[ -])?" + Pattern.quote(noun)));
  }

  /// The acronym of a name of three or more words, or of two that are long: `Joint Monitoring
  /// Mission`.
  private static Optional<String> initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ -]", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() >= 3 ? Optional.of(initials.toString()) : Optional.empty();
  }

  /// The actor that speaks when a phrase such as `a spokesman for the mission` or `Ankara` is the
  /// speaker, on that day.
  public Optional<Actor> speaker(String phrase, LocalDate day) {
    String plain = trucewatch.news.text.PlainText.of(phrase).replace('\n', ' ');
    Optional<Actor> office = office(plain, day);
    if (office.isPresent()) {
      return office;
    }
    List<Hit> hits = hits(plain);
    Optional<Hit> person =
        hits.stream()
            .filter(h -> h.actor().kind() == Kind.PERSON && !(title(h) && timed(h)))
            .findFirst();
    if (person.isPresent()) {
      return person.map(Hit::actor);
    }
    if (FORMER.matcher(plain).matches()) {
      return surname(plain);
    }
    Optional<Hit> first =
        hits.stream()
            .filter(h -> h.actor().kind() != Kind.PERSON)
            .filter(h -> !townOnly(plain, h) && !bystander(plain, h))
            .findFirst();
    return first.map(Hit::actor).or(() -> people(plain)).or(() -> surname(plain));
  }

  /// The actor that a mention by name, or by the office held on that day, means.
  Optional<Actor> named(String phrase, LocalDate day) {
    return office(trucewatch.news.text.PlainText.of(phrase).replace('\n', ' '), day)
        .or(() -> named(phrase));
  }

  /// The actor that a mention by name means, whoever speaks.
  public Optional<Actor> named(String phrase) {
    String plain = trucewatch.news.text.PlainText.of(phrase).replace('\n', ' ');
    return hits(plain).stream()
        .filter(h -> !(title(h) && timed(h)))
        .map(Hit::actor)
        .findFirst()
        .or(() -> people(plain))
        .or(() -> surname(plain));
  }

  /// Every actor named in a text, with the place of the name, longest names first at each place.
  List<Hit> hits(String text) {
    if (text.length() < WHOLE) {
      return search(text);
    }
    if (!text.equals(lastText)) {
      lastHits = search(text);
      lastText = text;
    }
    return lastHits;
  }

  private List<Hit> search(String text) {
    List<Hit> hits = new ArrayList<>();
    for (Actor actor : actors) {
      for (Pattern name : names.getOrDefault(actor.id(), List.of())) {
        var matcher = name.matcher(text);
        while (matcher.find()) {
          hits.add(new Hit(actor, matcher.group(), matcher.start(), matcher.end()));
        }
      }
    }
    hits.sort(
        java.util.Comparator.comparingInt(Hit::start)
            .thenComparingInt(h -> -(h.end() - h.start())));
    return hits;
  }

  /// A title alone: the person who holds it on that day.
  private Optional<Actor> office(String phrase, LocalDate day) {
    List<Actor> holders = new ArrayList<>();
    for (Hit hit : hits(phrase)) {
      boolean title =
          title(hit) && !NOT_THE_HOLDER.matcher(phrase.substring(0, hit.start())).matches();
      boolean holds =
          hit.actor().speaksFor().isEmpty()
              || hit.actor().speaksFor().stream().anyMatch(s -> s.on(day));
      if (title && holds && !holders.contains(hit.actor())) {
        holders.add(hit.actor());
      }
    }
    return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
  }

  /// Whether a person is named by an office.
  static boolean title(Hit hit) {
    String name = hit.name().toLowerCase(Locale.ROOT);
    return hit.actor().kind() == Kind.PERSON
        && !hit.name().equals(hit.actor().name())
        && (OFFICES.stream().anyMatch(name::contains) || TITLE_OF.matcher(name).matches());
  }

  /// Whether the case says from when to when the words of that person were another's.
  private static boolean timed(Hit hit) {
    return !hit.actor().speaksFor().isEmpty();
  }

  /// Whether the name only says where somebody lives or works who does not speak for a state.
  private static boolean bystander(String phrase, Hit hit) {
    if (hit.actor().kind() != Kind.STATE && hit.actor().kind() != Kind.PARTY) {
      return false;
    }
    String around = phrase.substring(0, hit.start()) + " " + phrase.substring(hit.end());
    if (OUTSIDE.matcher(around).find()) {
      return true;
    }
    List<String> words = List.of(around.toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
    return !words.contains("state") && words.stream().anyMatch(BYSTANDERS::contains);
  }

  /// Whether the name is a capital in which somebody is, not the state: `a baker in Ankara`.
  private boolean townOnly(String phrase, Hit hit) {
    if (!lists.capital(hit.name())) {
      return false;
    }
    String before = phrase.substring(0, hit.start()).toLowerCase(Locale.ROOT);
    String after = phrase.substring(hit.end()).toLowerCase(Locale.ROOT);
    boolean located = before.matches("(?s).*\\b(in|of|near|from|at|outside)\\s+$");
    for (String word : (before + " " + after).split("[^a-z]+", -1)) {
      if (TOWNSPEOPLE.contains(word)) {
        return true;
      }
    }
    boolean official = OFFICES.stream().anyMatch(before::contains);
    return located && !official;
  }

  /// `the Turkish army`: a people's name with an office of its state.
  private Optional<Actor> people(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    boolean office = false;
    for (String word : lower.split("[^a-z]+", -1)) {
      office |= OFFICES.contains(word);
    }
    if (!office) {
      return Optional.empty();
    }
    for (Actor actor : actors) {
      for (Pattern people : peoples.getOrDefault(actor.id(), List.of())) {
        if (people.matcher(phrase).find()) {
          return Optional.of(actor);
        }
      }
    }
    return Optional.empty();
  }

  /// A person by the last word of the name, if only one person has it.
  private Optional<Actor> surname(String phrase) {
    List<Actor> found = new ArrayList<>();
    for (Actor actor : actors) {
      String last = actor.name().substring(actor.name().lastIndexOf(' ') + 1);
      if (actor.kind() == Kind.PERSON && last.length() > 2 && word(last).matcher(phrase).find()) {
        found.add(actor);
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
