package trucewatch.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;

/// The catalogues of sentences.
class PhrasesTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
  private static final Pattern FORM = Pattern.compile("[.](zero|one|two|few|many|other)$");

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Set<String> keys(Map<String, String> texts) {
    return texts.keySet().stream()
        .filter(key -> !key.startsWith("remark."))
        .map(key -> FORM.matcher(key).replaceAll(""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void bothLanguagesHaveTheSameSentencesWithTheSamePlaces() {
    Map<String, String> english = Phrases.ENGLISH.texts();
    Map<String, String> arabic = Phrases.ARABIC.texts();
    assertEquals(keys(english), keys(arabic));
    english.forEach(
        (key, text) -> assertEquals(places(text), places(arabic.getOrDefault(key, "")), key));
  }

  @Test
  void everyRemarkHasItsArabicWithTheSamePlaces() {
    Map<String, String> arabic = Phrases.ARABIC.texts();
    for (Kind kind : Kind.values()) {
      String text = arabic.get("remark." + kind.name());
      assertEquals(places(kind.english()), places(text == null ? "{none}" : text), kind.name());
      assertTrue(text != null, kind.name());
    }
    assertEquals(
        Kind.values().length,
        arabic.keySet().stream().filter(k -> k.startsWith("remark.")).count());
  }

  @Test
  void arabicCountsInItsSixForms() {
    Set<String> forms =
        java.util.stream.IntStream.of(0, 1, 2, 3, 11, 100)
            .mapToObj(count -> Phrases.ARABIC.counted("incidents", count).replaceAll("\\d+", "n"))
            .collect(Collectors.toSet());
    assertEquals(6, forms.size());
    assertEquals("1 incident told", Phrases.ENGLISH.counted("incidents", 1));
    assertEquals("103 incidents told", Phrases.ENGLISH.counted("incidents", 103));
  }

  @Test
  void aNameInAnArabicRemarkKeepsItsOwnDirection() {
    String said =
        new Names(Example.agreement())
            .in(Phrases.ARABIC)
            .words(Remark.of(Kind.SUSPENDED_BY, Arg.actor("lowland")));
    assertTrue(said.contains("\u2068Lowland Assembly\u2069"), said);
    assertFalse(said.contains("suspended"), said);
  }
}
