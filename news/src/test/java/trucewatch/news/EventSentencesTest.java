package trucewatch.news;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import trucewatch.news.events.Event;

/// Who did what to whom, where, how many, when, and whether it happened, in sentences that a person
/// read first.
class EventSentencesTest {
  private static String line(Event e) {
    String howMany = (e.quantity() + " " + e.unit()).strip();
    return "  "
        + String.join(
                " | ",
                e.act(),
                e.actor(),
                e.target(),
                e.place(),
                howMany,
                e.when(),
                e.status().code())
            .replaceAll(" {2,}", " ");
  }

  @Test
  void eachActIsReadAsAPersonReadsIt() throws IOException {
    NewsReader reader = new NewsReader();
    var options = new ReadOptions("", "", "2021-03-07", LocalDate.of(2021, 3, 7), true);
    List<String> read = new ArrayList<>();
    List<String> wanted;
    try (InputStream in =
        Objects.requireNonNull(
            EventSentencesTest.class.getResourceAsStream("events/sentences.txt"))) {
      wanted =
          new String(in.readAllBytes(), UTF_8).lines().filter(l -> !l.startsWith("#")).toList();
    }
    for (String sentence : wanted.stream().filter(l -> !l.startsWith("  ")).toList()) {
      read.add(sentence);
      reader
          .read(sentence + "\n", SampleCase.vocabulary(), options)
          .events()
          .forEach(e -> read.add(line(e)));
    }
    assertEquals(String.join("\n", wanted), String.join("\n", read));
  }
}
