package trucewatch.casebook.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trucewatch.casebook.Casebook;
import trucewatch.casebook.Opened;
import trucewatch.claims.Access;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Column;
import trucewatch.claims.Entry;
import trucewatch.reference.CaseLog;
import trucewatch.reference.Reference;
import trucewatch.store.ClaimsLog;
import trucewatch.store.LogFailure;
import trucewatch.store.Place;
import trucewatch.store.Received;
import trucewatch.time.AsOf;
import trucewatch.verdict.Question;
import trucewatch.verdict.Verdict;

/// Copies of a case that hand one another what the other lacks.
class ExchangeTest {
  private static final Instant START = Instant.parse("2025-06-01T00:00:00Z");
  private static final String HEADER =
      "claim_id,reported_at,source,speaker,stance,act,actor,from,refers_to,quantity,access,note\n";
  private static final String AGREEMENT =
      """
      # River

      ```pact
      agreement river "The river ceasefire"
        text en, version 2025-01-01
        parties north, south
        signed by north, south on 2025-01-01
        in force from 2025-01-01
        time zone Etc/UTC
      party north "North"
      party south "South"
      act attack
      act release
      prohibition truce "No attacks"
        bearer each of north, south
        forbids attack
        from agreement
      ```
      """;

  @TempDir Path temp;
  private static final char[] NONE = {};

  private Instant now = START;
  private final InstantSource clock = () -> now;
  private int files;

  /// One copy, with what it wrote into its file of claims so far.
  private final class Copy {
    private final Path folder;
    private final String name;
    private final List<String> rows = new ArrayList<>();

    Copy(String name) throws Exception {
      this.name = name;
      folder = Files.createDirectories(temp.resolve(name + "-" + files++));
      Files.createDirectories(folder.resolve("claims"));
      Files.writeString(folder.resolve("river.pact.md"), AGREEMENT);
    }

    void write(String row) throws Exception {
      rows.add(row);
      Files.writeString(
          folder.resolve("claims/" + name + ".csv"), HEADER + String.join("\n", rows) + "\n");
      open();
    }

    CaseLog open() {
      return assertInstanceOf(Opened.Ready.class, Casebook.open(folder, now)).log();
    }

    CaseLog knownTo(String whom) {
      return assertInstanceOf(Opened.Ready.class, KnownTo.open(folder, clock, whom)).log();
    }

    Courier courier() {
      return new Courier(folder, clock);
    }

    void erase(String row) throws Exception {
      try (ClaimsLog log = ClaimsLog.open(Place.of(folder), clock)) {
        assertTrue(log.erase(new ClaimId(row), "asked by the witness", "") > 0);
      }
    }

    void lock() throws Exception {
      try (ClaimsLog log = ClaimsLog.open(Place.of(folder), clock)) {
        log.lock("twelve letters".toCharArray(), "", _ -> {});
      }
    }

    void sound() throws Exception {
      try (ClaimsLog log = ClaimsLog.openToRead(Place.of(folder), clock)) {
        assertEquals(Optional.empty(), log.verify(_ -> {}), name);
      }
    }
  }

  private Copy field;
  private Copy office;

  @BeforeEach
  void copies() throws Exception {
    field = new Copy("field");
    office = new Copy("office");
    field.open();
    office.open();
  }

  private static Path sibling(Path folder, String name) {
    return folder.resolveSibling(name);
  }

  private Path parcel(Copy from, String to) throws Exception {
    Path file = sibling(from.folder, "parcel-" + files++);
    from.courier().send(file, to, "", NONE);
    return file;
  }

  private static String key(Path parcel) throws Exception {
    return new String(Files.readAllBytes(parcel), java.nio.charset.StandardCharsets.ISO_8859_1)
        .split("\n", 3)[1];
  }

  private Optional<Received> hand(Copy from, Copy to) throws Exception {
    now = now.plusSeconds(3_600);
    boolean known = KnownLogs.of(from.folder).named(to.name).isPresent();
    Path file = parcel(from, known ? to.name : "");
    now = now.plusSeconds(3_600);
    return to.courier().receive(file, from.name, key(file), NONE);
  }

