package trucewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trucewatch.news.feed.Network;

/// From an article to a claim, as a person types it, on a copy of the tutorial's case.
class ReadAndReviewTest {
  private static final Path CASE = Path.of("..", "cases", "tutorial");
  private static final String ARTICLE =
      """
      Shells fall on Quarn

      Sunday, March 7, 2021

      The Tarn Assembly said on Sunday that the Weir League had shelled Quarn on March 6.
      """;

  @TempDir private Path folder;

  private String copy;

  @BeforeEach
  void copyTheCase() throws IOException {
    Path to = folder.resolve("case");
    try (Stream<Path> files = Files.walk(CASE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().contains(".trucewatch")) {
          Path target = to.resolve(CASE.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    copy = to.toString();
  }

  private Path article(String name, String text) throws IOException {
    Path file = folder.resolve("articles").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, UTF_8);
  }

  private String accepted() throws IOException {
    return Files.readString(Path.of(copy, "claims", "accepted.csv"), UTF_8);
  }

  private static Run typed(String in, String... arguments) {
    return Run.with(in, 100, Path.of(""), arguments);
  }

  @Test
  void aCandidateIsJoinedToTheIncidentThatAPersonSaysItIs() throws IOException {
    Run read = Run.of("read", copy, article("shelling.txt", ARTICLE).toString());
    assertEquals(ExitCode.DONE, read.code(), read.both());
    Run review = typed("1\n", "review", copy);
    assertTrue(review.out().contains("1 the same incident as: "), review.out());
    assertTrue(review.out().contains("same act, same days"), review.out());
    assertTrue(accepted().contains(",joins,"), accepted());
    Run incidents = Run.of("incidents", copy, "--format", "csv");
    long told = incidents.out().lines().filter(line -> line.contains("shelling")).count();
    assertEquals(1, told, incidents.out());
    Run check = Run.of("check", copy);
    assertFalse(check.both().contains("accepted.csv"), check.both());
  }

  @Test
  void acceptedAloneItIsAnIncidentOfItsOwn() throws IOException {
    Run.of("read", copy, article("shelling.txt", ARTICLE).toString());
    typed("a\n", "review", copy);
    assertFalse(accepted().contains(",joins,"), accepted());
    Run incidents = Run.of("incidents", copy, "--format", "csv");
    assertEquals(
        2,
        incidents.out().lines().filter(line -> line.contains("shelling")).count(),
        incidents::out);
  }

  /// The article names the League and Quarn, as other clauses do; it speaks of shelling, which this
  /// one forbids among attacks.
  @Test
  void aClaimTouchesTheClauseThatSpeaksOfItsAct() throws IOException {
    Path file = article("shelling.txt", ARTICLE);
    Run read = Run.of("read", copy, file.toString(), "--format", "json");
    assertTrue(read.out().contains("\"clause\":\"ceasefire\""), read.out());
    assertFalse(read.out().contains("\"clause\":\"leave-quarn\""), read.out());
  }

  @Test
  void anErasureNamesTheFilesThatStillHoldWhatWasRead() throws IOException {
    Run.of("read", copy, article("shelling.txt", ARTICLE).toString());
    typed("a\n", "review", copy);
    Instant now = Instant.parse("2026-06-01T00:00:00Z");
    String id = accepted().lines().skip(1).findFirst().orElseThrow().split(",", -1)[0];
    Run.keeping(now, "status", copy);
    Run erased = Run.keeping(now, "erase", copy, id, "--reason", "asked by the speaker");
    assertEquals(ExitCode.DONE, erased.code(), erased.both());
    String told = erased.err().replaceAll("\\s", "");
    for (String part : List.of("candidates", "articles")) {
      assertTrue(told.contains(".trucewatch/" + part + "/"), erased.both());
    }
  }

  @Test
  void oneSentenceInTwoOutletsIsOneIncident() throws IOException {
    for (String outlet : List.of("Courier", "Ferry News")) {
      String own =
          outlet.equals("Courier")
              ? "\nTrains ran as usual, and the market of the town was open until the evening came.\n"
              : "\nOur ferries leave from the old quay while the new one is being painted this week.\n";
      Path file =
          article(outlet.replace(" ", "-") + ".txt", ARTICLE + own + own.toUpperCase(Locale.ROOT));
      Run.of("read", copy, file.toString(), "--source", outlet);
    }
    typed("a\na\n", "review", copy);
    assertTrue(accepted().contains("printed twice"), accepted());
    Run incidents = Run.of("incidents", copy, "--format", "csv");
    assertEquals(
        2,
        incidents.out().lines().filter(line -> line.contains("shelling")).count(),
        incidents::out);
  }

  private static final String WIRE =
      """
      QUARN (Reuters) - The Weir League shelled Quarn on March 6, the Tarn Assembly said on Sunday.

      The mill and two barns were hit before the fire brigade came over the bridge at noon.
      """;

  /// Two outlets print one text of an agency, the second on the next day: it is asked about once,
  /// and whatever is accepted comes from the agency, so that nobody else has confirmed it.
  @Test
  void oneAgencyTextIsOneSource() throws IOException {
    Run first =
        Run.of("read", copy, article("courier.txt", WIRE).toString(), "--source", "courier");
    assertTrue(first.err().contains("1 candidates wait"), first.err());
    Path printed = article("ferry.txt", "Quarn under fire\n\n" + WIRE);
    Run second = Run.of("read", copy, printed.toString(), "--source", "ferry-news");
    assertTrue(second.err().contains("One text of Reuters, and so one source"), second.err());
    assertTrue(second.err().contains("0 candidates wait"), second.err());
    typed("a\n", "review", copy);
    assertTrue(accepted().contains(",Reuters,"), accepted());
  }

  /// The same told in other words in another paper, from the same agency, confirms nothing; told by
  /// an outlet of its own, it does.
  @Test
  void twoSourcesAreNotTwoPrintsOfOneAgency() throws IOException {
    String told = "QUARN (Reuters) - %s\n";
    String act = "The Weir League shelled Quarn on March 9, %s.";
    Path one = article("one.txt", told.formatted(act.formatted("residents said on Wednesday")));
    Path two = article("two.txt", told.formatted(act.formatted("a nurse said on Wednesday night")));
    Path own = article("own.txt", act.formatted("a miller said on Wednesday") + "\n");
    Run.of("read", copy, one.toString(), "--source", "courier", "--published", "2021-03-10");
    Run.of("read", copy, two.toString(), "--source", "ferry-news", "--published", "2021-03-10");
    typed("a\n1\n", "review", copy);
    assertEquals(0, confirmed(), accepted());
    Run.of("read", copy, own.toString(), "--source", "ferry-news", "--published", "2021-03-10");
    typed("1\n", "review", copy);
    assertEquals(1, confirmed(), accepted());
  }

  /// How many shellings of 9 March the account of two sources tells.
  private long confirmed() {
    Run incidents = Run.of("incidents", copy, "--account", "two-sources", "--format", "csv");
    assertEquals(ExitCode.DONE, incidents.code(), incidents.both());
    return incidents.out().lines().filter(line -> line.contains("2021-03-09")).count();
  }

  /// What was edited or rejected is read again, and it is said what reads differently.
  @Test
  void examplesAreReadAgain() throws IOException {
    Run.of("read", copy, article("courier.txt", WIRE).toString(), "--source", "courier");
    typed("e\nspeaker=watch\n\n", "review", copy);
    Run wrong = Run.of("review", copy, "--examples");
    assertTrue(wrong.out().contains("1 read as before, still wrong"), wrong.both());
    assertTrue(
        wrong.out().contains("speaker: read then tarn, right watch, now tarn"), wrong.both());
    Path examples = Path.of(copy, ".trucewatch", "examples");
    try (Stream<Path> files = Files.list(examples)) {
      Path example = files.findFirst().orElseThrow();
      Files.writeString(
          example,
          Files.readString(example)
              .replace("\"speaker\":\"watch\"", "\"speaker\":\"tarn\"")
              .replaceFirst("(\"read\":\\{[^}]*)\"speaker\":\"tarn\"", "$1\"speaker\":\"weir\""));
    }
    Run right = Run.of("review", copy, "--examples", "--format", "csv");
    assertTrue(right.out().contains(",right-now,speaker,weir,tarn,tarn,"), right.both());
  }

  /// A feed that the case names is fetched when asked for, and each entry is read once.
  @Test
  void feedsAreReadWhenTheCaseNamesThem() throws IOException {
    Run none = Run.of("read", copy, "--feeds");
    assertEquals(ExitCode.WRONG_USE, none.code(), none.both());
    assertTrue(none.err().contains("feeds.csv"), none.err());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/news.xml",
        exchange -> {
          byte[] feed =
              ("<rss><channel><item><title>Quarn</title><guid>q1</guid><pubDate>Sun, 07 Mar 2021"
                      + " 10:00:00 GMT</pubDate><description>"
                      + "The Weir League shelled Quarn on March 6, the Tarn Assembly said on Sunday."
                      + "</description></item></channel></rss>")
                  .getBytes(UTF_8);
          exchange.sendResponseHeaders(200, feed.length);
          exchange.getResponseBody().write(feed);
          exchange.close();
        });
    server.start();
    String address = "http://feeds.example:" + server.getAddress().getPort() + "/news.xml";
    Files.writeString(Path.of(copy, "feeds.csv"), "address,source\n" + address + ",courier\n");
    try {
      Run refused = Run.of("read", copy, "--feeds");
      assertEquals(ExitCode.CASE_HAS_ERRORS, refused.code(), refused.both());
      Run first = Run.over(new Here(), "read", copy, "--feeds");
      assertEquals(ExitCode.DONE, first.code(), first.both());
      assertTrue(first.err().contains("1 entries, 1 of them not read yet"), first.err());
      assertTrue(first.err().contains("1 candidates wait"), first.err());
      Run second = Run.over(new Here(), "read", copy, "--feeds");
      assertTrue(second.err().contains("1 entries, 0 of them not read yet"), second.err());
    } finally {
      server.stop(0);
    }
    typed("a\n", "review", copy);
    assertTrue(accepted().contains(",2021-03-07,courier,"), accepted());
  }

  /// Every name leads to this machine.
  private static final class Here implements Network {
    @Override
    public List<InetAddress> resolve(String host) {
      return List.of(InetAddress.getLoopbackAddress());
    }

    @Override
    public boolean allows(InetAddress address, int port) {
      return true;
    }
  }

  @Test
  void aFolderIsReadPastWhatCannotBe() throws IOException {
    article("shelling.txt", ARTICLE);
    article("page.html", "");
    article(".hidden", ARTICLE);
    Files.write(folder.resolve("articles/noise.bin"), new byte[5000]);
    Files.createSymbolicLink(folder.resolve("articles/link.txt"), Path.of("/etc/hostname"));
    Run read = Run.of("read", folder.resolve("articles").toString(), "--format", "json");
    assertEquals(ExitCode.DONE, read.code(), read.both());
    assertEquals(3, read.out().lines().count(), read.out());
    assertTrue(read.out().contains("no text"), read.out());
    assertEquals("", read.err(), read.err());
    Run missing = Run.of("read", folder.resolve("nothing.html").toString());
    assertEquals(ExitCode.WRONG_USE, missing.code());
  }
}
