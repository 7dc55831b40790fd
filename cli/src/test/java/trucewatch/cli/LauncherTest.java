package trucewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs the real `./trucewatch` in a house of cardboard: a `mvnw` that only notes that it was
/// called, and a JDK whose `java` only repeats its arguments.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX script")
class LauncherTest {
  private static final int CANNOT_START = 69;

  @TempDir private Path temp;
  private Path house;
  private Path jdk;

  @BeforeEach
  void buildTheHouse() throws IOException {
    house = temp.resolve("a house");
    jdk = fakeJdk("jdk 25", "25.0.9");
    script(house.resolve("trucewatch"), Files.readString(Path.of("../trucewatch")));
    script(
        house.resolve("mvnw"),
        """
        #!/bin/sh
        echo "$JAVA_HOME: $*" >>builds
        if [ -f broken ]; then echo '[ERROR] the roof is missing'; exit 1; fi
        mkdir -p cli/target/app/lib web/target/app && echo jar >cli/target/app/trucewatch.jar
        """);
    for (var file :
        List.of(
            "pom.xml",
            ".mvn/maven.config",
            "core/pom.xml",
            "core/src/main/java/A.java",
            "core/src/test/java/ATest.java",
            "oracle/pom.xml",
            "oracle/src/main/java/B.java",
            "cli/pom.xml",
            "cli/src/main/java/C.java")) {
      write(house.resolve(file), "");
    }
  }

  @Test
  void theFirstRunBuildsWithOneLineOfProgressAndAllArgumentsArriveWhole() throws Exception {
    var run = launch(Map.of(), "status", "two words", "", "Türkiye", "*");
    assertEquals(0, run.code, run.err);
    assertEquals(1, run.err.lines().count(), run.err);
    assertTrue(run.err.startsWith("trucewatch: building"), run.err);
    assertTrue(run.out.endsWith("<status>\n<two words>\n<>\n<Türkiye>\n<*>\n"), run.out);
    assertTrue(run.out.contains("<-XX:AOTCache=" + house.toRealPath() + "/cli/target/run/start"));
  }

  @Test
  void theProgramIsToldWhereTheExamplesLie() throws Exception {
    String here = launch(Map.of(), "demo").out;
    assertTrue(here.startsWith("home " + house.toRealPath() + "\n"), here);
    String there = launch(Map.of("TRUCEWATCH_HOME", "/elsewhere"), "demo").out;
    assertTrue(there.startsWith("home /elsewhere\n"), there);
  }

  @Test
  void theSecondRunBuildsNothingAndSaysNothing() throws Exception {
    launch(Map.of(), "status");
    var run = launch(Map.of(), "status");
    assertEquals("", run.err);
    assertEquals(1, builds().size());
  }

  @Test
  void aChangedSourceOrBuildFileIsBuiltAgain() throws Exception {
    for (var file : List.of("core/src/main/java/A.java", "cli/pom.xml", "pom.xml")) {
      launch(Map.of(), "status");
      int before = builds().size();
      makeNewer(house.resolve(file));
      launch(Map.of(), "status");
      assertEquals(before + 1, builds().size(), file);
      Files.setLastModifiedTime(house.resolve(file), FileTime.fromMillis(0));
    }
  }

  @Test
  void aDeletedSourceIsBuiltAgain() throws Exception {
    launch(Map.of(), "status");
    Files.delete(house.resolve("core/src/main/java/A.java"));
    makeNewer(house.resolve("core/src/main/java"));
    launch(Map.of(), "status");
    assertEquals(2, builds().size());
  }

  @Test
  void whatDoesNotShipIsNoReasonToBuild() throws Exception {
    launch(Map.of(), "status");
    makeNewer(house.resolve("core/src/test/java/ATest.java"));
    makeNewer(house.resolve("oracle/src/main/java/B.java"));
    launch(Map.of(), "status");
    assertEquals(1, builds().size());
  }

  @Test
  void aFailedBuildShowsWhatFailedAndRunsNothing() throws Exception {
    write(house.resolve("broken"), "");
    var run = launch(Map.of(), "status");
    assertEquals(CANNOT_START, run.code);
    assertEquals("", run.out);
    assertTrue(run.err.contains("the roof is missing"), run.err);
    assertTrue(run.err.contains("build.log"), run.err);
  }