  private static String row(String id, String stance, String actor, int day, String refers) {
    String from = stance.equals("retracts") ? "" : "2025-02-%02d".formatted(day);
    String act = stance.equals("retracts") ? "" : "attack";
    String source = stance.equals("retracts") ? "" : "radio";
    return "%s,2025-03-01T00:00:00Z,%s,%s,%s,%s,%s,%s,%s,,team,%s"
        .formatted(
            id,
            source,
            source,
            stance,
            act,
            stance.equals("retracts") ? "" : actor,
            from,
            refers,
            stance.equals("retracts") ? "wrong" : "words of " + id);
  }

  private List<Verdict> verdicts(CaseLog log, Instant known) {
    List<Verdict> all = new ArrayList<>();
    for (String account : List.of("all", "north", "independent")) {
      all.addAll(
          new Reference(log)
              .verdicts(new Question(AsOf.asked(known, known), account, Access.RESTRICTED)));
    }
    return all;
  }

  @Test
  void whatOneSendsTheOtherHasAndTwiceChangesNothing() throws Exception {
    field.write(row("f1", "asserts", "north", 3, ""));
    office.write(row("o1", "asserts", "south", 4, ""));
    assertEquals(1, hand(field, office).orElseThrow().added());
    assertEquals(2, office.open().entries().size());
    Path again = parcel(field, "");
    Optional<Received> nothing = office.courier().receive(again, "", "", NONE);
    assertEquals(Optional.empty(), nothing);
    assertEquals(1, hand(office, field).orElseThrow().added());
    assertEquals(verdicts(field.open(), now), verdicts(office.open(), now));
    field.sound();
    office.sound();
  }

  /// The law: in whatever order the copies exchange, once each has everything, all answer alike.
  @Test
  void anyOrderOfExchangeGivesEqualVerdicts() throws Exception {
    Random random = new Random(11);
    for (int round = 0; round < 5; round++) {
      List<Copy> copies = List.of(new Copy("a"), new Copy("b"), new Copy("c"));
      for (Copy copy : copies) {
        copy.open();
      }
      List<Instant> times = new ArrayList<>();
      for (int step = 0; step < 14; step++) {
        now = now.plusSeconds(600 + random.nextInt(6_000));
        times.add(now);
        Copy copy = copies.get(random.nextInt(3));
        if (random.nextInt(9) == 0) {
          copy.lock();
        }
        if (random.nextInt(3) == 0) {
          hand(copy, copies.get((copies.indexOf(copy) + 1 + random.nextInt(2)) % 3));
        } else {
          act(copy, copies, round + "x" + step, random);
        }
      }
      exchangeAll(copies, random);
      times.add(now);
      for (Instant known : times) {
        List<Verdict> wanted = verdicts(copies.getFirst().open(), known);
        for (Copy copy : copies) {
          assertEquals(wanted, verdicts(copy.open(), known), "round " + round + ", " + copy.name);
        }
      }
      for (Copy copy : copies) {
        copy.sound();
      }
    }
  }

  /// Writes a row, edits one of its own, or takes back one that it or another wrote.
  private static void act(Copy copy, List<Copy> copies, String id, Random random) throws Exception {
    String actor = random.nextBoolean() ? "north" : "south";
    int day = 1 + random.nextInt(27);
    Copy other = copies.get(random.nextInt(3));
    switch (random.nextInt(4)) {
      case 0 -> {
        if (!copy.rows.isEmpty()) {
          int at = random.nextInt(copy.rows.size());
          String old = copy.rows.get(at).split(",", 2)[0];
          copy.rows.remove(at);
          copy.write(row(old, "asserts", actor, day, ""));
        }
      }
      case 1 -> {
        if (!other.rows.isEmpty()) {
          String named = other.rows.get(random.nextInt(other.rows.size())).split(",", 2)[0];
          copy.write(row("r" + id, "retracts", "", 0, named));
        }
      }
      case 2 -> copy.write(row("d" + id, "denies", actor, day, ""));
      default -> copy.write(row("c" + id, "asserts", actor, day, ""));
    }
  }

