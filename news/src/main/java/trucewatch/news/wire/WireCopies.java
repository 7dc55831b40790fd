package trucewatch.news.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Groups texts that are copies of one another, cut or lightly edited.
///
/// Two texts are copies when the shorter shares at least [#SHARE] of its runs of [#RUN] words with
/// the longer. Only texts that share a rare run are compared, so the work grows with the number of
/// copies and not with the square of the number of texts.
public final class WireCopies {
  /// How many words a run has.
  public static final int RUN = 7;

  /// The share of the shorter text's runs from which two texts are copies. Reports of one event in
  /// two newsrooms share quotations, which is mostly under a third of the text.
  public static final double SHARE = 0.5;

  private static final int COMMON = 30;
  private static final String AGENCIES =
      "(Reuters|AFP|Agence France-Presse|AP|(?:The )?Associated Press|Xinhua|TASS|Interfax|dpa|DPA|EFE"
          + "|ANSA|Kyodo|Anadolu(?: Agency)?|PTI|APA|SANA|WAFA|IRNA|SPA|UPI|AAP)";
  private static final Pattern AGENCY =
      Pattern.compile("(?:^|[\\s(/—–-])" + AGENCIES + "(?:[)\\s/—–-]|$)");
  private static final Pattern BYLINE =
      Pattern.compile("\\(" + AGENCIES + "\\)(?= ?[—–-]|\\s*$)|(?m)^" + AGENCIES + "(?: ?[—–-]|$)");

  private WireCopies() {}

  /// A text with its name.
  public record Text(String doc, String text) {}

  /// Texts that are copies.
  ///
  /// @param agency the agency that one of them names as its origin, empty if none does
  /// @param docs their names, in the order given
  public record Group(String agency, List<String> docs) {
    public Group {
      docs = List.copyOf(docs);
    }
  }

  /// The groups of two or more among the texts, in the order of their first text.
  public static List<Group> of(List<Text> texts) {
    List<Set<Long>> runs = texts.stream().map(t -> runs(t.text())).toList();
    int[] group = new int[texts.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (Pair pair : pairs(runs)) {
      if (copies(runs.get(pair.a()), runs.get(pair.b()))) {
        join(group, pair.a(), pair.b());
      }
    }
    Map<Integer, List<Integer>> members = new java.util.TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      members.computeIfAbsent(root(group, i), _ -> new ArrayList<>()).add(i);
    }
    return members.values().stream().filter(m -> m.size() > 1).map(m -> group(m, texts)).toList();
  }

  private static Group group(List<Integer> members, List<Text> texts) {
    String agency =
        members.stream()
            .map(i -> agency(texts.get(i).text()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse("");
    return new Group(agency, members.stream().map(i -> texts.get(i).doc()).toList());
  }

  /// The agency named in the dateline or at the foot of a text.
  public static Optional<String> agency(String text) {
    String head = text.substring(0, Math.min(text.length(), 200));
    String foot = text.substring(Math.max(0, text.length() - 200));
    for (String part : List.of(head, foot)) {
      Matcher matcher = AGENCY.matcher(part);
      if (matcher.find()) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  /// The agency that one text alone names as its own: "KESSEL (Reuters) -", or a line of its own.
  public static Optional<String> byline(String text) {
    String head = text.substring(0, Math.min(text.length(), 300));
    String foot = text.substring(Math.max(head.length(), text.length() - 60));
    for (String part : List.of(head, foot)) {
      Matcher matcher = BYLINE.matcher(part);
      if (matcher.find()) {
        return Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      }
    }
    return Optional.empty();
  }

  private record Pair(int a, int b) {}

  private static Set<Pair> pairs(List<Set<Long>> runs) {
    Map<Long, List<Integer>> having = new HashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      for (long run : runs.get(i)) {
        List<Integer> list = having.computeIfAbsent(run, _ -> new ArrayList<>());
        if (list.size() < COMMON) {
          list.add(i);
        }
      }
    }
    Set<Pair> pairs = new HashSet<>();
    for (List<Integer> list : having.values()) {
      for (int i = 0; i < list.size(); i++) {
        for (int j = i + 1; j < list.size(); j++) {
          pairs.add(new Pair(list.get(i), list.get(j)));
        }
      }
    }
    return pairs;
  }

  private static boolean copies(Set<Long> a, Set<Long> b) {
    Set<Long> small = a.size() <= b.size() ? a : b;
    Set<Long> large = a.size() <= b.size() ? b : a;
    long shared = small.stream().filter(large::contains).count();
    return !small.isEmpty() && shared >= SHARE * small.size();
  }

  private static Set<Long> runs(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = Pattern.compile("[\\p{L}\\p{N}]+").matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Set<Long> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      long hash = 1125899906842597L;
      for (int k = 0; k < RUN; k++) {
        hash = 31 * hash + words.get(i + k).hashCode();
      }
      runs.add(hash);
    }
    return runs;
  }

  private static int root(int[] group, int i) {
    int at = i;
    while (group[at] != at) {
      at = group[at];
    }
    return at;
  }

  private static void join(int[] group, int a, int b) {
    int x = root(group, a);
    int y = root(group, b);
    group[Math.max(x, y)] = Math.min(x, y);
  }
}
