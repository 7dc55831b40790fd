package trucewatch.news.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trucewatch.news.text.Numbers;
import trucewatch.news.text.Prose;
import trucewatch.news.text.Sentence;
import trucewatch.news.text.Span;
import trucewatch.news.text.Tag;
import trucewatch.news.text.Token;

/// Finds names by their capital letters, the words in them, and how they stand in the sentence.
public final class NameFinder {
  private static final Set<String> LINKS =
      Set.of("of", "for", "the", "and", "de", "bin", "ibn", "van", "von", "al", "el", "&", "on");
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of(
          "in",
          "near",
          "at",
          "into",
          "around",
          "outside",
          "across",
          "toward",
          "towards",
          "inside",
          "throughout");
  private static final Set<String> TITLES =
      Set.of(
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "minister",
          "president",
          "commander",
          "leader",
          "general",
          "envoy",
          "ambassador",
          "chief",
          "secretary",
          "director",
          "official",
          "colonel",
          "officer",
          "analyst",
          "mayor",
          "governor",
          "negotiator",
          "coordinator",
          "son",
          "brother",
          "father",
          "wife",
          "activist",
          "resident");

  private static final Set<String> GROUPS =
      Set.of(
          "forces",
          "army",
          "military",
          "government",
          "opposition",
          "police",
          "officials",
          "official",
          "people",
          "parties",
          "troops",
          "soldiers",
          "soldier",
          "commander",
          "officers",
          "officer",
          "authorities",
          "state",
          "leadership",
          "navy",
          "militia",
          "militias",
          "fighters",
          "rebels",
          "insurgents",
          "general",
          "minister",
          "delegation",
          "negotiators",
          "mediators",
          "media",
          "television",
          "intelligence",
          "side",
          "parliament",
          "president",
          "leaders",
          "leader",
          "regime",
          "administration",
          "coalition",
          "group",
          "groups",
          "faction",
          "factions",
          "embassy",
          "ambassador",
          "air",
          "civilians",
          "residents",
          "refugees",
          "diplomats",
          "command",
          "envoy",
          "spokesman",
          "spokeswoman",
          "presidency",
          "cabinet",
          "ministry",
          "court",
          "units",
          "tribes",
          "communities",
          "companies",
          "security");

  private final WordLists lists = WordLists.SHIPPED;

  /// A finder with the word lists that ship.
  public NameFinder() {}

  /// The names of a text, in its order, without overlap.
  public List<Mention> find(Prose prose) {
    return new Reading(prose, lists).read();
  }

  private static final class Reading {
    private final Prose prose;
    private final WordLists lists;
    private final Set<String> placed = new HashSet<>();
    private final Map<String, Integer> midSentence = new HashMap<>();
    private final Set<String> persons = new HashSet<>();
    private final Map<String, Mention.Type> known = new HashMap<>();

    Reading(Prose prose, WordLists lists) {
      this.prose = prose;
      this.lists = lists;
    }

    List<Mention> read() {
      countMidSentence();
      List<Mention> found = new ArrayList<>();
      for (Sentence sentence : prose.sentences()) {
        int i = sentence.from();
        while (i < sentence.to()) {
          int end = begins(i, sentence) ? runEnd(i, sentence) : i;
          if (end > i) {
            add(i, end, sentence, found);
            i = end;
          } else {
            i++;
          }
        }
      }
      return found;
    }

    private void countMidSentence() {
      for (Sentence sentence : prose.sentences()) {
        for (int i = sentence.from() + 1; i < sentence.to(); i++) {
          Token t = prose.tokens().get(i);
          if (t.capital() && !prose.tokens().get(i - 1).isOneOf("\"", ":", "'")) {
            midSentence.merge(t.form(), 1, Integer::sum);
            if (PLACE_PREPOSITIONS.contains(prose.tokens().get(i - 1).lower())
                && (i + 1 == sentence.to() || !prose.tokens().get(i + 1).capital())) {
              placed.add(t.form());
            }
          }
        }
      }
    }

    private Token at(int i) {
      return prose.tokens().get(i);
    }

