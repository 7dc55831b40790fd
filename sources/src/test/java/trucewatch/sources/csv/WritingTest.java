package trucewatch.sources.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;

class WritingTest {
  private static final Instant NOW = Instant.parse("2025-12-01T12:00:00Z");

  @TempDir Path folder;

  private final ClaimsAppender appender = new ClaimsAppender();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "@x",
        "-x",
        "-34.5",
        "'=1",
        "''=1",
        "'quoted'",
        "a\"b, c\nd",
        "=\n1"
      })
  void aCellReadsBackAsItWasWritten(String note) throws IOException {
    String text =
        written(
            Map.of(
                Column.STANCE,
                "asserts",
                Column.SOURCE,
                "un",
                Column.ACT,
                "attack",
                Column.NOTE,
                note));
    assertEquals(List.of(note), notes(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void noCellThatIsWrittenRunsInASpreadsheet() {
    for (String note : List.of("=cmd()", "+1+1", "@SUM(A1)", "-1+1", "\t=1")) {
      assertTrue(FormulaGuard.put(note).startsWith("'"), note);
    }
    for (String note : List.of("-", "-34.5", "2025-11-03", "plain", "'tis")) {
      assertFalse(
          FormulaGuard.put(note).startsWith("''") || FormulaGuard.put(note).equals("'" + note),
          note);
    }
  }

  @Test
  void aRowIsAddedAndWhatWasThereStaysByteForByte() throws IOException {
    Path file = folder.resolve("claims.csv");
    String before = "\uFEFFstance,source,\"act\",note, mine\r\nasserts,un,attack,a,x";
    Files.writeString(file, before);
    assertEquals(java.util.Optional.empty(), appender.append(file, cells("b")));
    assertTrue(Files.readString(file).startsWith(before + "\n"));
    assertEquals(List.of("a", "b"), notes(Files.readAllBytes(file)));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(
          List.of(".claims.csv.lock", "claims.csv"),
          left.map(p -> p.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aFileWithoutTheColumnGetsItAndANewFileGetsAll() throws IOException {
    Path file = folder.resolve("claims.csv");
    Files.writeString(file, "stance,source,act,mine\nasserts,un,attack,\"x,y\"\n");
    assertEquals(java.util.Optional.empty(), appender.append(file, cells("b")));
    assertEquals(
        "stance,source,act,mine,note\nasserts,un,attack,\"x,y\",\nasserts,un,attack,,b\n",
        Files.readString(file));
    Path fresh = folder.resolve("fresh.csv");
    assertEquals(java.util.Optional.empty(), appender.append(fresh, cells("a")));
    assertEquals(java.util.Optional.empty(), appender.append(fresh, cells("b")));
    assertEquals(List.of("a", "b"), notes(Files.readAllBytes(fresh)));
  }

  @Test
  void aFileThatCannotBeReadIsLeftAlone() throws IOException {
    Path file = folder.resolve("claims.csv");
    String before = "stance,source,act\nasserts,\"un,attack\n";
    Files.writeString(file, before);
    assertTrue(appender.append(file, cells("b")).isPresent());
    assertEquals(before, Files.readString(file));
  }

  @Test
  void manyWhoAddAtOnceLoseNothing() throws InterruptedException, IOException {
    Path file = folder.resolve("claims.csv");
    List<Thread> threads = new ArrayList<>();
    List<String> others = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 8; i++) {
      String note = "n" + i;
      threads.add(Thread.ofPlatform().start(() -> addUntilItSucceeds(file, note, others)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(), others);
    assertEquals(8, notes(Files.readAllBytes(file)).size());
  }

  private void addUntilItSucceeds(Path file, String note, List<String> others) {
    var problem = appender.append(file, cells(note));
    while (problem.isPresent()) {
      if (!problem.get().reason().contains("something else is writing")) {
        others.add(problem.get().reason());
      }
      problem = appender.append(file, cells(note));
    }
  }

  private static Map<Column, String> cells(String note) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.putAll(
        Map.of(
            Column.STANCE,
            "asserts",
            Column.SOURCE,
            "un",
            Column.ACT,
            "attack",
            Column.NOTE,
            note));
    return cells;
  }

  private static String written(Map<Column, String> cells) throws IOException {
    StringWriter text = new StringWriter();
    try (ClaimsWriter writer = new ClaimsWriter(text, List.of())) {
      writer.write(new Entry(trucewatch.claims.ContentId.of(cells), cells, Map.of(), NOW, NOW, ""));
    }
    return text.toString();
  }

  private static List<String> notes(byte[] bytes) {
    var contents =
        new ClaimsFile(ZoneId.of("UTC"), NOW, ClaimsFile.Known.AS_READ)
            .read("claims.csv", new ByteArrayInputStream(bytes));
    assertEquals(List.of(), contents.problems());
    return contents.entries().stream().map(entry -> entry.cell(Column.NOTE)).toList();
  }
}