  private void exchangeAll(List<Copy> copies, Random random) throws Exception {
    for (int turn = 0; turn < 3; turn++) {
      List<Copy> order = new ArrayList<>(copies);
      Collections.shuffle(order, random);
      for (Copy from : order) {
        for (Copy to : copies) {
          if (from != to) {
            hand(from, to);
          }
        }
      }
    }
  }

  @Test
  void aClosedFileTellsNothingAndOpensWithItsPassphraseAlone() throws Exception {
    field.lock();
    field.write(row("f1", "asserts", "north", 3, ""));
    Path file = sibling(field.folder, "closed");
    char[] passphrase = "a word for the way".toCharArray();
    field.courier().send(file, "", "", passphrase);
    assertTrue(Courier.isClosed(file));
    String key = key(file);
    assertTrue(refusal(file, "field", key).contains("closed under a passphrase"));
    for (String wrong : List.of("a word for the wai", "twelve letters")) {
      ExchangeFailure refused =
          assertThrows(
              ExchangeFailure.class,
              () -> office.courier().receive(file, "field", key, wrong.toCharArray()));
      assertTrue(String.valueOf(refused.getMessage()).contains("not the passphrase"));
    }
    assertEquals(0, office.open().entries().size());
    assertEquals(1, office.courier().receive(file, "field", key, passphrase).orElseThrow().added());
    assertEquals(verdicts(field.open(), now), verdicts(office.open(), now));
    String open =
        new String(
            new java.util.zip.GZIPInputStream(
                    new java.io.ByteArrayInputStream(rest(parcel(field, ""))))
                .readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(open.contains("north"), "what an open file would tell");
    assertThrows(
        java.util.zip.ZipException.class,
        () -> new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(rest(file))));
  }

  /// What comes after the three lines of the head.
  private static byte[] rest(Path parcel) throws Exception {
    byte[] all = Files.readAllBytes(parcel);
    int at = 0;
    for (int lines = 0; lines < 3; at++) {
      lines += all[at] == '\n' ? 1 : 0;
    }
    return java.util.Arrays.copyOfRange(all, at, all.length);
  }

  @Test
  void eachLogKeepsItsOwnStampsAndBothCanBeAsked() throws Exception {
    field.write(row("f1", "asserts", "north", 3, ""));
    Instant entered = now;
    hand(field, office);
    Instant arrived = now;
    hand(office, field);
    for (Copy copy : List.of(field, office)) {
      String there = copy == field ? KnownLogs.HERE : "field";
      String here = copy == field ? "office" : KnownLogs.HERE;
      // The file of claims is read as reported, so it is known from then in both.
      assertEquals(1, copy.knownTo(there).entries().size(), copy.name);
      assertEquals(1, copy.knownTo(here).entries().size(), copy.name);
    }
    Entry atOffice = office.open().entries().getFirst();
    assertEquals(arrived, atOffice.recorded());
    assertTrue(entered.isBefore(arrived));

    field.rows.clear();
    field.write(row("f1", "asserts", "south", 3, ""));
    Instant edited = now;
    hand(field, office);
    Instant learned = now;
    assertEquals(edited, corrected(office.knownTo("field")).known());
    assertEquals(learned, corrected(office.knownTo(KnownLogs.HERE)).known());
    assertEquals(edited, corrected(office.open()).known());
    assertEquals(1, field.knownTo("office").entries().size(), "the office has not confirmed it");
    hand(office, field);
    assertEquals(learned, corrected(field.knownTo("office")).known());
    assertEquals(edited, corrected(field.knownTo(KnownLogs.HERE)).known());
  }

