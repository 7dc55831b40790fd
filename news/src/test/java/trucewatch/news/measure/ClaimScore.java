package trucewatch.news.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trucewatch.news.claims.Attribution;
import trucewatch.news.claims.AttributionFinder;
import trucewatch.news.text.Analyzer;
import trucewatch.news.text.Span;

/// Scores attributions against texts annotated in the layout of PolNeAR: `text/NAME.txt` and
/// `attributions/NAME_WHO.ann`.
///
/// A prediction matches a gold attribution when their contents share at least half of their joint
/// letters and digits, or when the cues overlap and the contents touch; each is matched once, best
/// first. Only gold whose cue is a common verb of reporting or "according to" counts, and
/// predictions that match none count when their own cue is such.
final class ClaimScore {
  private static final Set<String> REPORTING =
      Set.of(
          ("say tell add announce argue ask admit accuse acknowledge assert believe call claim"
                  + " comment complain concede confirm contend criticize declare demand deny describe"
                  + " emphasize explain express hope indicate insist mention note observe pledge point"
                  + " promise predict propose reiterate reject remark reply report respond reveal"
                  + " state stress suggest testify think urge vow warn write")
              .split(" ", -1));

  private record Marked(
      BitSet content, BitSet cue, BitSet source, boolean reporting, String rule, boolean direct) {}

  private int gold;
  private int found;
  private int predicted;
  private int right;
  private int speaker;
  private int directGold;
  private int directFound;
  private int directPredicted;
  private int directRight;
  private double covered;
  private double precise;
  private final Map<String, int[]> rules = new TreeMap<>();

  static ClaimScore of(Path corpus, boolean heldBack) throws IOException {
    ClaimScore score = new ClaimScore();
    Analyzer analyzer = new Analyzer();
    AttributionFinder finder = new AttributionFinder();
    Set<String> done = new HashSet<>();
    try (Stream<Path> files = Files.list(corpus.resolve("attributions"))) {
      for (Path ann : files.filter(f -> f.toString().endsWith(".ann")).sorted().toList()) {
        String name = ann.getFileName().toString().replaceFirst("_[^_]*$", "");
        if (Corpus.heldBack(name) == heldBack && done.add(name)) {
          String text = Files.readString(corpus.resolve("text").resolve(name + ".txt"));
          score.add(text, gold(text, Files.readAllLines(ann)), finder.find(analyzer.analyze(text)));
        }
      }
    }
    return score;
  }

