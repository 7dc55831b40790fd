package trucewatch.sources.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.ReservedAct;
import trucewatch.claims.Stance;

/// What `docs/reference/claims.md` shows can be read, and nothing is missing in it.
class ReferencePageTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2025-12-01T00:00:00Z");

  private final String page = Files.readString(Path.of("..", "docs", "reference", "claims.md"));

  ReferencePageTest() throws IOException {}

  @Test
  void everyExampleIsReadAndEveryColumnStanceAndReservedActHasOne() {
    Set<Column> columns = EnumSet.noneOf(Column.class);
    List<Entry> rows =
        blocks("csv").stream().flatMap(block -> rows(block, columns).stream()).toList();
    assertEquals(EnumSet.allOf(Column.class), columns);
    assertEquals(codes(Stance.values(), Stance::code), values(rows, Column.STANCE));
    assertTrue(
        values(rows, Column.ACT)
            .containsAll(
                codes(ReservedAct.values(), ReservedAct::code).stream()
                    .filter(
                        act -> !Set.of("governs", "supervises", "holds", "chairs").contains(act))
                    .toList()));
  }

  @Test
  void theExampleOfSourcesIsRead() {
    var contents = new SourcesFile(ZONE).read("sources.csv", in(blocks("sources").getFirst()));
    assertEquals(List.of(), contents.problems());
    assertEquals(3, contents.sources().size());
  }

  @Test
  void everyColumnAndReservedActIsExplained() {
    for (Column column : Column.values()) {
      assertTrue(page.contains("`" + column.header() + "`"), column.header());
    }
    for (ReservedAct act : ReservedAct.values()) {
      assertTrue(page.contains("`" + act.code() + "`"), act.code());
    }
  }

  private List<Entry> rows(String block, Set<Column> columns) {
    for (String header : block.lines().findFirst().orElseThrow().split(",", -1)) {
      columns.add(Column.of(header).orElseThrow());
    }
    var contents =
        new ClaimsFile(ZONE, NOW, ClaimsFile.Known.AS_REPORTED).read("claims.md", in(block));
    assertEquals(List.of(), contents.problems());
    return contents.entries();
  }

  private List<String> blocks(String kind) {
    return Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .map(block -> block.replaceAll("```\\w*\n?", ""))
        .toList();
  }

  private static Set<String> values(List<Entry> rows, Column column) {
    return rows.stream()
        .map(row -> row.cell(column))
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.toSet());
  }

  private static <T> Set<String> codes(T[] words, java.util.function.Function<T, String> code) {
    return java.util.Arrays.stream(words).map(code).collect(Collectors.toSet());
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
