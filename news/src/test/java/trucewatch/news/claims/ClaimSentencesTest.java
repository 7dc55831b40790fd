package trucewatch.news.claims;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trucewatch.news.Article;
import trucewatch.news.NewsReader;
import trucewatch.news.ReadOptions;
import trucewatch.news.candidates.CandidateClaim;
import trucewatch.news.text.Span;
import trucewatch.news.vocabulary.Vocabulary;

/// About a hundred sentences of conflicts, each with who says what in it.
class ClaimSentencesTest {
  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ClaimSentencesTest.class.getResourceAsStream("sentences.txt"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static String words(Article article, List<Span> spans) {
    return spans.stream().map(s -> s.in(article.input())).collect(Collectors.joining(" … "));
  }

  private static String line(Article article, CandidateClaim claim) {
    String via = claim.via().isEmpty() ? "" : " | " + claim.via();
    return "  "
        + String.join(
            " | ",
            claim.kind().code(),
            words(article, claim.source()),
            words(article, claim.cue()),
            words(article, claim.content()))
        + via;
  }

  @Test
  void eachSentenceIsReadAsAPersonReadsIt() throws IOException {
    NewsReader reader = new NewsReader();
    var options = new ReadOptions("", "", "2021-03-07", LocalDate.of(2021, 3, 7), true);
    List<String> read = new ArrayList<>();
    List<String> wanted = lines();
    for (String sentence : wanted.stream().filter(line -> !line.startsWith("  ")).toList()) {
      Article article = reader.read(sentence + "\n", Vocabulary.empty(), options);
      read.add(sentence);
      article.claims().forEach(claim -> read.add(line(article, claim)));
    }
    assertTrue(wanted.size() > 120, "lines: " + wanted.size());
    assertEquals(String.join("\n", wanted), String.join("\n", read));
  }
}
