package trucewatch.news.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trucewatch.news.vocabulary.Vocabulary;

/// The words that tell of each act, in their forms.
final class ActWords {
  private static final Map<String, List<String>> IRREGULAR =
      Map.of(
          "shoot",
          List.of("shot"),
          "withdraw",
          List.of("withdrew", "withdrawn"),
          "break",
          List.of("broke", "broken"),
          "hold",
          List.of("held"),
          "meet",
          List.of("met"),
          "lay",
          List.of("laid"),
          "give",
          List.of("gave", "given"),
          "take",
          List.of("took", "taken"),
          "strike",
          List.of("struck"),
          "free",
          List.of("freed"));

  private final Map<String, List<List<Set<String>>>> phrases = new HashMap<>();
  private final List<String> order = new ArrayList<>();

  private ActWords() {}

  /// The acts of the case; those that ship if it has none.
  static ActWords of(Vocabulary vocabulary) {
    ActWords words = new ActWords();
    vocabulary.acts().forEach(act -> words.add(act.id(), act.words()));
    if (vocabulary.acts().isEmpty()) {
      lines().stream()
          .filter(line -> line.contains("|") && !line.startsWith("#"))
          .forEach(
              line ->
                  words.add(
                      line.substring(0, line.indexOf('|')).strip(),
                      List.of(line.substring(line.indexOf('|') + 1).strip().split(" *, *", -1))));
    }
    return words;
  }

  private static List<String> lines() {
    try (InputStream in = ActWords.class.getResourceAsStream("acts.txt")) {
      if (in == null) {
        throw new IllegalStateException("acts.txt is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String act, List<String> words) {
    List<List<Set<String>>> forms = new ArrayList<>();
    for (String phrase : words) {
      List<Set<String>> one = new ArrayList<>();
      for (String word : phrase.toLowerCase(Locale.ROOT).split("[ -]+", -1)) {
        Set<String> all = new HashSet<>(forms(word));
        if (phrase.equals(word)) {
          verbs(word).forEach(verb -> all.addAll(forms(verb)));
        }
        one.add(all);
      }
      forms.add(one);
    }
    forms.sort(java.util.Comparator.comparingInt((List<Set<String>> p) -> -p.size()));
    phrases.put(act, forms);
    order.add(act);
  }

  /// The verbs that an act's noun may come from: "shelling" from "shell", "withdrawal" from
  /// "withdraw". Those that are no words meet none in a text.
  private static List<String> verbs(String noun) {
    String stem = noun.replaceFirst("(?<=.{3})(?:ing|al|ament|ment)$", "");
    if (stem.equals(noun)) {
      return List.of();
    }
    boolean doubled = stem.matches(".*([bdgmnprt])\\1");
    return doubled
        ? List.of(stem, stem.substring(0, stem.length() - 1))
        : List.of(stem, stem + "e");
  }

  private static Set<String> forms(String word) {
    Set<String> forms = new HashSet<>();
    forms.add(word);
    if (word.length() < 3) {
      return forms;
    }
    String stem = word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    boolean consonantY = word.matches(".*[^aeiou]y");
    forms.add(
        consonantY
            ? word.substring(0, word.length() - 1) + "ies"
            : word.matches(".*(s|x|z|ch|sh)") ? word + "es" : word + "s");
    forms.add(consonantY ? word.substring(0, word.length() - 1) + "ied" : stem + "ed");
    forms.add(stem + "ing");
    if (word.matches(".*[^aeiou][aeiou][bdgmnpt]")) {
      forms.add(word + word.charAt(word.length() - 1) + "ed");
      forms.add(word + word.charAt(word.length() - 1) + "ing");
    }
    forms.addAll(IRREGULAR.getOrDefault(word, List.of()));
    return forms;
  }

  /// A match of an act's words: how many tokens it takes.
  record Match(String act, int length) {}

  /// The act whose words begin at the token with that form, the longest first, the case's order
  /// among equals.
  Optional<Match> at(List<String> forms, int from) {
    Match best = null;
    for (String act : order) {
      for (List<Set<String>> phrase : phrases.getOrDefault(act, List.of())) {
        if (fits(phrase, forms, from) && (best == null || phrase.size() > best.length())) {
          best = new Match(act, phrase.size());
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean fits(List<Set<String>> phrase, List<String> forms, int from) {
    if (from + phrase.size() > forms.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!phrase.get(i).contains(forms.get(from + i))) {
        return false;
      }
    }
    return true;
  }
}
