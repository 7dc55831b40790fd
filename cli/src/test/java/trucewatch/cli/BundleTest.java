package trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.checking.Checked;
import trucewatch.agreement.checking.Checker;
import trucewatch.casebook.Drawn;
import trucewatch.casebook.bundle.Bundle;
import trucewatch.casebook.bundle.BundleFailure;
import trucewatch.casebook.bundle.BundleQuestion;
import trucewatch.claims.Access;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.claims.Gazetteer;
import trucewatch.claims.Sources;
import trucewatch.diagnostic.SourceText;
import trucewatch.oracle.Draw;
import trucewatch.oracle.Properties;
import trucewatch.oracle.generate.RandomLog;
import trucewatch.reference.CaseLog;
import trucewatch.sources.zones.Zones;
import trucewatch.syntax.Parser;
import trucewatch.time.AsOf;
import trucewatch.time.Interval;

/// Export, and verify of what was exported.
class BundleTest {
  private static final String HEADER =
      "claim_id,reported_at,source,speaker,stance,act,actor,place,from,note,access\n";
  private static final String OPEN =
      "r1,2021-05-20T00:00:00Z,radio,,asserts,attack,lowland,valley,2021-05-19,by day,public\n";
  private static final String SECRET =
      "r2,2021-05-21T00:00:00Z,the-miller,Anwar Q.,asserts,attack,upland,valley,2021-05-20,at"
          + " night,restricted\n";

  @TempDir Path folder;

