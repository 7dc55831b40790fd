package trucewatch.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Puts each [Mutation] into a copy of the evaluator, and expects a law to go red. Takes many
/// minutes, so it runs by its own command and not in the build; see `oracle/mutations.md`.
class MutationRun {
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));

  @Test
  void everyMutationTurnsALawRed(@TempDir Path temporary) throws Exception {
    List<String> survived = new ArrayList<>();
    StringBuilder table = new StringBuilder("| fault | expected of | seen by |\n|---|---|---|\n");
    int number = 0;
    for (Mutation mutation : Mutation.all()) {
      Path home = Files.createDirectory(temporary.resolve("m" + number++));
      String red = run(compiled(mutation, home));
      String row = "| " + mutation.says() + " | " + mutation.law() + " | " + red + " |";
      System.out.println(row);
      table.append(row).append('\n');
      if (red.isEmpty()) {
        survived.add(mutation.says());
      }
    }
    Files.writeString(Path.of("target", "mutations.md"), table.toString());
    assertEquals(List.of(), survived, "no law saw these");
  }

  private static Path compiled(Mutation mutation, Path home) throws IOException {
    Path classes = Files.createDirectory(home.resolve("classes"));
    Path sources = Path.of("..", "core", "src", "main", "java");
    List<String> files =
        mutation.write(sources, home.resolve("source")).stream().map(Path::toString).toList();
    List<String> arguments =
        Stream.concat(
                Stream.of("-proc:none", "-nowarn", "-cp", CLASS_PATH, "-d", classes.toString()),
                files.stream())
            .toList();
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (failed != 0) {
      throw new IllegalStateException("does not compile: " + mutation.says());
    }
    return classes;
  }

  /// What the law that went red says first; empty if none did.
  private static String run(Path classes) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    String path = classes + System.getProperty("path.separator", ":") + CLASS_PATH;
    Process process =
        new ProcessBuilder(java, "-cp", path, LawRunner.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output
        .lines()
        .filter(line -> line.startsWith("RED "))
        .map(line -> line.substring(4).replace('|', '/'))
        .findFirst()
        .orElse("");
  }
}
