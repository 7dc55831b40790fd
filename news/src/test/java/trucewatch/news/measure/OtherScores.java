package trucewatch.news.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import trucewatch.news.NewsReader;
import trucewatch.news.ReadOptions;
import trucewatch.news.actors.Mention;
import trucewatch.news.dates.DateMention;
import trucewatch.news.json.JsonReader;
import trucewatch.news.page.HtmlReader;
import trucewatch.news.text.Span;
import trucewatch.news.vocabulary.Vocabulary;

/// Scores the text of articles, dates and names.
final class OtherScores {
  private static final Set<String> PRONOUNS =
      Set.of(
          "we", "i", "it", "he", "she", "they", "our", "us", "you", "its", "their", "his", "her");

  private OtherScores() {}

  /// Article text: F1 of runs of four words, precision and recall meant over the pages.
  static String pages(Path data, boolean heldBack) throws IOException, JsonReader.NoJson {
    Path folder = data.resolve("article-extraction");
    Map<?, ?> truth =
        (Map<?, ?>) JsonReader.read(Files.readString(folder.resolve("ground-truth.json")));
    double p = 0;
    double r = 0;
    int n = 0;
    for (Map.Entry<?, ?> entry : truth.entrySet()) {
      String name = entry.getKey().toString();
      if (Corpus.heldBack(name) != heldBack) {
        continue;
      }
      String html;
      try (InputStream in =
          new GZIPInputStream(
              Files.newInputStream(folder.resolve("html").resolve(name + ".html.gz")))) {
        html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      Map<String, Integer> wanted = runs(((Map<?, ?>) entry.getValue()).get("articleBody") + "");
      Map<String, Integer> got = runs(new HtmlReader().read(html).text());
      int common =
          wanted.entrySet().stream()
              .mapToInt(e -> Math.min(e.getValue(), got.getOrDefault(e.getKey(), 0)))
              .sum();
      p += got.isEmpty() ? 0 : (double) common / total(got);
      r += wanted.isEmpty() ? 1 : (double) common / total(wanted);
      n++;
    }
    p /= n;
    r /= n;
    return String.format(
        Locale.ROOT,
        "article text: %d pages, P %.3f, R %.3f, F1 %.3f",
        n,
        p,
        r,
        2 * p * r / (p + r));
  }

  private static int total(Map<String, Integer> runs) {
    return runs.values().stream().mapToInt(i -> i).sum();
  }

  private static Map<String, Integer> runs(String text) {
    List<String> words = new ArrayList<>();
    Matcher m = Pattern.compile("[\\p{L}\\p{N}_]+").matcher(text);
    while (m.find()) {
      words.add(m.group());
    }
    Map<String, Integer> runs = new HashMap<>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      runs.merge(String.join(" ", words.subList(i, i + 4)), 1, Integer::sum);
    }
    return runs;
  }