  private static Entry corrected(CaseLog log) {
    return log.entries().stream()
        .filter(entry -> entry.cell(Column.STANCE).equals("corrects"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anErasureTravelsAndTheRowStaysErasedWhoeverSendsItAgain() throws Exception {
    field.write(row("f1", "asserts", "north", 3, ""));
    hand(field, office);
    Copy third = new Copy("third");
    third.open();
    hand(field, third);
    field.erase("f1");
    assertEquals(1, hand(field, office).orElseThrow().erased());
    assertFalse(bytes(office).contains("words of f1"));
    Entry row = office.open().entries().getFirst();
    assertTrue(row.cell(Column.NOTE).startsWith("erased"), row.toString());
    hand(third, office);
    assertFalse(office.open().entries().toString().contains("words of f1"));
    Copy fourth = new Copy("fourth");
    fourth.open();
    hand(office, fourth);
    hand(third, fourth);
    assertFalse(fourth.open().entries().toString().contains("words of f1"));
    office.sound();
    fourth.sound();
  }

  private static String bytes(Copy copy) throws Exception {
    StringBuilder all = new StringBuilder();
    try (var files = Files.list(copy.folder.resolve(".trucewatch"))) {
      for (Path file : files.toList()) {
        all.append(
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void aRowThatIsClosedInOneIsClosedInTheOther() throws Exception {
    field.write(row("f1", "asserts", "north", 3, "").replace("team", "public"));
    hand(field, office);
    assertEquals("public", office.open().entries().getFirst().cell(Column.ACCESS));
    field.rows.clear();
    field.write(row("f1", "asserts", "north", 3, "").replace("team", "restricted"));
    hand(field, office);
    office
        .open()
        .entries()
        .forEach(entry -> assertFalse(entry.cell(Column.ACCESS).equals("public")));
  }

  @Test
  void twoRowsOfOneNameStayTwoAndOneRowEnteredTwiceIsOne() throws Exception {
    field.write(row("x", "asserts", "north", 3, ""));
    field.write(row("same", "asserts", "north", 5, ""));
    office.write(row("x", "asserts", "south", 9, ""));
    office.write(row("same", "asserts", "north", 5, ""));
    hand(field, office);
    hand(office, field);
    assertEquals(3, field.open().entries().size());
    assertEquals(3, office.open().entries().size());
    assertEquals(
        verdicts(field.open(), now).stream().map(Verdict::status).toList(),
        verdicts(office.open(), now).stream().map(Verdict::status).toList());
  }

  @Test
  void whatIsChangedCutShortOrSignedByNobodyKnownIsRefusedAndNothingIsDone() throws Exception {
    field.write(row("f1", "asserts", "north", 3, ""));
    Path file = parcel(field, "");
    byte[] whole = Files.readAllBytes(file);
    String key = key(file);
    assertTrue(refusal(file, "field", "").contains("does not know"));
    assertTrue(refusal(file, "here", key).contains("cannot be the name"));
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      byte[] bad =
          i % 2 == 0 ? whole.clone() : java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
      if (i % 2 == 0) {
        bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Path changed = Files.write(sibling(file, "changed-" + i), bad);
      refusal(changed, "field", key);
    }
    assertEquals(0, office.open().entries().size());
    assertFalse(Files.exists(office.folder.resolve(".trucewatch/logs")));
    assertEquals(1, office.courier().receive(file, "field", key, NONE).orElseThrow().added());
    assertThrows(LogFailure.class, () -> field.courier().receive(file, "me", key, NONE));
  }

  private String refusal(Path file, String name, String key) {
    Exception refused =
        assertThrows(Exception.class, () -> office.courier().receive(file, name, key, NONE));
    assertTrue(
        refused instanceof ExchangeFailure || refused instanceof LogFailure, refused.toString());
    return String.valueOf(refused.getMessage());
  }

  @Test
  void aClockAheadIsQuestionedBeforeItsStampsAreTakenIn() throws Exception {
    field.write(row("f1", "asserts", "north", 3, ""));
    Path file = parcel(field, "");
    now = now.minusSeconds(3_600);
    assertTrue(refusal(file, "field", key(file)).contains("clock"));
  }
}
