package trucewatch.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void anArrayWithoutRowsIsEmpty() {
    assertEquals("[]\n", Json.array(List.of()));
  }

  @Test
  void everyKindOfValueIsWritten() {
    Row row =
        Row.row()
            .with("a", "x")
            .with("b", 7)
            .with("c", true)
            .with("d", List.of("p", "q"))
            .with("e", new Value.Fields(Map.of("k", Value.of("v"))))
            .build();
    assertEquals(
        "[\n"
            + "{\"a\": \"x\", \"b\": 7, \"c\": true, \"d\": [\"p\", \"q\"], \"e\": {\"k\":"
            + " \"v\"}}\n"
            + "]\n",
        Json.array(List.of(row)));
  }

  @Test
  void aNumberHasNoExponentAndNoEmptyDecimals() {
    assertEquals("20", Json.plain(new BigDecimal("2E+1")));
    assertEquals("0.5", Json.plain(new BigDecimal("0.500")));
    assertEquals("0", Json.plain(new BigDecimal("0.00")));
  }

  @Test
  void textThatWouldBreakTheArrayIsEscaped() {
    Row row = Row.row().with("t", "\"\\\n\t\u0000\u2028\ud800x\u05d0😀").build();
    assertEquals(
        "[\n{\"t\": \"\\\"\\\\\\n\\t\\u0000\\u2028\\ud800x\u05d0😀\"}\n]\n",
        Json.array(List.of(row)));
  }

  @Test
  void aFieldIsGivenOnce() {
    Row.Builder row = Row.row().with("t", "x");
    assertThrows(IllegalArgumentException.class, () -> row.with("t", "y"));
  }
}
