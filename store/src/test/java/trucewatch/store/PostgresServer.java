package trucewatch.store;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL server of our own, in a temporary folder, on the loopback, for as long as the tests
/// run. PostgreSQL refuses to run as root; there it runs as the user that its package made.
///
/// Tests of other modules run this file as a program of its own.
final class PostgresServer {
  private final Path folder;
  private final Path programs;
  private final int port;

  private PostgresServer(Path folder, Path programs, int port) {
    this.folder = folder;
    this.programs = programs;
    this.port = port;
  }

  /// Starts a server, prints its address or, where none is installed, an empty line, and stops it
  /// when there is nothing more to read.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (!installed()) {
      System.out.println();
      return;
    }
    PostgresServer server = start();
    System.out.println(server.url());
    System.out.flush();
    System.in.transferTo(OutputStream.nullOutputStream());
    server.close();
  }

  static boolean installed() throws IOException {
    return programs().isPresent();
  }

  private static Optional<Path> programs() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(versions)) {
      return all.map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  static PostgresServer start() throws IOException, InterruptedException {
    Path folder =
        Files.createTempDirectory(
            "trucewatch-pg",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    if (root()) {
      run(List.of("chown", "postgres", folder.toString()));
    }
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    PostgresServer server = new PostgresServer(folder, programs().orElseThrow(), port);
    String data = folder.resolve("data").toString();
    server.program("initdb", "-D", data, "-U", "trucewatch", "-A", "trust", "-E", "UTF8");
    String options = "-p " + port + " -c listen_addresses=127.0.0.1 -k " + folder;
    String log = folder.resolve("log").toString();
    server.program("pg_ctl", "-D", data, "-w", "-l", log, "-o", options, "start");
    return server;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=trucewatch";
  }

  private static boolean root() {
    return System.getProperty("user.name").equals("root");
  }

  private void program(String name, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (root()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(name).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(command + " failed");
    }
  }

  void close() throws IOException, InterruptedException {
    program("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop");
    run(List.of("rm", "-rf", folder.toString()));
  }
}
