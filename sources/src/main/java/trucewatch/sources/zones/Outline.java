package trucewatch.sources.zones;

import java.util.List;

/// The drawing of one place, for a map: its parts as they stand in the file.
public record Outline(List<Part> parts) {
  /// One part.
  ///
  /// @param area whether it has an inside; then the first line is its edge and the others are holes
  public record Part(boolean area, List<List<Spot>> lines) {
    public Part {
      lines = lines.stream().map(List::copyOf).toList();
    }
  }

  /// A point on the globe, WGS 84, in degrees.
  public record Spot(double latitude, double longitude) {}

  public Outline {
    parts = List.copyOf(parts);
  }
}
