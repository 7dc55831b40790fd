package trucewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example case answers alike, byte for byte, whether its log lies in its folder or on a
/// server. Skipped where no PostgreSQL is installed, except on the build server.
class BothStoresTest {
  private static final Path CASES = Path.of("..", "cases");
  private static final Path SERVER =
      Path.of("..", "store", "src", "test", "java", "trucewatch", "store", "PostgresServer.java");
  private static final Instant ENTERED = Instant.parse("2031-05-20T12:00:00Z");
  private static final Instant ASKED = Instant.parse("2031-05-21T12:00:00Z");

  private static Process server;
  private static String url = "";

  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    server =
        new ProcessBuilder(java, SERVER.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
    url = String.valueOf(said.readLine());
    assertFalse(
        url.isEmpty() && "true".equals(System.getenv("CI")),
        "there is no PostgreSQL on this build server");
    assumeFalse(url.isEmpty(), "no PostgreSQL is installed (Debian: postgresql)");
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException {
    server.getOutputStream().close();
    server.waitFor(60, TimeUnit.SECONDS);
  }

  static List<Path> cases() throws IOException {
    try (Stream<Path> all = Files.list(CASES)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theBoardIsTheSameByteForByte(Path example) throws Exception {
    String name = example.getFileName().toString();
    Path inFolder = copy(example, folder.resolve("folder"));
    Path onServer = copy(example, folder.resolve("server"));
    Path setting = Files.createDirectory(onServer.resolve(".trucewatch")).resolve("server");
    String schema = name.replace('-', '_');
    createSchema(schema);
    Files.writeString(setting, url + "&currentSchema=" + schema + "\n");
    assertEquals(board(inFolder, ENTERED, ""), board(onServer, ENTERED, ""));
    // What changes later must come out alike, too.
    takeOutLastRow(inFolder);
    takeOutLastRow(onServer);
    String said = "1 row is no longer there";
    assertEquals(board(inFolder, ASKED, said), board(onServer, ASKED, said));
    assertFalse(Files.exists(onServer.resolve(".trucewatch/log.db")), "there is a log here, too");
  }

  /// @param said what standard error must say
  private static String board(Path path, Instant now, String said) {
    Run run = Run.keeping(now, "status", path.toString(), "--format", "json");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().replaceAll("\\s+", " ").contains(said), run.err());
    assertFalse(run.err().contains("from the files"), run.err());
    Run verified = Run.keeping(now, "verify", path.toString());
    assertEquals(ExitCode.DONE, verified.code(), verified.both());
    return run.out();
  }

  private static void takeOutLastRow(Path path) throws IOException {
    try (Stream<Path> all = Files.list(path.resolve("claims"))) {
      Path file = all.filter(one -> one.toString().endsWith(".csv")).sorted().findFirst().get();
      String text = Files.readString(file).strip();
      Files.writeString(file, text.substring(0, text.lastIndexOf('\n') + 1));
    }
  }

  private static void createSchema(String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + name);
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.filter(path -> !path.toString().contains(".trucewatch")).toList()) {
        Path target = to.resolve(from.relativize(one));
        if (Files.isDirectory(one)) {
          Files.createDirectories(target);
        } else {
          Files.copy(one, target);
        }
      }
    }
    return to;
  }
}
