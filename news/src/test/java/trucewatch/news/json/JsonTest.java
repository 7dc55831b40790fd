package trucewatch.news.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// JSON is written and read back the same.
class JsonTest {
  @Test
  void whatIsWrittenIsReadBack() throws JsonReader.NoJson {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 300; i++) {
      Object value = value(random, 0);
      assertEquals(value, JsonReader.read(JsonText.of(value)));
    }
  }

  private static Object value(SplittableRandom random, int depth) {
    return switch (random.nextInt(depth > 3 ? 3 : 5)) {
      case 0 -> text(random);
      case 1 -> random.nextBoolean();
      case 2 -> random.nextInt(100_000) / 8.0;
      case 3 -> List.of(value(random, depth + 1), value(random, depth + 1));
      default -> {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(text(random), value(random, depth + 1));
        yield map;
      }
    };
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append((char) random.nextInt(1, 0xD7FF));
    }
    return text.toString();
  }

  @Test
  void halfACharacterIsEscaped() {
    assertEquals("\"\\ud83d\"", JsonText.of("\ud83d"));
  }

  @Test
  void whatIsNoJsonSaysWhere() {
    for (String bad : List.of("", "{", "[1,", "\"a", "{\"a\" 1}", "tru", "1 2", "[".repeat(1000))) {
      assertThrows(JsonReader.NoJson.class, () -> JsonReader.read(bad), bad);
    }
  }
}