  @Test
  void afterAFailedBuildTheNextRunTriesAgain() throws Exception {
    write(house.resolve("broken"), "");
    launch(Map.of(), "status");
    Files.delete(house.resolve("broken"));
    assertEquals(0, launch(Map.of(), "status").code);
  }

  @Test
  void aLockThatItsOwnerLeftBehindDoesNotStopTheBuild() throws Exception {
    write(house.resolve("cli/target/run.lock/pid"), "999999999\n");
    assertEquals(0, launch(Map.of(), "status").code);
  }

  @Test
  void aJdkThatSomebodyPointedAtMustBeNewEnough() throws Exception {
    for (var name : List.of("TRUCEWATCH_JAVA", "JAVA25_HOME")) {
      var env = new HashMap<String, String>();
      env.put("TRUCEWATCH_JAVA", "");
      env.put(name, fakeJdk("old" + name, "17.0.15").toString());
      var run = launch(env, "status");
      assertEquals(CANNOT_START, run.code);
      assertTrue(run.err.contains(name), run.err);
      assertTrue(run.err.contains("Java 17.0.15, too old"), run.err);
    }
  }

  @Test
  void aJavaWithoutACompilerIsNotEnough() throws Exception {
    Files.delete(jdk.resolve("bin/javac"));
    var run = launch(Map.of(), "status");
    assertEquals(CANNOT_START, run.code);
    assertTrue(run.err.contains("a JDK is needed"), run.err);
  }

  @Test
  void anOldJavaHomeIsPassedOverForANewerJavaOnThePath() throws Exception {
    var old = fakeJdk("old", "17.0.15");
    var path = jdk.resolve("bin") + ":" + System.getenv("PATH");
    var env = Map.of("TRUCEWATCH_JAVA", "", "JAVA_HOME", old.toString(), "PATH", path);
    assertEquals(0, launch(env, "status").code);
    assertTrue(builds().getFirst().startsWith(jdk.toRealPath() + ": "), builds().toString());
  }

  @Test
  void theJavaExecutableItselfMayBeNamed() throws Exception {
    assertEquals(0, launch(Map.of("TRUCEWATCH_JAVA", jdk + "/bin/java"), "status").code);
  }

  @Test
  void theLauncherWorksThroughALink() throws Exception {
    var link = Files.createSymbolicLink(temp.resolve("tw"), house.resolve("trucewatch"));
    assertEquals(0, launch(link, Map.of(), "status").code);
    assertEquals(1, builds().size());
  }

  @Test
  void testIsMavensVerifyOnTheJdkThatWasFound() throws Exception {
    assertEquals(0, launch(Map.of(), "test", "-Dx=y").code);
    assertEquals(List.of(jdk + ": verify -Dx=y"), builds());
    write(house.resolve("broken"), "");
    assertEquals(1, launch(Map.of(), "test").code);
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(house.resolve("builds"));
  }

  private Run launch(Map<String, String> environment, String... arguments) throws Exception {
    return launch(house.resolve("trucewatch"), environment, arguments);
  }

  private Run launch(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    var command = new ArrayList<String>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    var out = temp.resolve("out");
    var err = temp.resolve("err");
    var builder =
        new ProcessBuilder(command)
            .directory(temp.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", System.getenv("PATH"));
    builder.environment().put("HOME", temp.toString());
    builder.environment().put("TRUCEWATCH_JAVA", jdk.toString());
    builder.environment().putAll(environment);
    var process = builder.start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the launcher hangs: " + Files.readString(err));
    }
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Path fakeJdk(String name, String version) throws IOException {
    var home = temp.resolve(name);
    write(home.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/javac"), "#!/bin/sh\n");
    script(
        home.resolve("bin/java"),
        """
        #!/bin/sh
        echo "home $TRUCEWATCH_HOME"
        for argument; do
          case $argument in -XX:AOTCacheOutput=*) echo cache >"${argument#*=}" ;; esac
          printf '<%s>\\n' "$argument"
        done
        """);
    return home;
  }

  private static void script(Path file, String text) throws IOException {
    write(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + file);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }

  /// As if it had been saved well after the last build.
  private static void makeNewer(Path file) throws IOException {
    var now = Files.getLastModifiedTime(file).toInstant();
    Files.setLastModifiedTime(file, FileTime.from(now.plus(Duration.ofHours(1))));
  }

  private record Run(int code, String out, String err) {}
}
