package trucewatch.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The faults of [Mutation] are texts of the source; [MutationRun] is rare, so that they still
/// stand there is seen here, in every build.
class MutationsTest {
  @Test
  void everyFaultStillFitsTheSource(@TempDir Path temporary) throws IOException {
    Path sources = Path.of("..", "core", "src", "main", "java");
    List<String> moved = new ArrayList<>();
    int number = 0;
    for (Mutation mutation : Mutation.all()) {
      try {
        mutation.write(sources, temporary.resolve("m" + number++));
      } catch (IllegalStateException gone) {
        moved.add(mutation.says() + ": " + gone.getMessage());
      }
    }
    assertEquals(List.of(), moved, "mend these in Mutation.java");
  }
}