  private void add(String text, List<Marked> wanted, List<Attribution> found) {
    List<Marked> guesses =
        found.stream().map(a -> marked(text, a)).filter(m -> !m.content().isEmpty()).toList();
    record Pair(double weight, int wanted, int guess) {}
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = 0; j < guesses.size(); j++) {
        int common = common(wanted.get(i).content(), guesses.get(j).content());
        if (common == 0) {
          continue;
        }
        BitSet joint = (BitSet) wanted.get(i).content().clone();
        joint.or(guesses.get(j).content());
        double share = (double) common / joint.cardinality();
        boolean cue = wanted.get(i).cue().intersects(guesses.get(j).cue());
        if (share >= 0.5 || cue) {
          pairs.add(new Pair(share + (cue ? 0.5 : 0), i, j));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::weight).thenComparingInt(Pair::wanted).reversed());
    Map<Integer, Integer> toGuess = new HashMap<>();
    Map<Integer, Integer> toWanted = new HashMap<>();
    for (Pair pair : pairs) {
      if (!toGuess.containsKey(pair.wanted()) && !toWanted.containsKey(pair.guess())) {
        toGuess.put(pair.wanted(), pair.guess());
        toWanted.put(pair.guess(), pair.wanted());
      }
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).reporting()) {
        count(wanted.get(i), toGuess.containsKey(i) ? guesses.get(toGuess.get(i)) : null);
      }
    }
    for (int j = 0; j < guesses.size(); j++) {
      Marked match = toWanted.containsKey(j) ? wanted.get(toWanted.get(j)) : null;
      if (match == null ? guesses.get(j).reporting() : match.reporting()) {
        countGuess(guesses.get(j), match);
      }
    }
  }

  private void count(Marked wanted, @org.jspecify.annotations.Nullable Marked guess) {
    gold++;
    directGold += wanted.direct() ? 1 : 0;
    if (guess == null) {
      return;
    }
    found++;
    directFound += wanted.direct() ? 1 : 0;
    covered += (double) common(wanted.content(), guess.content()) / wanted.content().cardinality();
    boolean same =
        wanted.source().intersects(guess.source())
            || (wanted.source().isEmpty() && guess.source().isEmpty());
    speaker += same ? 1 : 0;
  }

  private void countGuess(Marked guess, @org.jspecify.annotations.Nullable Marked wanted) {
    predicted++;
    boolean direct = wanted == null ? guess.direct() : wanted.direct();
    directPredicted += direct ? 1 : 0;
    int[] rule = rules.computeIfAbsent(guess.rule(), _ -> new int[2]);
    rule[0]++;
    if (wanted != null) {
      right++;
      rule[1]++;
      directRight += direct ? 1 : 0;
      precise += (double) common(wanted.content(), guess.content()) / guess.content().cardinality();
    }
  }

  String report() {
    double p = (double) right / predicted;
    double r = (double) found / gold;
    double dp = (double) directRight / directPredicted;
    double dr = (double) directFound / directGold;
    return String.format(
        Locale.ROOT,
        "claims, reporting cues: gold %d, predicted %d, P %.3f, R %.3f, F1 %.3f, content %.3f,"
            + " speaker %.3f, direct F1 %.3f",
        gold,
        predicted,
        p,
        r,
        f1(p, r),
        f1(precise / predicted, covered / gold),
        (double) speaker / found,
        f1(dp, dr));
  }

  /// The lines of `precision.txt`.
  List<String> precision() {
    return rules.entrySet().stream()
        .map(e -> e.getKey() + " | " + e.getValue()[0] + " | " + e.getValue()[1])
        .toList();
  }

  double precisionOfAll() {
    return (double) right / predicted;
  }

  double f1() {
    return f1((double) right / predicted, (double) found / gold);
  }

  private static double f1(double p, double r) {
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  private static int common(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }

  private static Marked marked(String text, Attribution a) {
    BitSet content = letters(text, a.content());
    return new Marked(
        content,
        letters(text, a.cue()),
        letters(text, a.source()),
        reporting(text, a.cue()),
        a.rule(),
        direct(text, content));
  }

  private static List<Marked> gold(String text, List<String> lines) {
    Map<String, List<Span>> spans = new HashMap<>();
    List<Marked> wanted = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      if (cells.length > 1 && cells[0].startsWith("T")) {
        Matcher m = Pattern.compile("\\S+ ([\\d; ]+)").matcher(cells[1]);
        if (m.matches()) {
          spans.put(cells[0], Stream.of(m.group(1).split(";", -1)).map(ClaimScore::span).toList());
        }
      } else if (cells.length > 1 && cells[0].startsWith("E")) {
        Map<String, List<Span>> roles = new HashMap<>();
        for (String pair : cells[1].split(" ", -1)) {
          int colon = pair.indexOf(':');
          if (colon > 0 && spans.containsKey(pair.substring(colon + 1))) {
            roles
                .computeIfAbsent(
                    pair.substring(0, colon).replaceAll("\\d+$", ""), _ -> new ArrayList<>())
                .addAll(spans.get(pair.substring(colon + 1)));
          }
        }
        BitSet content = letters(text, roles.getOrDefault("Content", List.of()));
        List<Span> cue = roles.getOrDefault("Cue", List.of());
        if (!content.isEmpty() && !cue.isEmpty()) {
          wanted.add(
              new Marked(
                  content,
                  letters(text, cue),
                  letters(text, roles.getOrDefault("Source", List.of())),
                  reporting(text, cue),
                  "",
                  direct(text, content)));
        }
      }
    }
    return wanted;
  }

  private static Span span(String pair) {
    String[] ends = pair.strip().split(" ", -1);
    return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
  }

  private static BitSet letters(String text, List<Span> spans) {
    BitSet letters = new BitSet();
    for (Span s : spans) {
      for (int i = s.start(); i < Math.min(s.end(), text.length()); i++) {
        if (Character.isLetterOrDigit(text.charAt(i))) {
          letters.set(i);
        }
      }
    }
    return letters;
  }

  /// Whether at least nine tenths of a content stand in double quotation marks.
  private static boolean direct(String text, BitSet content) {
    BitSet quoted = new BitSet();
    Matcher paragraphs = Pattern.compile("[^\\n]+").matcher(text);
    while (paragraphs.find()) {
      int opened = -1;
      for (int i = paragraphs.start(); i < paragraphs.end(); i++) {
        char c = text.charAt(i);
        if (c == '“' || (c == '"' && opened < 0)) {
          opened = i;
        } else if ((c == '”' || c == '"') && opened >= 0) {
          quoted.set(opened, i + 1);
          opened = -1;
        }
      }
      if (opened >= 0) {
        quoted.set(opened, paragraphs.end());
      }
    }
    return !content.isEmpty() && common(content, quoted) >= 0.9 * content.cardinality();
  }

  private static boolean reporting(String text, List<Span> cue) {
    StringBuilder words = new StringBuilder();
    cue.forEach(s -> words.append(s.in(text).toLowerCase(Locale.ROOT)).append(' '));
    Matcher m = Pattern.compile("[a-z]+").matcher(words);
    while (m.find()) {
      String w = m.group();
      if (w.equals("according")
          || Set.of("said", "told", "thought", "wrote", "vowed").contains(w)) {
        return true;
      }
      for (int cut = 0; cut <= 4 && cut < w.length(); cut++) {
        String stem = w.substring(0, w.length() - cut);
        boolean e = (cut == 2 || cut == 3) && REPORTING.contains(stem + "e");
        boolean y = cut == 3 && REPORTING.contains(stem + "y");
        if (REPORTING.contains(stem) || e || y) {
          return true;
        }
      }
    }
    return false;
  }
}