  private String valley() throws IOException {
    Path valley = folder.resolve("valley");
    assertEquals(0, Run.of("new", valley.toString()).code());
    try (var files = Files.list(valley.resolve("claims"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.writeString(valley.resolve("claims/a.csv"), HEADER + OPEN + SECRET);
    Files.writeString(
        valley.resolve("sources.csv"), "source,name\nradio,Valley Radio\nthe-miller,The Miller\n");
    Files.createDirectories(valley.resolve("mappings"));
    Files.writeString(
        valley.resolve("mappings/ged.csv"), "what,from,to\nactor,Miller gang,upland\n");
    return valley.toString();
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  private static Map<String, String> unpacked(Path file) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static void pack(Path file, Map<String, String> files) throws IOException {
    try (OutputStream raw = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(raw)) {
      for (Map.Entry<String, String> one : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  @Test
  void aBundleIsComputedAgainAndComesOutTheSame() throws IOException {
    String[] export = {"export", valley(), "--account", "each", "--at", "2021-06-01", "--out"};
    Run written = Run.of(add(export, out("one.zip")));
    assertEquals(0, written.code(), written.both());
    assertTrue(written.out().contains("Wrote 2 rows"), written.out());
    assertTrue(written.out().contains("`--travel` leaves it out"), written.out());
    Run verified = Run.of("verify", out("one.zip"));
    assertEquals(0, verified.code(), verified.both());
    assertTrue(verified.out().contains("byte for byte"), verified.out());
    assertEquals(0, Run.of(add(export, out("two.zip"))).code());
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("one.zip")),
        Files.readAllBytes(folder.resolve("two.zip")));
    Run again = Run.of(add(export, out("one.zip")));
    assertEquals(ExitCode.WRONG_USE, again.code());
    assertTrue(again.err().contains("exists"), again.err());
  }

  private static String[] add(String[] all, String last) {
    List<String> more = new ArrayList<>(List.of(all));
    more.add(last);
    return more.toArray(String[]::new);
  }

  @Test
  void whatIsRestrictedAndItsSourcesAreNowhereInABundleForOthers() throws IOException {
    String valley = valley();
    for (String option : List.of("--travel", "--access=team", "--access=public")) {
      Path file = folder.resolve(option + ".zip");
      assertEquals(0, Run.of("export", valley, option, "--out", file.toString()).code());
      String all = unpacked(file).toString();
      assertTrue(all.contains("r1,"), all);
      assertTrue(all.contains("Valley Radio"), all);
      for (String secret : List.of("r2", "iller", "Anwar", "at night", "upland,valley")) {
        assertFalse(all.contains(secret), option + ": " + secret + " in " + all);
      }
      assertEquals(0, Run.of("verify", file.toString()).code());
    }
    Path whole = folder.resolve("whole.zip");
    assertEquals(0, Run.of("export", valley, "--out", whole.toString()).code());
    assertTrue(unpacked(whole).toString().contains("Anwar"));
  }

  @Test
  void whatWasChangedAddedOrTakenOutIsFound() throws IOException {
    Path file = folder.resolve("a.zip");
    assertEquals(0, Run.of("export", valley(), "--out", file.toString()).code());
    Map<String, String> sound = unpacked(file);
    for (String name : sound.keySet()) {
      Map<String, String> changed = new LinkedHashMap<>(sound);
      changed.computeIfPresent(name, (_, text) -> text.replaceFirst("a", "b"));
      refused(changed, name.equals("bundle.json") ? "" : name);
      Map<String, String> missing = new LinkedHashMap<>(sound);
      missing.remove(name);
      refused(missing, name.equals("bundle.json") ? "no bundle" : name);
    }
    Map<String, String> more = new LinkedHashMap<>(sound);
    more.put("claims/b.csv", HEADER);
    refused(more, "put a file into it");
    Map<String, String> elsewhere = new LinkedHashMap<>(sound);
    elsewhere.put("claims/../../b.csv", HEADER);
    refused(elsewhere, "leads elsewhere");
    Path text = folder.resolve("a.txt");
    Files.writeString(text, "no archive");
    assertEquals(1, Run.of("verify", text.toString()).code());
  }

  private String hash(String text) {
    try {
      return Sha256.of(Files.writeString(folder.resolve("hashed"), text));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void refused(Map<String, String> files, String because) throws IOException {
    Path file = folder.resolve("b.zip");
    pack(file, files);
    Run run = Run.of("verify", file.toString());
    assertEquals(1, run.code(), run.both());
    assertTrue(run.err().contains(because) || run.out().contains(because), run.both());
  }

  @Test
  void verdictsThatDoNotFollowAreFoundEvenWhereEveryHashFits() throws IOException {
    Path file = folder.resolve("a.zip");
    assertEquals(0, Run.of("export", valley(), "--out", file.toString()).code());
    Map<String, String> files = unpacked(file);
    String verdicts = files.getOrDefault("verdicts.json", "");
    String forged = verdicts.replaceFirst("breach-reported", "no-breach-reported");
    files.put("verdicts.json", forged);
    files.computeIfPresent("bundle.json", (_, text) -> text.replace(hash(verdicts), hash(forged)));
    pack(file, files);
    Run run = Run.of("verify", file.toString());
    assertEquals(1, run.code(), run.both());
    assertTrue(run.out().contains("do NOT come out the same"), run.both());
  }

  @Test
  void anArchiveThatUnpacksToMoreThanABundleHasIsRefused() throws IOException {
    Path file = folder.resolve("bomb.zip");
    try (OutputStream raw = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(raw)) {
      zip.putNextEntry(new ZipEntry("bundle.json"));
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 20; i++) {
        zip.write(nothing);
      }
      zip.closeEntry();
    }
    Run run = Run.of("verify", file.toString());
    assertEquals(1, run.code(), run.both());
    assertTrue(run.err().contains("unpacks to more"), run.both());
  }

  /// Law 11. The case has every kind of row at every level; the bundle holds a reader's part only.
  @Test
  void law11EveryReadersBundleGivesTheVerdictsThatTheCaseGivesThatReader() {
    assertEquals(0, Run.of("new", out("river")).code());
    String text = read(folder.resolve("river"));
    SourceText source = new SourceText("case.pact.md", text);
    Checked.Sound sound = (Checked.Sound) Checker.check(Parser.parse(source));
    Agreement agreement = sound.agreement();
    Gazetteer nowhere = Zones.read(Map.of(), Drawn.layout(agreement));
    Path home = folder.resolve("drawn");
    Properties.forAll(
            "law 11: export",
            25,
            draw -> {
              List<Entry> entries = levels(draw, new RandomLog(draw, agreement, true).entries(25));
              CaseLog log = new CaseLog(agreement, entries, Sources.NONE, nowhere);
              Access reader = draw.pick(List.of(Access.values()));
              AsOf asOf =
                  AsOf.asked(
                      Interval.END, draw.chance(70) ? latest(entries) : draw.pick(entries).known());
              BundleQuestion question =
                  new BundleQuestion(asOf, List.of("all", "independent"), reader);
              try {
                Files.createDirectories(home);
                Files.writeString(home.resolve("case.pact.md"), text);
                Path file = home.resolve("case.zip");
                Files.deleteIfExists(file);
                Bundle bundle = new Bundle(ExportCommand::verdicts, "this one");
                bundle.write(home, log, question, false, InstantSource.system(), file);
                String told = ExportCommand.verdicts(log, question);
                assertEquals(told, unpacked(file).get("verdicts.json"));
                assertTrue(bundle.again(file) instanceof Bundle.Again.Same);
                draw.label(told.contains("\"told_so\": true") ? "something told" : "nothing told");
                draw.label(
                    told.equals(ExportCommand.verdicts(log, all(question)))
                        ? "the same for all"
                        : "another word for this reader");
              } catch (IOException | BundleFailure failed) {
                throw new AssertionError(failed);
              }
            })
        .atLeast(10, "something told")
        .atLeast(10, "another word for this reader");
  }

  private static Instant latest(List<Entry> entries) {
    return entries.stream().map(Entry::known).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static BundleQuestion all(BundleQuestion question) {
    return new BundleQuestion(question.asOf(), question.accounts(), Access.RESTRICTED);
  }

  private static List<Entry> levels(Draw draw, List<Entry> rows) {
    List<Entry> levelled = new ArrayList<>();
    for (Entry row : rows) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      cells.putAll(row.cells());
      cells.put(Column.ACCESS, draw.pick(List.of("", "public", "public", "team", "restricted")));
      levelled.add(new Entry(row.id(), cells, Map.of(), row.recorded(), row.known(), row.origin()));
    }
    return levelled;
  }

  private static String read(Path caseFolder) {
    try (var files = Files.list(caseFolder)) {
      return Files.readString(
          files.filter(file -> file.toString().endsWith(".pact.md")).findFirst().orElseThrow());
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }
}
