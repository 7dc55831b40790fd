package trucewatch.oracle;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.checking.Checked;
import trucewatch.agreement.checking.Checker;
import trucewatch.claims.Access;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Gazetteer;
import trucewatch.claims.Sources;
import trucewatch.claims.Where;
import trucewatch.diagnostic.SourceText;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.syntax.Parser;
import trucewatch.time.AsOf;
import trucewatch.time.Interval;
import trucewatch.time.Length;
import trucewatch.verdict.Due;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// One tiny case for each row of the table of words: an agreement, some claims, and what follows.
///
/// A case is a Markdown file below `cases/`: blocks of the language, a table of claims with the
/// columns of a claims file, and blocks `verdicts DATE [known DATE] [by ACCOUNT]` with one line for
/// each row. A claim is known when it was reported. `-Dtrucewatch.accept=true` writes what came
/// out; read the difference before you keep it.
class CaseFilesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "cases");
  private static final String OPENS = "```verdicts ";

  /// A line of the table in `oracle/rules.md` that names a case.
  private static final Pattern RULE = Pattern.compile("\\| `(?<file>[^` ]+\\.md)` \\|");

  private static final Pattern PROPERTIES = Pattern.compile("`(?<name>[A-Z]\\w*Properties)`");

  @TestFactory
  Stream<DynamicTest> theVerdictsAreThoseOfTheFile() throws IOException {
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(CASES.relativize(file).toString(), () -> check(file)));
  }

  @Test
  void everyWordHasACase() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    for (trucewatch.verdict.Word word : trucewatch.verdict.Word.values()) {
      missing.add(word.code());
    }
    for (Path file : files()) {
      Files.readString(file)
          .lines()
          .filter(line -> line.contains(": "))
          .forEach(line -> missing.remove(line.replaceAll("^[^:]*: ([a-z-]+).*$", "$1")));
    }
    assertEquals(new TreeSet<>(), missing, "words without a case");
  }

  @Test
  void eachRuleHasItsCaseAndEachCaseItsRule() throws IOException {
    String table = Files.readString(Path.of("rules.md"));
    TreeSet<String> named = new TreeSet<>();
    Matcher line = RULE.matcher(table);
    while (line.find()) {
      named.add(line.group("file"));
    }
    TreeSet<String> there = new TreeSet<>();
    for (Path file : files()) {
      there.add(CASES.relativize(file).toString().replace('\\', '/'));
    }
    assertEquals(there, named, "the cases, and those that oracle/rules.md names");
  }

  @Test
  void eachLawNamesPropertiesThatExist() throws IOException {
    Path tests = Path.of("src", "test", "java", "trucewatch", "oracle");
    Matcher name = PROPERTIES.matcher(Files.readString(Path.of("rules.md")));
    List<String> gone = new ArrayList<>();
    while (name.find()) {
      if (!Files.exists(tests.resolve(name.group("name") + ".java"))) {
        gone.add(name.group("name"));
      }
    }
    assertEquals(List.of(), gone);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(CASES)) {
      return all.filter(path -> path.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static void check(Path file) throws IOException {
    String written = Files.readString(file);
    String actual = answered(written);
    if (Boolean.getBoolean("trucewatch.accept")) {
      Files.writeString(file, actual);
      return;
    }
    assertTrue(written.contains(OPENS), "the file asks for no verdicts");
    assertEquals(written, actual);
  }

  /// The file with its blocks of verdicts filled in.
  private static String answered(String text) {
    Checked checked = Checker.check(Parser.parse(new SourceText("case.pact.md", text)));
    if (!(checked instanceof Checked.Sound(Agreement agreement, _))) {
      throw new AssertionError("the agreement has errors: " + checked.problems());
    }
    List<Entry> entries = claims(text);
    CaseLog log = new CaseLog(agreement, entries, Sources.NONE, new Nested(agreement));
    Reference reference = new Reference(log);
    assertFalse(
        reference.live(question("2099-01-01", "2099-01-01", agreement)).problems().stream()
            .findFirst()
            .isPresent(),
        () ->
            "rows without effect: "
                + reference.live(question("2099-01-01", "2099-01-01", agreement)).problems());
    StringBuilder answered = new StringBuilder();
    boolean inBlock = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith(OPENS)) {
        inBlock = true;
        answered.append(line).append('\n').append(verdicts(reference, agreement, line));
      } else if (inBlock && line.equals("```")) {
        inBlock = false;
        answered.append("```\n");
      } else if (!inBlock) {
        answered.append(line).append('\n');
      }
    }
    return answered.toString();
  }

  private static String verdicts(Reference reference, Agreement agreement, String opening) {
    List<String> words = List.of(opening.substring(OPENS.length()).split(" ", -1));
    String known = after("known", words, words.getFirst());
    String account = after("by", words, "all");
    Question all = question(words.getFirst(), known, agreement);
    return reference.verdicts(new Question(all.asOf(), account, all.reader())).stream()
        .map(verdict -> line(verdict, agreement) + "\n")
        .collect(joining());
  }

  private static String after(String word, List<String> words, String otherwise) {
    int place = words.indexOf(word);
    return place < 0 ? otherwise : words.get(place + 1);
  }

  private static Question question(String at, String known, Agreement agreement) {
    return new Question(
        new AsOf(
            Length.endOfDay(LocalDate.parse(at), agreement.zone()),
            Length.endOfDay(LocalDate.parse(known), agreement.zone())),
        "all",
        Access.RESTRICTED);
  }

  private static String line(Verdict verdict, Agreement agreement) {
    List<String> parts = new ArrayList<>();
    parts.add(verdict.told().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    if (verdict.since().isAfter(Interval.BEGINNING)) {
      parts.add("since " + local(verdict.since(), agreement));
    }
    if (verdict.due().kind() != Due.Kind.NONE) {
      parts.add(due(verdict.due(), agreement));
    }
    if (verdict.of().signum() != 0) {
      parts.add(verdict.done().toPlainString() + " of " + verdict.of().toPlainString());
    }
    if (verdict.breaches() + verdict.breachesContested() + verdict.possible() > 0) {
      parts.add(
          "%d breaches, %d contested, %d possible"
              .formatted(verdict.breaches(), verdict.breachesContested(), verdict.possible()));
    }
    if (!verdict.byWhoseWord().isEmpty()) {
      parts.add(verdict.byWhoseWord());
    }
    return verdict.clause()
        + (verdict.instance().isEmpty() ? "" : " " + verdict.instance())
        + verdict.bearers().stream().map(bearer -> " " + bearer).collect(joining())
        + ": "
        + verdict.status().code()
        + " | "
        + String.join(" | ", parts);
  }

  private static String due(Due due, Agreement agreement) {
    return switch (due.kind()) {
      case NONE -> "";
      case SOON -> "due " + due.words();
      case NOT_YET_KNOWN -> "due not yet known";
      case KNOWN ->
          "due "
              + local(due.first(), agreement)
              + (due.first().equals(due.last()) ? "" : " or " + local(due.last(), agreement));
    };
  }

  private static String local(Instant at, Agreement agreement) {
    return at.atZone(agreement.zone()).toLocalDateTime().toString();
  }

  private static List<Entry> claims(String text) {
    List<List<String>> rows =
        text.lines()
            .filter(line -> line.startsWith("|"))
            .map(
                line ->
                    Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList())
            .toList();
    List<Entry> entries = new ArrayList<>();
    for (int row = 2; row < rows.size(); row++) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      for (int column = 0; column < rows.getFirst().size(); column++) {
        String cell = rows.get(row).get(column);
        if (!cell.isEmpty()) {
          Column header = Column.of(rows.getFirst().get(column)).orElseThrow();
          cells.put(header, header == Column.ACTOR ? cell.replace(" or ", "|") : cell);
        }
      }
      cells.put(Column.ACCESS, "public");
      ClaimId id = new ClaimId("row-" + (row - 1));
      Instant known =
          Instant.parse(cells.getOrDefault(Column.REPORTED_AT, "2025-01-01") + "T20:00:00Z");
      cells.put(Column.REPORTED_AT, known.toString());
      entries.add(new Entry(id, cells, Map.of(), known, known, "row " + (row - 1)));
    }
    return entries;
  }

  /// Places by name alone, one in another as the agreement says.
  private record Nested(Map<String, String> in) implements Gazetteer {
    Nested(Agreement agreement) {
      this(new HashMap<>());
      agreement
          .places()
          .forEach(place -> in.put(place.id().code(), place.in().map(Object::toString).orElse("")));
    }

    @Override
    public Relation relation(Where where, String place) {
      if (!knows(where.place()) || !knows(place)) {
        return Relation.UNCLEAR;
      }
      if (around(where.place()).contains(place)) {
        return Relation.INSIDE;
      }
      return around(place).contains(where.place()) ? Relation.UNCLEAR : Relation.OUTSIDE;
    }

    private List<String> around(String place) {
      List<String> all = new ArrayList<>();
      for (String next = place; !next.isEmpty(); next = in.getOrDefault(next, "")) {
        all.add(next);
      }
      return all;
    }

    @Override
    public boolean knows(String place) {
      return in.containsKey(place);
    }
  }
}
