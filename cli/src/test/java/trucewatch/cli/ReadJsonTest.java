package trucewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trucewatch.news.json.JsonReader;

/// What `read --format json` prints, field by field: whoever has the file, or the text that comes
/// with it, cuts the same words out of it.
class ReadJsonTest {
  private static final Set<String> KINDS =
      Set.of(
          "direct",
          "indirect",
          "according-to",
          "denial",
          "accusation",
          "demand",
          "promise",
          "position");

  private static final String TEXT =
      """
      Shells fall on Quarn

      March 7, 2021

      “We \uD83D\uDD4A stay,” said José Muñoz, the mayor of Quarn, on Friday. According to the Red
      Cross, nine men were freed on March 6.

      The Front denied that it had fired. Kessel promised to open the road.
      """;

  private static final String HTML =
      """
      <html><head><title>Shells</title></head><body><article><h1>Shells fall on Quarn</h1>
      <p>&ldquo;We &#x1F54A; <b>stay</b>,&rdquo; said Jos&eacute; Mu&ntilde;oz, the mayor of Quarn, on Friday.
      According to the Red Cross, nine men were freed on March 6.</p>
      <p>The Front denied that it <i>had</i> fired. Kessel promised to open the road.</p>
      <p>Sign up for our newsletter. Enter your email address to subscribe.</p>
      </article></body></html>
      """;

  @TempDir private Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static List<Map<?, ?>> objects(String... arguments) {
    Run read = Run.of(arguments);
    assertEquals(ExitCode.DONE, read.code(), read.both());
    return read.out().lines().<Map<?, ?>>map(ReadJsonTest::object).toList();
  }

  private static Map<?, ?> object(String line) {
    try {
      return (Map<?, ?>) JsonReader.read(line);
    } catch (JsonReader.NoJson wrong) {
      throw new AssertionError(line, wrong);
    }
  }

  private static List<Map<?, ?>> list(Map<?, ?> object, String key) {
    List<Map<?, ?>> all = new ArrayList<>();
    ((List<?>) field(object, key)).forEach(o -> all.add((Map<?, ?>) o));
    return all;
  }

  private static Object field(Map<?, ?> object, String key) {
    return Objects.requireNonNull(object.get(key), key);
  }

  private static int number(Object n) {
    return ((Number) n).intValue();
  }

  /// The words of a list of `[start, end]`, in plain characters.
  private static String cut(String text, Object spans) {
    return ((List<?>) spans)
        .stream()
            .map(s -> (List<?>) s)
            .map(s -> plain(text.substring(number(s.get(0)), number(s.get(1)))))
            .collect(Collectors.joining(" … "));
  }

  private static String cut(String text, Map<?, ?> one) {
    return plain(text.substring(number(field(one, "start")), number(field(one, "end"))));
  }

  private static String plain(String source) {
    return org.jsoup.parser.Parser.unescapeEntities(source.replaceAll("<[^>]*>", ""), false)
        .replaceAll("\\s+", " ");
  }

  private static void hasItsFields(Map<?, ?> object) {
    List<String> keys = new ArrayList<>();
    object.keySet().forEach(k -> keys.add(k + ""));
    keys.remove("text");
    assertEquals(
        List.of(
            "doc", "source", "published", "blocks", "claims", "events", "dates", "actors", "notes"),
        keys);
    for (Map<?, ?> block : list(object, "blocks")) {
      assertEquals(Set.of("start", "end", "kind", "kept"), block.keySet());
    }
    for (Map<?, ?> claim : list(object, "claims")) {
      assertEquals(
          List.of(
              "content",
              "cue",
              "source",
              "speaker",
              "via",
              "kind",
              "polarity",
              "about",
              "clause",
              "said_on",
              "confidence",
              "rule"),
          List.copyOf(claim.keySet()));
      assertTrue(KINDS.contains(field(claim, "kind")), claim::toString);
      assertTrue(
          Set.of("positive", "negative").contains(field(claim, "polarity")), claim::toString);
      double confidence = ((Number) field(claim, "confidence")).doubleValue();
      assertTrue(confidence > 0 && confidence <= 1, claim::toString);
    }
    for (Map<?, ?> date : list(object, "dates")) {
      assertEquals(
          List.of("start", "end", "text", "value", "rule", "alternatives"),
          List.copyOf(date.keySet()));
    }
    for (Map<?, ?> actor : list(object, "actors")) {
      assertEquals(List.of("start", "end", "name", "type"), List.copyOf(actor.keySet()));
    }
  }

  /// The same claims, dates and names, whatever the words came in.
  private static void saysWhatTheTextSays(Map<?, ?> object, String text) {
    hasItsFields(object);
    assertEquals(
        List.of(
            "direct | José Muñoz, the mayor of Quarn | said | “We \uD83D\uDD4A stay,”",
            "according-to | the Red Cross | According to | nine men were freed on March 6",
            "denial | The Front | denied | that it had fired",
            "promise | Kessel | promised | to open the road"),
        list(object, "claims").stream()
            .map(
                c ->
                    String.join(
                        " | ",
                        field(c, "kind") + "",
                        cut(text, field(c, "source")),
                        cut(text, field(c, "cue")),
                        cut(text, field(c, "content"))))
            .toList());
    for (Map<?, ?> date : list(object, "dates")) {
      assertEquals(field(date, "text"), cut(text, date));
    }
    List<String> names = list(object, "actors").stream().map(actor -> cut(text, actor)).toList();
    assertTrue(names.contains("José Muñoz"), names::toString);
    for (Map<?, ?> block : list(object, "blocks")) {
      assertFalse(cut(text, block).isBlank(), block::toString);
    }
  }

