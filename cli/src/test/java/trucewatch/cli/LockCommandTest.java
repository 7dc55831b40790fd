package trucewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A case under a passphrase, as it is typed.
class LockCommandTest {
  private static final Instant JUNE = Instant.parse("2021-06-01T00:00:00Z");
  private static final String SECRET = "passphrase for june";
  private static final String HEADER =
      "claim_id,reported_at,source,speaker,stance,act,actor,place,from,note,access\n";
  private static final String ROW =
      "r1,2021-05-20T00:00:00Z,hiddenradio,Anwar Q.,asserts,attack,lowland,valley,2021-05-19,by the"
          + " old mill,restricted\n";

  @TempDir Path folder;

  private String valley = "";
  private Path file = Path.of("");

  /// What a script gives, and what somebody types.
  private static final class Given implements Passphrases {
    private final Map<Of, String> given = new EnumMap<>(Of.class);
    private final Deque<String> typed = new ArrayDeque<>();
    private int asked;

    @Override
    public Optional<char[]> given(Of what) {
      return Optional.ofNullable(given.get(what)).map(String::toCharArray);
    }

    @Override
    public Optional<char[]> ask(String prompt) {
      asked++;
      return Optional.ofNullable(typed.poll()).map(String::toCharArray);
    }
  }

  @BeforeEach
  void make() throws IOException {
    valley = folder.resolve("valley").toString();
    assertEquals(0, Run.of("new", valley).code());
    file = folder.resolve("reports.csv");
    Files.writeString(file, HEADER + ROW);
  }

  private static Given given(Passphrases.Of what, String passphrase) {
    Given given = new Given();
    given.given.put(what, passphrase);
    return given;
  }

  private static Given typed(String... passphrases) {
    Given given = new Given();
    given.typed.addAll(List.of(passphrases));
    return given;
  }

