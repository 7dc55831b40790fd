package trucewatch.news.candidates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trucewatch.news.Article;
import trucewatch.news.NewsReader;
import trucewatch.news.ReadOptions;
import trucewatch.news.vocabulary.Vocabulary;
import trucewatch.news.vocabulary.Vocabulary.Actor;
import trucewatch.news.vocabulary.Vocabulary.Kind;
import trucewatch.news.vocabulary.Vocabulary.Place;
import trucewatch.news.vocabulary.Vocabulary.SpeaksFor;

/// Whose words they are, in sentences that a person read first: by capitals, titles, pronouns,
/// acronyms, hearsay, and what one says that another says.
class SpeakerSentencesTest {
  private static final Vocabulary CASE =
      new Vocabulary(
          List.of(
              actor("kessel", Kind.STATE, "Kessel", "Varn"),
              actor("dellow", Kind.STATE, "Dellow", "Tarsk"),
              actor("turkiye", Kind.STATE, "Türkiye", "Turkey", "Ankara"),
              actor("egypt", Kind.STATE, "Egypt", "Cairo"),
              actor("kenya", Kind.STATE, "Kenya", "Nairobi"),
              actor("front", Kind.PARTY, "Northern Front", "the Front", "NF"),
              actor("people-council", Kind.PARTY, "Orla People's Council"),
              actor("defence-force", Kind.PARTY, "Vale Defence Force"),
              actor("commission", Kind.BODY, "Joint Ceasefire Commission", "the commission"),
              actor("mission", Kind.BODY, "Valley Observer Mission", "VOM", "the mission"),
              person(
                  "rennet",
                  "Ilva Rennet",
                  new SpeaksFor("kessel", LocalDate.of(2018, 1, 1), LocalDate.of(2020, 12, 31)),
                  "president of Kessel"),
              person(
                  "marsh",
                  "Dov Marsh",
                  new SpeaksFor("kessel", LocalDate.of(2021, 1, 1), LocalDate.MAX),
                  "president of Kessel"),
              person(
                  "tolan",
                  "Mira Tolan",
                  new SpeaksFor("dellow", LocalDate.MIN, LocalDate.of(2019, 6, 30)),
                  "foreign minister of Dellow"),
              person(
                  "brand",
                  "Ilya Brand",
                  new SpeaksFor("dellow", LocalDate.of(2019, 7, 1), LocalDate.MAX),
                  "foreign minister of Dellow"),
              person("hesk", "Dov Hesk", new SpeaksFor("front", LocalDate.MIN, LocalDate.MAX)),
              person(
                  "okoth",
                  "Grace Okoth",
                  new SpeaksFor("mission", LocalDate.MIN, LocalDate.MAX),
                  "head of the mission"),
              actor("governor", Kind.PERSON, "Governor of the Valley")),
          List.of(),
          List.of(new Place("orla", List.of("Orla")), new Place("quarn", List.of("Quarn"))),
          List.of());

  private static NewsReader reader;

  @BeforeAll
  static void load() {
    reader = new NewsReader();
  }

  private static Actor actor(String id, Kind kind, String name, String... others) {
    return new Actor(id, kind, name, List.of(others), List.of());
  }

  private static Actor person(String id, String name, SpeaksFor tie, String... titles) {
    return new Actor(id, Kind.PERSON, name, List.of(titles), List.of(tie));
  }

  private static List<String> section(String title) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SpeakerSentencesTest.class.getResourceAsStream("speakers.txt"))) {
      List<String> lines = new String(in.readAllBytes(), UTF_8).lines().toList();
      int from = lines.indexOf("## " + title);
      return lines.subList(from + 1, lines.size()).stream()
          .takeWhile(line -> !line.startsWith("## "))
          .filter(line -> !line.isBlank())
          .toList();
    }
  }

  private static String line(Article article, CandidateClaim claim) {
    String content =
        claim.content().stream().map(s -> s.in(article.input())).collect(Collectors.joining(" … "));
    String fields = String.join(" | ", claim.speaker(), claim.kind().code(), claim.via(), content);
    return "  " + fields.replaceAll(" {2,}", " ").strip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A capital that speaks for a state, and the city that does not",
        "Titles, with who held the office when",
        "Pronouns: the last speaker who fits",
        "Organisations by acronym, from the case and from the text",
        "Hearsay: nobody is named",
        "Who says that somebody says: the chain is kept"
      })
  void eachSentenceHasTheSpeakersThatAPersonSeesInIt(String title) throws IOException {
    LocalDate day = LocalDate.of(2021, 3, 7);
    List<String> wanted = section(title);
    List<String> read = new ArrayList<>();
    for (String line : wanted) {
      if (line.startsWith("= ")) {
        day = LocalDate.parse(line.substring(2));
        read.add(line);
      } else if (!line.startsWith("  ")) {
        Article article =
            reader.read(line + "\n", CASE, new ReadOptions("", "", day.toString(), day, true));
        read.add(line);
        article.claims().forEach(claim -> read.add(line(article, claim)));
      }
    }
    assertEquals(String.join("\n", wanted), String.join("\n", read));
  }
}