    private boolean begins(int i, Sentence sentence) {
      Token t = at(i);
      if (!t.capital()
          || (lists.in("not-a-name", t.form()) && !(t.is("islamic") || t.is("second")))) {
        return false;
      }
      boolean first = i == sentence.from() || at(i - 1).isOneOf("\"", ":", "'");
      if (!first) {
        return (t.tag() != Tag.PRON && t.tag() != Tag.DET)
            || (t.form().length() > 1 && upper(t.form()));
      }
      if (Numbers.exact(t.form()).isPresent()) {
        return false;
      }
      boolean listed =
          lists.place(t.form()) || lists.people(t.form()) || lists.in("person-title", t.form());
      boolean again = midSentence.getOrDefault(t.form(), 0) > 0;
      boolean nextCapital =
          i + 1 < sentence.to()
              && at(i + 1).capital()
              && t.tag() != Tag.ADP
              && t.tag() != Tag.SCONJ
              && t.tag() != Tag.ADV;
      return listed
          || again
          || t.tag() == Tag.PROPN
          || (upper(t.form()) && t.form().length() > 1)
          || nextCapital;
    }

    private static boolean upper(String form) {
      return form.length() > 1
          && form.chars().filter(Character::isLetter).allMatch(Character::isUpperCase)
          && form.chars().anyMatch(Character::isLetter);
    }

    private int runEnd(int from, Sentence sentence) {
      int end = from + 1;
      while (end < sentence.to()) {
        Token t = at(end);
        boolean capital =
            t.capital()
                && t.tag() != Tag.PUNCT
                && (!lists.in("not-a-name", t.form()) || lists.in("organisation", t.form()));
        if (capital && !boundary(end)) {
          end++;
        } else if (hyphen(end)
            && end + 1 < sentence.to()
            && Character.isLetter(at(end + 1).form().charAt(0))) {
          end += 2;
        } else if (linked(from, end, sentence)) {
          end += at(end).is("of") && at(end + 1).is("the") ? 3 : 2;
        } else {
          break;
        }
      }
      return end;
    }

    /// A people's name ends before a capitalised person: `Turkish Foreign Minister X` stays one.
    private boolean boundary(int i) {
      return at(i - 1).end() < at(i).start()
          && prose.plain().substring(at(i - 1).end(), at(i).start()).contains("\n");
    }

    private boolean hyphen(int i) {
      return at(i).is("-") && at(i - 1).end() == at(i).start();
    }

    private boolean linked(int from, int i, Sentence sentence) {
      if (!LINKS.contains(at(i).lower()) || i + 1 >= sentence.to()) {
        return false;
      }
      int next = at(i).is("of") && at(i + 1).is("the") ? i + 2 : i + 1;
      if (next >= sentence.to() || !at(next).capital() || lists.in("not-a-name", at(next).form())) {
        return false;
      }
      return switch (at(i).lower()) {
        case "of", "for", "on" -> organisation(from, i) || titled(from, i);
        case "and", "&" ->
            organisation(from, i)
                && !lists.in("organisation", at(i - 1).form())
                && followedByOrganisation(next, sentence);
        case "the" -> false;
        default -> true;
      };
    }

    private boolean followedByOrganisation(int i, Sentence sentence) {
      return i + 1 < sentence.to() && lists.in("organisation", at(i + 1).form());
    }

    private boolean organisation(int from, int to) {
      for (int i = from; i < to; i++) {
        if (lists.in("organisation", at(i).form())) {
          return true;
        }
      }
      return false;
    }

    private boolean titled(int from, int to) {
      return lists.in("person-title", at(from).form())
          || lists.in("person-title", at(to - 1).form());
    }

    private void add(int from, int end, Sentence sentence, List<Mention> found) {
      int to = end;
      while (to > from + 1 && (at(to - 1).is("'s") || at(to - 1).is("-"))) {
        to--;
      }
      Span span = prose.spanOf(from, to);
      String text = span.in(prose.text()).replaceAll("\\s+", " ");
      if (text.length() < 2) {
        return;
      }
      Mention.Type type = type(from, to, text, sentence);
      if (type == Mention.Type.PEOPLE || type == Mention.Type.PLACE) {
        int group = groupEnd(to, sentence);
        if (group > to) {
          Span wide = prose.spanOf(from, group);
          String name = wide.in(prose.text()).replaceAll("\\s+", " ");
          found.add(new Mention(wide, wide.in(prose.text()), name, Mention.Type.ORGANISATION));
          return;
        }
        if (type == Mention.Type.PLACE && acts(from, to, sentence)) {
          type = Mention.Type.STATE;
        }
      }
      if (type == Mention.Type.PERSON) {
        persons.add(at(to - 1).form());
      }
      known.putIfAbsent(text, type);
      found.add(new Mention(span, span.in(prose.text()), text, type));
    }