  private Run imports() {
    return Run.keeping(JUNE, "import", valley, file.toString(), "--known", "reported");
  }

  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of(valley))) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void aRestrictedClaimInAnOpenCaseIsWarnedOfAndAfterwardsNothingOfItLiesThere() throws Exception {
    Run open = imports();
    assertEquals(0, open.code(), open.err());
    assertTrue(open.err().contains("trucewatch lock"), open.err());
    String board = Run.keeping(JUNE, "status", valley, "--access", "restricted").out();
    assertTrue(everything().contains("hiddenradio"));

    Run lock = Run.with(JUNE, typed(SECRET, SECRET), "lock", valley);
    assertEquals(0, lock.code(), lock.both());
    for (String secret : List.of("hiddenradio", "Anwar", "old mill", SECRET)) {
      assertFalse(everything().contains(secret), secret);
    }
    Given once = given(Passphrases.Of.CASE, SECRET);
    assertEquals(board, Run.with(JUNE, once, "status", valley, "--access", "restricted").out());
    Run verified = Run.with(JUNE, once, "verify", valley);
    assertEquals(0, verified.code(), verified.both());
    assertFalse(verified.out().contains("is locked"), verified.out());
  }

  @Test
  void whoTypesItWronglyIsAskedAgainAndThenToldSo() {
    assertEquals(0, imports().code());
    assertEquals(0, Run.with(JUNE, typed(SECRET, SECRET), "lock", valley).code());
    Run wrong = Run.with(JUNE, given(Passphrases.Of.CASE, "something else"), "status", valley);
    assertEquals(ExitCode.LOCKED, wrong.code(), wrong.both());
    assertTrue(wrong.err().contains("not the passphrase"), wrong.err());
    assertEquals("", wrong.out());
    Given three = typed("no", "nor this", "nor that", SECRET);
    assertEquals(ExitCode.LOCKED, Run.with(JUNE, three, "status", valley).code());
    assertEquals(3, three.asked);
    Given second = typed("no", SECRET);
    assertEquals(0, Run.with(JUNE, second, "status", valley).code());
    assertEquals(2, second.asked);
    Run nobody = Run.with(JUNE, typed(), "claims", valley);
    assertEquals(ExitCode.LOCKED, nobody.code());
    assertTrue(nobody.err().contains("TRUCEWATCH_PASSPHRASE_FILE"), nobody.err());
  }

  @Test
  void aPassphraseIsLongEnoughAndTypedTwiceTheSame() throws Exception {
    assertEquals(0, imports().code());
    Run shorter = Run.with(JUNE, typed("too short", "too short"), "lock", valley);
    assertEquals(ExitCode.WRONG_USE, shorter.code(), shorter.both());
    assertTrue(shorter.err().contains("at least 12"), shorter.err());
    Run different = Run.with(JUNE, typed(SECRET, SECRET + "."), "lock", valley);
    assertEquals(ExitCode.LOCKED, different.code(), different.both());
    assertTrue(everything().contains("hiddenradio"), "it is not locked");
    Run none = Run.with(JUNE, typed(), "lock", valley);
    assertEquals(ExitCode.LOCKED, none.code(), none.both());
    assertEquals(ExitCode.WRONG_USE, Run.with(JUNE, typed(), "lock", valley, "--off").code());
  }

  @Test
  void anotherPassphraseTakesThePlaceOfTheFirstAndItCanBeTakenOff() {
    assertEquals(0, imports().code());
    assertEquals(0, Run.with(JUNE, typed(SECRET, SECRET), "lock", valley).code());
    Given both = given(Passphrases.Of.CASE, SECRET);
    assertEquals(ExitCode.WRONG_USE, Run.with(JUNE, both, "lock", valley).code());
    both.given.put(Passphrases.Of.NEW, "another, and as long");
    assertEquals(0, Run.with(JUNE, both, "lock", valley, "--change").code());
    Run old = Run.with(JUNE, given(Passphrases.Of.CASE, SECRET), "status", valley);
    assertEquals(ExitCode.LOCKED, old.code());
    Given fresh = given(Passphrases.Of.CASE, "another, and as long");
    assertEquals(0, Run.with(JUNE, fresh, "status", valley).code());
    assertEquals(0, Run.with(JUNE, fresh, "lock", valley, "--off").code());
    assertEquals(0, Run.keeping(JUNE, "status", valley).code());
  }

  @Test
  void filesBesideTheLogAreNamedAndTakenIn() throws Exception {
    Path claims = Path.of(valley, "claims", "hidden.csv");
    Files.writeString(claims, HEADER + ROW);
    Run lock = Run.with(JUNE, typed(SECRET, SECRET), "lock", valley);
    assertTrue(lock.err().contains("hidden.csv"), lock.both());
    Given once = given(Passphrases.Of.CASE, SECRET);
    Run asked = Run.with(JUNE, once, "status", valley, "--access", "restricted");
    assertTrue(asked.err().replaceAll("\\s+", " ").contains("in the open"), asked.err());
    Run taken = Run.with(JUNE, once, "lock", valley, "--take-in");
    assertEquals(0, taken.code(), taken.both());
    assertFalse(Files.exists(claims));
    Run after = Run.with(JUNE, once, "status", valley, "--access", "restricted");
    assertEquals(asked.out(), after.out());
    assertEquals("", after.err());
    // A new file of that name takes nothing back.
    Files.writeString(claims, HEADER + ROW.replace("r1", "r2").replace("2021-05-19", "2021-05-18"));
    Run.with(JUNE, once, "status", valley);
    String third = ROW.replace("r1", "r3").replace("2021-05-19", "2021-05-17");
    Files.writeString(claims, third, java.nio.file.StandardOpenOption.APPEND);
    Run more = Run.with(JUNE, once, "claims", valley, "--access", "restricted");
    assertTrue(more.out().contains("r1") && more.out().contains("r2"), more.both());
    assertTrue(more.out().contains("r3"), more.both());
  }

  @Test
  void whatIsSentFromALockedCaseIsEncrypted() throws Exception {
    assertEquals(0, imports().code());
    assertEquals(0, Run.with(JUNE, typed(SECRET, SECRET), "lock", valley).code());
    String parcel = folder.resolve("parcel").toString();
    Given both = given(Passphrases.Of.CASE, SECRET);
    Run refused = Run.with(JUNE, both, "send", valley, parcel);
    assertEquals(1, refused.code(), refused.both());
    assertFalse(Files.exists(Path.of(parcel)));
    both.given.put(Passphrases.Of.PARCEL, "a word for the way");
    Run sent = Run.with(JUNE, both, "send", valley, parcel);
    assertEquals(0, sent.code(), sent.both());
    String other = folder.resolve("other").toString();
    assertEquals(0, Run.of("new", other).code());
    String key = sent.out().strip().lines().reduce("", (_, line) -> line);
    String[] receive = {"receive", other, parcel, "--from", "field", "--key", key};
    Run asked = Run.with(JUNE, typed(), receive);
    assertEquals(1, asked.code());
    assertTrue(asked.err().contains("passphrase"), asked.err());
    Run received = Run.with(JUNE, given(Passphrases.Of.PARCEL, "a word for the way"), receive);
    assertEquals(0, received.code(), received.both());
    assertTrue(received.err().contains("trucewatch lock"), received.err());
  }

  @Test
  void aPassphraseFileThatIsNotThereIsSaid() throws Exception {
    Path kept = folder.resolve("kept");
    Passphrases typed =
        new TypedPassphrases(Map.of("TRUCEWATCH_PASSPHRASE_FILE", kept.toString()), null);
    assertEquals(0, imports().code());
    Run none = Run.with(JUNE, typed, "lock", valley);
    assertEquals(ExitCode.LOCKED, none.code(), none.both());
    assertTrue(none.err().contains("cannot be read"), none.err());
    Files.writeString(kept, "\n");
    assertTrue(Run.with(JUNE, typed, "lock", valley).err().contains("first line is empty"));
    Files.writeString(kept, SECRET + "\nsecond line\n");
    assertEquals(0, Run.with(JUNE, typed, "lock", valley).code());
    assertEquals(0, Run.with(JUNE, given(Passphrases.Of.CASE, SECRET), "status", valley).code());
  }
}
