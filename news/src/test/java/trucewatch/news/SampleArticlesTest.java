package trucewatch.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trucewatch.news.text.Span;

/// The sample articles against what a person found in them. A figure that falls is a rule that
/// broke.
class SampleArticlesTest {
  private static NewsReader reader;
  private static SampleScores scores;

  @BeforeAll
  static void read() {
    reader = new NewsReader();
    scores = SampleScores.of(reader);
  }

  @Test
  void thereAreTwentySamplesOrSo() {
    assertTrue(SampleGold.all().size() >= 18, "samples: " + SampleGold.all().size());
    assertTrue(scores.wanted() > 100, "claims: " + scores.wanted());
  }

  @Test
  void claimsThatAPersonFoundAreFound() {
    assertTrue(scores.recall() >= 0.97, () -> String.join("\n", scores.report()));
  }

  @Test
  void fewClaimsAreFoundThatAPersonDidNotFind() {
    assertTrue(scores.precision() >= 0.97, () -> String.join("\n", scores.report()));
  }

  @Test
  void speakersAreResolvedToTheActorsOfTheCase() {
    assertTrue(
        scores.speakers() >= 0.95 * scores.found(), () -> String.join("\n", scores.report()));
  }

  @Test
  void kindsAreRight() {
    assertTrue(scores.kinds() >= 0.98 * scores.found(), () -> String.join("\n", scores.report()));
  }

  @Test
  void datesEventsNotesAndDroppedBlocksAreAllAsAPersonSaid() {
    List<String> wrong =
        scores.report().stream()
            .filter(
                line ->
                    line.contains(": date ")
                        || line.contains(": event not")
                        || line.contains(": not dropped")
                        || line.contains(": no note"))
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void nothingIsTakenFromABlockThatWasDropped() {
    for (SampleGold gold : SampleGold.all()) {
      Article article = gold.read(reader);
      for (var block : article.blocks()) {
        if (block.kept() || block.end() == block.start()) {
          continue;
        }
        Span dropped = new Span(block.start(), block.end());
        assertTrue(
            article.claims().stream().flatMap(c -> c.content().stream()).noneMatch(dropped::holds),
            () -> gold.name() + ": claim from " + block);
        assertTrue(
            article.actors().stream().noneMatch(a -> dropped.holds(a.span())),
            () -> gold.name() + ": actor from " + block);
      }
    }
  }

  @Test
  void aTownThatDoesNotSpeakForItsStateIsNotTheState() {
    for (SampleGold gold : SampleGold.all()) {
      Article article = gold.read(reader);
      for (String[] line : gold.lines("notspeaker")) {
        assertTrue(
            article.claims().stream()
                .filter(c -> SampleGold.content(article, c).contains(line[2]))
                .noneMatch(c -> c.speaker().equals(line[1])),
            () -> gold.name() + ": " + line[1] + " said " + line[2]);
      }
    }
  }

  @Test
  void aCopyOfAnAgencyTextIsRecognizedAcrossOutlets() {
    var texts =
        SampleGold.all().stream()
            .map(g -> new trucewatch.news.wire.WireCopies.Text(g.name(), g.read(reader).text()))
            .toList();
    var groups = trucewatch.news.wire.WireCopies.of(texts);
    assertEquals(
        List.of(List.of("hodeidah-copy", "hodeidah-wire")),
        groups.stream().map(trucewatch.news.wire.WireCopies.Group::docs).toList());
  }

  @Test
  void placesInAPageAreThoseOfItsSource() {
    SampleGold copy =
        SampleGold.all().stream()
            .filter(g -> g.name().equals("hodeidah-copy"))
            .findFirst()
            .orElseThrow();
    Article article = copy.read(reader);
    var direct =
        article.claims().stream()
            .filter(c -> c.kind().code().equals("direct"))
            .findFirst()
            .orElseThrow();
    String raw = direct.content().getFirst().in(article.input());
    assertTrue(raw.startsWith("&ldquo;This is a small step"), raw);
    assertEquals(
        "Lena Aarnes", direct.source().getFirst().in(article.input()).replaceAll(".*, ", ""));
  }
}
