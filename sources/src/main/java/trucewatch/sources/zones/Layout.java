package trucewatch.sources.zones;

import java.util.Map;

/// What the agreement says of its places, in plain words: the drawings say the rest.
///
/// @param parents for each place that lies in another, that other
/// @param buffers the places that are so many metres on each side of a line
/// @param names other names of places, as codes, for drawings that bear a name instead of a code
public record Layout(
    Map<String, String> parents, Map<String, Buffer> buffers, Map<String, String> names) {
  /// All that lies within so many metres of a line.
  public record Buffer(double metres, String line) {
    public Buffer {
      if (!(metres >= 0)) {
        throw new IllegalArgumentException("a strip has a width of zero or more: " + metres);
      }
    }
  }

  /// Nothing is said.
  public static final Layout NONE = new Layout(Map.of(), Map.of(), Map.of());

  public Layout {
    parents = Map.copyOf(parents);
    buffers = Map.copyOf(buffers);
    names = Map.copyOf(names);
  }
}
