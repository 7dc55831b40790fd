package trucewatch.news.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import trucewatch.news.vocabulary.Vocabulary;
import trucewatch.news.vocabulary.Vocabulary.Act;
import trucewatch.news.vocabulary.Vocabulary.Clause;

/// Which acts and which clause of the case the words of a claim touch.
public final class ClauseLinks {
  private static final int SHORTEST_STEM = 4;

  /// What an act's noun has and its verb has not: shelling, withdrawal, delivery.
  private static final Pattern ENDING = Pattern.compile("(?<=\\w{4})(ing|al|e|y)$");

  private record Words(String id, List<Pattern> patterns) {}

  private final List<Words> acts = new ArrayList<>();
  private final List<Words> clauses = new ArrayList<>();

  /// The words of a case.
  public ClauseLinks(Vocabulary vocabulary) {
    for (Act act : vocabulary.acts()) {
      acts.add(new Words(act.id(), act.words().stream().map(ClauseLinks::stem).toList()));
    }
    for (Clause clause : vocabulary.clauses()) {
      List<String> words = new ArrayList<>(clause.words());
      words.add(clause.title());
      clauses.add(
          new Words(
              clause.id(),
              words.stream().filter(w -> !w.isBlank()).map(ClauseLinks::stem).toList()));
    }
  }

  /// A pattern for a word or phrase with its usual endings.
  static Pattern stem(String phrase) {
    StringBuilder regex = new StringBuilder("\\b");
    String[] words = phrase.toLowerCase(Locale.ROOT).replace('-', ' ').split(" +", -1);
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      boolean inflects = word.length() >= SHORTEST_STEM;
      String stem = inflects ? ENDING.matcher(word).replaceFirst("") : word;
      regex.append(i > 0 ? "[ -]" : "").append(Pattern.quote(stem));
      regex.append(
          inflects ? "(?:e|y|s|es|ed|d|ing|ies|ied|al|als|er|ers|ment|ments|ion|ions)?" : "");
    }
    return Pattern.compile(regex + "\\b", Pattern.CASE_INSENSITIVE);
  }

  /// The ids of the acts that the text touches, joined by commas, in alphabetic order.
  public String acts(String text) {
    Set<String> found = new TreeSet<>();
    for (Words act : acts) {
      if (act.patterns().stream().anyMatch(p -> p.matcher(text).find())) {
        found.add(act.id());
      }
    }
    return String.join(",", found);
  }

  /// The clause with most of its words in the text, empty if none has any; the first in the case's
  /// order among equals.
  public String clause(String text) {
    String best = "";
    int most = 0;
    for (Words clause : clauses) {
      int hits = (int) clause.patterns().stream().filter(p -> p.matcher(text).find()).count();
      if (hits > most) {
        most = hits;
        best = clause.id();
      }
    }
    return best;
  }
}