  @Test
  void ofATextPlacesAreThoseOfTheFile() throws IOException {
    String lines = TEXT.replace("\n", "\r\n");
    Path file = file("a.txt", lines.getBytes(UTF_8));
    Map<?, ?> read = objects("read", file.toString(), "--format", "json").getFirst();
    saysWhatTheTextSays(read, lines);
    assertEquals("2021-03-07", field(read, "published"));
    assertEquals("a", field(read, "doc"));
    assertFalse(read.containsKey("text"));
    Map<?, ?> plain = objects("read", file.toString(), "--plain", "--format", "json").getFirst();
    saysWhatTheTextSays(plain, lines);
    assertTrue(list(plain, "blocks").stream().allMatch(b -> field(b, "kept").equals(true)));
  }

  @Test
  void ofAPagePlacesAreThoseOfItsSource() throws IOException {
    Path file = file("a.html", HTML.getBytes(UTF_8));
    Map<?, ?> read =
        objects("read", file.toString(), "--published", "2021-03-07", "--format", "json")
            .getFirst();
    saysWhatTheTextSays(read, HTML);
    assertFalse(read.containsKey("text"));
    Map<?, ?> dropped =
        list(read, "blocks").stream()
            .filter(b -> field(b, "kind").equals("newsletter"))
            .findFirst()
            .orElseThrow();
    assertEquals(false, field(dropped, "kept"));
    assertTrue(cut(HTML, dropped).startsWith("Sign up for our newsletter."));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    Path file = file("a.txt", ("\uFEFF" + TEXT).getBytes(UTF_8));
    saysWhatTheTextSays(objects("read", file.toString(), "--format", "json").getFirst(), TEXT);
  }

  @Test
  void ofAMailThatTextIsGivenWhichPlacesReferTo() throws IOException {
    String mail =
        """
        From: desk@example.org
        Subject: Shells
        Date: Sun, 7 Mar 2021 09:00:00 +0000
        MIME-Version: 1.0
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        """
            + java.util.Base64.getMimeEncoder().encodeToString(HTML.getBytes(UTF_8))
            + "\n";
    Path file = file("a.eml", mail.getBytes(UTF_8));
    Map<?, ?> read = objects("read", file.toString(), "--format", "json").getFirst();
    saysWhatTheTextSays(read, field(read, "text") + "");
    assertEquals("2021-03-07", field(read, "published"));
  }

  @Test
  void ofAPdfThatTextIsGivenWhichPlacesReferTo() throws IOException {
    Path file =
        file(
            "a.pdf",
            pdf("The Front denied that it had fired.", "Kessel promised to open the road."));
    Map<?, ?> read =
        objects("read", file.toString(), "--published", "2021-03-07", "--format", "json")
            .getFirst();
    hasItsFields(read);
    String text = field(read, "text") + "";
    assertEquals(
        List.of("that it had fired", "to open the road"),
        list(read, "claims").stream().map(c -> cut(text, field(c, "content"))).toList());
  }

  @Test
  void ofAFolderEachArticleIsOneLine() throws IOException {
    file("a.txt", TEXT.getBytes(UTF_8));
    file("b.html", HTML.getBytes(UTF_8));
    file(
        "c.xml",
        ("<rss><channel><item><title>x</title><pubDate>Sun, 7 Mar 2021 09:00:00 +0000</pubDate>"
                + "<description>The Front denied that it had fired.</description></item></channel></rss>")
            .getBytes(UTF_8));
    List<Map<?, ?>> read = objects("read", folder.toString(), "--format", "json");
    assertEquals(List.of("a", "b", "c#1"), read.stream().map(r -> field(r, "doc")).toList());
    read.forEach(ReadJsonTest::hasItsFields);
    Map<?, ?> entry = read.getLast();
    assertEquals(
        "that it had fired",
        cut(field(entry, "text") + "", field(list(entry, "claims").getFirst(), "content")));
  }

  @Test
  void whereNobodyIsNamedTheSourceIsEmpty() throws IOException {
    Path file = file("a.txt", "The commander is said to have left the valley.".getBytes(UTF_8));
    Map<?, ?> claim =
        list(objects("read", file.toString(), "--format", "json").getFirst(), "claims").getFirst();
    assertEquals(List.of(), field(claim, "source"));
    assertEquals("", field(claim, "speaker"));
  }

  /// A PDF of one page with these lines.
  private static byte[] pdf(String... lines) {
    StringBuilder drawn = new StringBuilder("BT /F1 12 Tf 72 720 Td 14 TL ");
    for (String line : lines) {
      drawn.append('(').append(line).append(") Tj T* ");
    }
    drawn.append("ET");
    String[] objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R"
          + " /Resources << /Font << /F1 4 0 R >> >> >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      "<< /Length " + drawn.length() + " >>\nstream\n" + drawn + "\nendstream"
    };
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < objects.length; i++) {
      places.add(pdf.length());
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int table = pdf.length();
    pdf.append("xref\n0 6\n0000000000 65535 f \n");
    places.forEach(p -> pdf.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", p)));
    pdf.append("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n").append(table).append("\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