  /// Dates of the GUM corpus that a mention overlaps with the same value; a day within a wanted
  /// year or month is not right.
  static String dates(Path data, boolean heldBack) throws IOException {
    int wanted = 0;
    int right = 0;
    StringBuilder missed = new StringBuilder();
    NewsReader reader = new NewsReader();
    try (Stream<Path> files = Files.list(data.resolve("gum-news"))) {
      for (Path xml : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        String name = xml.getFileName().toString().replace(".xml", "");
        if (Corpus.heldBack(name) != heldBack) {
          continue;
        }
        GumText gum = GumText.read(xml);
        List<DateMention> found =
            reader
                .read(
                    gum.text(),
                    Vocabulary.empty(),
                    new ReadOptions(name, "", gum.created(), LocalDate.of(2000, 1, 1), true))
                .dates();
        for (GumText.Dated date : gum.dates()) {
          boolean hit =
              found.stream()
                  .anyMatch(d -> d.span().meets(date.span()) && d.value().equals(date.value()));
          wanted++;
          right += hit ? 1 : 0;
          if (!hit && !heldBack) {
            missed.append(miss(name, gum, date, found));
          }
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "%sdates: %d of %d right, %.3f",
        missed,
        right,
        wanted,
        (double) right / wanted);
  }

  /// What of the open texts was missed, to mend rules by; never asked of the held-back ones.
  private static String miss(
      String name, GumText gum, GumText.Dated date, List<DateMention> found) {
    String got =
        found.stream()
            .filter(d -> d.span().meets(date.span()))
            .map(d -> d.value() + " by " + d.rule())
            .findFirst()
            .orElse("nothing");
    return String.format(
        Locale.ROOT,
        "missed in %s of %s: \"%s\" is %s, read %s%n",
        name,
        gum.created(),
        date.span().in(gum.text()),
        date.value(),
        got);
  }

  /// Persons and organisations of re3d with a capital letter that are no pronoun, found when a
  /// mention overlaps them; a mention is right when it overlaps one.
  static String actors(Path data, boolean heldBack) throws IOException, JsonReader.NoJson {
    int wanted = 0;
    int found = 0;
    int predicted = 0;
    int right = 0;
    NewsReader reader = new NewsReader();
    for (String set :
        List.of("delegation-of-the-european-union-to-syria", "us-state-department", "wikipedia")) {
      Path folder = data.resolve("re3d").resolve(set);
      Map<String, List<Span>> gold = new HashMap<>();
      for (String line : Files.readAllLines(folder.resolve("entities.json"))) {
        Map<?, ?> e = (Map<?, ?>) JsonReader.read(line);
        String value = e.get("value") + "";
        boolean named =
            value.chars().anyMatch(Character::isUpperCase)
                && !PRONOUNS.contains(value.toLowerCase(Locale.ROOT));
        if (named && Set.of("Person", "Organisation").contains(e.get("type"))) {
          gold.computeIfAbsent(e.get("documentId") + "", _ -> new ArrayList<>())
              .add(
                  new Span(
                      (int) Double.parseDouble(e.get("begin") + ""),
                      (int) Double.parseDouble(e.get("end") + "")));
        }
      }
      for (String line : Files.readAllLines(folder.resolve("documents.json"))) {
        Map<?, ?> document = (Map<?, ?>) JsonReader.read(line);
        String id = document.get("_id") + "";
        if (Corpus.heldBack(id) != heldBack) {
          continue;
        }
        List<Span> spans = gold.getOrDefault(id, List.of());
        List<Mention> mentions =
            reader
                .read(
                    document.get("text") + "",
                    Vocabulary.empty(),
                    new ReadOptions(id, "", "2016-10-10", LocalDate.of(2016, 10, 10), true))
                .actors();
        wanted += spans.size();
        predicted += mentions.size();
        found +=
            (int)
                spans.stream()
                    .filter(s -> mentions.stream().anyMatch(m -> m.span().meets(s)))
                    .count();
        right +=
            (int)
                mentions.stream()
                    .filter(m -> spans.stream().anyMatch(s -> s.meets(m.span())))
                    .count();
      }
    }
    double p = (double) right / predicted;
    double r = (double) found / wanted;
    return String.format(
        Locale.ROOT,
        "named actors: gold %d, P %.3f, R %.3f, F1 %.3f",
        wanted,
        p,
        r,
        2 * p * r / (p + r));
  }

  /// A text of GUM with its dates. The words come from the XML, the blanks from the table beside
  /// it.
  private record GumText(String text, String created, List<Dated> dates) {
    record Dated(Span span, String value) {}

    static GumText read(Path xml) throws IOException {
      String source = Files.readString(xml);
      List<Boolean> blanks = blanks(Path.of(xml.toString().replace(".xml", ".conllu")));
      Element root = Parser.xmlParser().parseInput(source, "").selectFirst("text");
      StringBuilder text = new StringBuilder();
      List<Dated> dates = new ArrayList<>();
      List<Integer> starts = new ArrayList<>();
      List<String> values = new ArrayList<>();
      int word = 0;
      for (String line : source.split("\n", -1)) {
        if (line.startsWith("<date")) {
          starts.add(text.length());
          values.add(
              value(Parser.xmlParser().parseInput(line + "</date>", "").selectFirst("date")));
        } else if (line.startsWith("</date")) {
          int start = starts.removeLast();
          int end = text.toString().stripTrailing().length();
          dates.add(new Dated(new Span(Math.min(start, end), end), values.removeLast()));
        } else if (line.matches("</(p|head|item|caption)>.*")) {
          text.setLength(text.toString().stripTrailing().length());
          text.append("\n\n");
        } else if (line.contains("\t")) {
          String form = Parser.unescapeEntities(line.substring(0, line.indexOf('\t')), false);
          text.append(form).append(blanks.get(word++) ? " " : "");
        }
      }
      return new GumText(text.toString(), root == null ? "" : root.attr("dateCreated"), dates);
    }

    private static String value(@org.jspecify.annotations.Nullable Element date) {
      if (date == null) {
        return "";
      }
      if (date.hasAttr("when")) {
        String when = date.attr("when");
        return when.substring(0, Math.min(10, when.length()));
      }
      if (date.hasAttr("from")) {
        return date.attr("from") + "/" + date.attr("to");
      }
      String after = date.attr("notBefore");
      String before = date.attr("notAfter");
      return after.equals(before)
          ? after
          : (after.isEmpty() ? ".." : after) + "/" + (before.isEmpty() ? ".." : before);
    }

    private static List<Boolean> blanks(Path conllu) throws IOException {
      List<Boolean> blanks = new ArrayList<>();
      int last = 0;
      boolean after = true;
      for (String line : Files.readAllLines(conllu)) {
        String[] cells = line.split("\t", -1);
        boolean no = line.contains("SpaceAfter=No");
        if (cells.length == 10 && cells[0].matches("\\d+-\\d+")) {
          last = Integer.parseInt(cells[0].substring(cells[0].indexOf('-') + 1));
          after = !no;
        } else if (cells.length == 10 && cells[0].matches("\\d+")) {
          int at = Integer.parseInt(cells[0]);
          blanks.add(at < last ? false : at == last ? after : !no);
          last = at >= last ? 0 : last;
        }
      }
      return blanks;
    }
  }
}
