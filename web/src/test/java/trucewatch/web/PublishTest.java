package trucewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trucewatch.cli.Server;

/// Public editions: what they hold, what they must not hold, and that they stay.
class PublishTest {
  private static final String SECRET = "a witness whom nobody may know";
  private static final String RESTRICTED_ROW =
      "\nhush1,hush,2021-03-07T12:00:00Z,watch-log,watch,asserts,shelling,weir,,,quarn,2021-03-07,"
          + "2021-03-07,,,,,,,,,,,restricted,"
          + SECRET
          + "\n";
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)");

  @TempDir private Path shelf;
  private Path folder = Path.of(".");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copy() {
    folder = Running.example("tutorial");
  }

  /// As it could have been published at the end of that day.
  private int publish(String day) {
    return publish(folder, day, day, NOW, Duration.ZERO, "all");
  }

  private int publish(Path of, String name, String day, Instant now, Duration lag, String account) {
    return new WebServer()
        .publish(
            new Server.Edition(
                of,
                shelf,
                name,
                lag,
                day,
                day,
                account,
                "a test",
                InstantSource.fixed(now),
                new PrintWriter(out),
                new PrintWriter(err)));
  }

  @Test
  void anEditionStandsAloneAndTheNextOneSaysWhatIsNew() throws IOException {
    assertEquals(0, publish("2021-03-05"), err::toString);
    assertEquals(0, publish("2021-03-15"), err::toString);
    assertTrue(out.toString().contains("the one before: 2021-03-05"), out::toString);

    String board = Files.readString(shelf.resolve("2021-03-15/index.html"));
    assertTrue(board.contains("Changed since edition 2021-03-05"), board);
    String brief = Files.readString(shelf.resolve("2021-03-15/brief.html"));
    assertTrue(brief.contains("Happened since edition 2021-03-05"), brief);
    List<String> dead = new ArrayList<>();
    int links = 0;
    for (Path page : files(".html")) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        String to = link.group(1);
        if (!to.startsWith("https://")) {
          links++;
          if (!Files.exists(page.resolveSibling(to))) {
            dead.add(page + " -> " + to);
          }
        }
      }
    }
    assertEquals(List.of(), dead);
    assertTrue(links > 200, () -> "links followed, or the pattern fits none");
  }

  @Test
  void nothingRestrictedIsInAnyFileOrVerdict() throws IOException {
    assertEquals(0, publish("2021-03-15"), err::toString);
    Path without = shelf.resolve("2021-03-15");
    Files.writeString(
        folder.resolve("claims/claims.csv"), RESTRICTED_ROW, StandardOpenOption.APPEND);
    assertEquals(
        0, publish(folder, "again", "2021-03-15", NOW, Duration.ZERO, "all"), err::toString);
    for (Path file : files("")) {
      String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
      assertFalse(text.contains(SECRET) || text.contains("hush"), file::toString);
    }
    String before = Files.readString(without.resolve("board.json"));
    assertEquals(before, Files.readString(shelf.resolve("again/board.json")));
  }

  @Test
  void whatBecameKnownInTheLastDaysIsHeldBack() throws IOException {
    assertEquals(0, publish("2021-03-12"), err::toString);
    String at = Files.readString(shelf.resolve("2021-03-12/claims.csv"));
    assertTrue(at.contains("t41"), at);
    Instant now = Instant.parse("2021-03-12T12:00:00Z");
    assertEquals(0, publish(folder, "lagging", "", now, Duration.ofDays(3), "all"), err::toString);
    String held = Files.readString(shelf.resolve("lagging/claims.csv"));
    assertTrue(held.contains("t01"), held);
    assertFalse(held.contains("t41"), held);
  }

  @Test
  void anEditionIsNeverChangedAndAnotherCaseGoesElsewhere() throws IOException {
    assertEquals(0, publish("2021-03-15"), err::toString);
    String board = Files.readString(shelf.resolve("2021-03-15/index.html"));
    assertEquals(2, publish("2021-03-15"));
    assertTrue(err.toString().contains("Give this one another --name"), err::toString);
    assertEquals(board, Files.readString(shelf.resolve("2021-03-15/index.html")));

    assertEquals(2, publish(Running.example("minsk-2015"), "", "", NOW, Duration.ZERO, "all"));
    assertTrue(err.toString().contains("a folder of its own"), err::toString);
    assertEquals(2, publish(folder, "x", "", NOW, Duration.ZERO, "nobody"));
    assertTrue(err.toString().contains("There is no account 'nobody'"), err::toString);
    try (Stream<Path> left = Files.list(shelf)) {
      assertEquals(
          List.of("2021-03-15", "index.html"),
          left.map(one -> String.valueOf(one.getFileName())).sorted().toList());
    }
  }

  @Test
  void theSumsInItsCardAreThoseOfItsFiles() throws IOException, NoSuchAlgorithmException {
    assertEquals(0, publish("2021-03-15"), err::toString);
    Path edition = shelf.resolve("2021-03-15");
    String card = Files.readString(edition.resolve("edition.json"));
    int seen = 0;
    for (Path file : files("")) {
      if (file.startsWith(edition) && !file.endsWith("edition.json")) {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        String path = edition.relativize(file).toString().replace('\\', '/');
        String line = '"' + path + "\": \"" + HexFormat.of().formatHex(sum) + '"';
        assertTrue(card.contains(line), () -> line + " in " + card);
        seen++;
      }
    }
    assertTrue(seen > 20, "files of the edition: " + seen);
    assertTrue(new String(Files.readAllBytes(edition.resolve("card.svg")), UTF_8).contains("2021"));
  }

  @Test
  void thePictureToShareCanBeShownAndSaysInWordsWhatItCarries() throws IOException {
    assertEquals(0, publish("2021-03-15"), err::toString);
    Path picture = shelf.resolve("2021-03-15/card.png");
    var image = javax.imageio.ImageIO.read(picture.toFile());
    assertEquals(SharePicture.WIDTH, image.getWidth());
    assertEquals(SharePicture.HEIGHT, image.getHeight());
    // each line is drawn: head, title, counts, dates and account, owner
    for (int[] band : new int[][] {{30, 70}, {125, 165}, {240, 270}, {540, 565}, {580, 605}}) {
      int background = image.getRGB(4, band[0]);
      boolean drawn = false;
      for (int y = band[0]; y < band[1] && !drawn; y++) {
        for (int x = 40; x < SharePicture.WIDTH - 40 && !drawn; x++) {
          drawn = image.getRGB(x, y) != background;
        }
      }
      assertTrue(drawn, "nothing between " + band[0] + " and " + band[1]);
    }
    String board = Files.readString(shelf.resolve("2021-03-15/index.html"));
    assertTrue(board.contains("property=\"og:image\" content=\"card.png\""), board);
    String alt = board.replaceAll("(?s).*og:image:alt\" content=\"([^\"]*)\".*", "$1");
    for (String carried :
        List.of("Edition 2021-03-15", "As of 2021-03-15", "all accounts", "example case authors")) {
      assertTrue(alt.contains(carried), () -> carried + " in " + alt);
    }
    String clause = Files.readString(shelf.resolve("2021-03-15/clauses/ceasefire.html"));
    assertTrue(clause.contains("content=\"../card.png\""), clause);
  }

  @Test
  void anEditionNamesNobodyWhoWorksOnTheCase() throws IOException {
    trucewatch.casebook.Casebook.enter(folder, NOW, "Quilla Staffer");
    assertEquals(0, publish("2021-03-15"), err::toString);
    for (Path file : files("")) {
      String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
      assertFalse(text.contains("Quilla"), file::toString);
    }
  }

  private List<Path> files(String end) throws IOException {
    try (Stream<Path> all = Files.walk(shelf)) {
      return all.filter(Files::isRegularFile).filter(one -> one.toString().endsWith(end)).toList();
    }
  }
}
