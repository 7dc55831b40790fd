package trucewatch.view.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import trucewatch.view.document.WordFile.Style;

class WordFileTest {
  @Test
  void everyPartIsWellFormedAndNamedAsAPart() throws Exception {
    Map<String, String> parts = parts(example("Words <b> & \u0001\uD800 \"more\""));
    for (var part : parts.entrySet()) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(part.getValue().getBytes(UTF_8)));
    }
    String types = parts.getOrDefault("[Content_Types].xml", "");
    for (String name : parts.keySet()) {
      assertTrue(
          name.endsWith(".rels") || name.startsWith("[") || types.contains("/" + name), name);
    }
    assertTrue(parts.getOrDefault("word/document.xml", "").contains("&lt;b&gt; &amp;"));
  }

  @Test
  void aNoteNamedTwiceHasOnePlaceAndItsNumberStandsAgain() throws Exception {
    String document = parts(example("one")).getOrDefault("word/document.xml", "");
    assertEquals(2, document.split("w:footnoteReference", -1).length, document);
    assertTrue(document.contains(">1</w:t>"), document);
  }

  @Test
  void wordsThatRunFromRightToLeftAreMarkedSoAndOthersAreNot() throws Exception {
    WordFile file = new WordFile("en", false);
    file.add(Style.TEXT, List.of(Run.plain("left"), Run.quoted("سلام", "ar", true)));
    String document = parts(file).getOrDefault("word/document.xml", "");
    assertTrue(document.contains("<w:rtl/><w:lang w:bidi=\"ar\"/>"), document);
    assertFalse(document.substring(0, document.indexOf("left")).contains("w:rtl"), document);
  }

  @Test
  void theSameContentGivesTheSameBytes() {
    assertArrayEquals(example("one").bytes(), example("one").bytes());
  }

  private static WordFile example(String words) {
    WordFile file = new WordFile("en", false);
    int note = file.note(List.of(Run.plain("who says so")));
    file.add(Style.TITLE, List.of(Run.plain("Title")));
    file.add(Style.TEXT, List.of(Run.plain(words), Run.note(note)));
    file.add(Style.ITEM, List.of(Run.bold("again"), Run.note(note)));
    return file;
  }

  private static Map<String, String> parts(WordFile file) throws Exception {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()), UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return parts;
  }
}