    /// The end of `Iraqi security forces` and `U.S. military`: a people or country with a group
    /// noun.
    private int groupEnd(int to, Sentence sentence) {
      int i = to;
      if (i < sentence.to() && at(i).is("'s")) {
        i++;
      }
      int end = to;
      for (int n = 0; i < sentence.to() && n < 4; i++, n++) {
        Token t = at(i);
        if (GROUPS.contains(t.lower())) {
          end = i + 1;
        } else if ((t.tag() != Tag.ADJ && t.tag() != Tag.NOUN) || t.capital()) {
          break;
        }
      }
      return end;
    }

    /// Whether a country does something here: it is the subject of a verb, or stands after `by`.
    private boolean acts(int from, int to, Sentence sentence) {
      String before = from > sentence.from() ? at(from - 1).lower() : "";
      if (before.equals("by")
          || (before.equals("of") && from > sentence.from() + 1 && at(from - 2).is("people"))) {
        return true;
      }
      int i = to;
      while (i < sentence.to() && at(i).tag() == Tag.ADV) {
        i++;
      }
      boolean verb =
          i < sentence.to()
              && ((at(i).tag() == Tag.VERB && !at(i).lower().endsWith("ing"))
                  || at(i).tag() == Tag.AUX);
      boolean subject =
          !PLACE_PREPOSITIONS.contains(before)
              && !(before.equals("the")
                  && from > sentence.from() + 1
                  && PLACE_PREPOSITIONS.contains(at(from - 2).lower()))
              && !Set.of("of", "from", "to", "with", "for").contains(before);
      return verb && subject;
    }

    private Mention.Type type(int from, int to, String text, Sentence sentence) {
      String plain = prose.spanOf(from, to).in(prose.plain());
      if (lists.place(plain)) {
        return Mention.Type.PLACE;
      }
      if (lists.people(plain)) {
        return Mention.Type.PEOPLE;
      }
      if (known.containsKey(text)) {
        return known.get(text);
      }
      if (personTitle(from, to)) {
        return Mention.Type.PERSON;
      }
      if (organisation(from, to)) {
        return Mention.Type.ORGANISATION;
      }
      if (lists.in("place", at(to - 1).form())
          || (lists.in("place", at(from).form()) && to - from > 1)) {
        return Mention.Type.PLACE;
      }
      if (to - from == 1 && persons.contains(at(from).form())) {
        return Mention.Type.PERSON;
      }
      if (placed.contains(at(to - 1).form())) {
        return Mention.Type.PLACE;
      }
      if (upper(at(from).form()) && to - from == 1) {
        return Mention.Type.ORGANISATION;
      }
      return byContext(from, to, sentence);
    }

    /// A title inside the run, other than as its last word: `Iraqi Prime Minister Nouri al-Maliki`.
    private boolean personTitle(int from, int to) {
      for (int i = from; i < to; i++) {
        if (lists.in("person-title", at(i).form())) {
          return !lists.in("organisation", at(to - 1).form()) || i > from;
        }
      }
      return false;
    }

    private Mention.Type byContext(int from, int to, Sentence sentence) {
      String before = from > sentence.from() ? at(from - 1).lower() : "";
      if (TITLES.contains(before)) {
        return Mention.Type.PERSON;
      }
      if (PLACE_PREPOSITIONS.contains(before)) {
        return Mention.Type.PLACE;
      }
      if (before.equals("the")) {
        return Mention.Type.ORGANISATION;
      }
      if (to - from >= 2 && to - from <= 5) {
        return Mention.Type.PERSON;
      }
      boolean verb = to < sentence.to() && at(to).tag() == Tag.VERB;
      return verb && to - from == 1
          ? Mention.Type.PERSON
          : before.equals("from") || before.equals("to")
              ? Mention.Type.PLACE
              : Mention.Type.ORGANISATION;
    }
  }
}
