package trucewatch.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trucewatch.diagnostic.ProblemPrinter;
import trucewatch.diagnostic.SourceText;

/// The printer and the parser invert each other.
class RoundTripProperties {
  private static final int RUNS = 3_000;

  @Test
  void whatIsPrintedIsReadBackAsTheSame() {
    for (long seed = 0; seed < RUNS; seed++) {
      Fence fence = new RandomBlocks(new SplittableRandom(seed)).fence();
      String printed = Printer.print(fence);
      var source = new SourceText("seed-" + seed, printed);
      Parsed parsed = Parser.parseBlocks(source);
      assertTrue(
          !parsed.hasErrors(), () -> printed + ProblemPrinter.print(source, parsed.problems()));
      Fence read = parsed.file().fences().getFirst();
      assertEquals(fence.blocks(), read.blocks(), "seed " + seed + "\n" + printed);
      assertEquals(fence.remarks(), read.remarks(), "seed " + seed + "\n" + printed);
      assertEquals(printed, Printer.print(read), "seed " + seed);
    }
  }

  @Test
  void theGeneratorReachesTheWholeTree() {
    Set<Class<?>> met = new HashSet<>();
    for (long seed = 0; seed < 500; seed++) {
      collect(new RandomBlocks(new SplittableRandom(seed)).fence(), met);
    }
    Set<Class<?>> all = new HashSet<>();
    kinds(Block.class, all);
    var missing = new TreeSet<String>();
    all.stream().filter(kind -> !met.contains(kind)).forEach(kind -> missing.add(kind.getName()));
    assertEquals(Set.of(), missing);
    assertTrue(all.size() > 150, "the tree has more kinds of nodes than " + all.size());
  }

  private static void collect(@Nullable Object node, Set<Class<?>> met) {
    if (node instanceof Collection<?> list) {
      list.forEach(element -> collect(element, met));
    } else if (node instanceof Record) {
      met.add(node.getClass());
      for (RecordComponent component : node.getClass().getRecordComponents()) {
        try {
          component.getAccessor().setAccessible(true);
          collect(component.getAccessor().invoke(node), met);
        } catch (ReflectiveOperationException e) {
          throw new LinkageError(e.getMessage(), e);
        }
      }
    }
  }

  /// All records that a node of this type may hold.
  private static void kinds(Type type, Set<Class<?>> all) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        kinds(argument, all);
      }
      kinds(generic.getRawType(), all);
    } else if (type instanceof Class<?> kind && kind.getName().startsWith("trucewatch.syntax.")) {
      if (kind.isSealed()) {
        List.of(kind.getPermittedSubclasses()).forEach(permitted -> kinds(permitted, all));
      } else if (kind.isRecord() && all.add(kind)) {
        for (RecordComponent component : kind.getRecordComponents()) {
          kinds(component.getGenericType(), all);
        }
      }
    }
  }
}
