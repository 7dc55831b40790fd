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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
