package trucewatch.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void whatNeedsQuotesGetsThem() {
    Row row = Row.row().with("a", "x, \"y\"\nz").with("b", List.of("p", "q")).build();
    assertEquals("a,b\r\n\"x, \"\"y\"\"\nz\",p; q\r\n", Csv.table(List.of("a", "b"), List.of(row)));
  }

  @Test
  void aTextIsNotRunAsAFormula() {
    Row row = Row.row().with("a", "=HYPERLINK(\"x\")").with("n", -3).build();
    assertEquals(
        "a,n\r\n\"'=HYPERLINK(\"\"x\"\")\",-3\r\n", Csv.table(List.of("a", "n"), List.of(row)));
  }

  @Test
  void aRowWithOtherColumnsIsABug() {
    Row row = Row.row().with("a", "x").build();
    assertThrows(IllegalArgumentException.class, () -> Csv.table(List.of("b"), List.of(row)));
  }
}
