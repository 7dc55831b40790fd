package trucewatch.news.dates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trucewatch.news.text.Analyzer;
import trucewatch.news.text.Span;

/// Some two hundred times in invented sentences, each with what a person says that it stands for.
class DateSentencesTest {
  private static final Pattern MARKED = Pattern.compile("\\[([^|\\]]*)\\|([^\\]]*)\\]");

  private static Analyzer analyzer;

  @BeforeAll
  static void load() {
    analyzer = new Analyzer();
  }

  private record Time(Span span, String value) {}

  private record Example(LocalDate published, String text, List<Time> times) {}

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    LocalDate published = LocalDate.EPOCH;
    InputStream in =
        Objects.requireNonNull(DateSentencesTest.class.getResourceAsStream("sentences.txt"));
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String line : lines.lines().toList()) {
        if (line.startsWith("= ")) {
          published = LocalDate.parse(line.substring(2).strip());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          examples.add(example(published, line));
        }
      }
    }
    return examples;
  }

  private static Example example(LocalDate published, String line) {
    StringBuilder text = new StringBuilder();
    List<Time> times = new ArrayList<>();
    Matcher m = MARKED.matcher(line);
    int from = 0;
    while (m.find()) {
      text.append(line, from, m.start());
      times.add(new Time(new Span(text.length(), text.length() + m.group(1).length()), m.group(2)));
      text.append(m.group(1));
      from = m.end();
    }
    return new Example(published, text.append(line.substring(from)).toString(), times);
  }

  /// Every time of every sentence, and no other.
  @Test
  void eachTimeStandsForWhatAPersonSays() throws IOException {
    List<String> wrong = new ArrayList<>();
    int times = 0;
    for (Example example : examples()) {
      List<DateMention> found =
          new ArrayList<>(
              new DateFinder().find(analyzer.analyze(example.text()), example.published()));
      for (Time time : example.times()) {
        times++;
        DateMention got =
            found.stream().filter(d -> d.span().meets(time.span())).findFirst().orElse(null);
        found.removeIf(d -> d.span().meets(time.span()));
        if (got == null || !got.value().equals(time.value())) {
          wrong.add(
              example.text()
                  + "\n    "
                  + time.span().in(example.text())
                  + " is "
                  + time.value()
                  + ", read "
                  + (got == null ? "nothing" : got.value() + " by " + got.rule()));
        }
      }
      found.forEach(d -> wrong.add(example.text() + "\n    is no time: " + d));
    }
    assertTrue(times > 180, "times: " + times);
    assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
  }
}
