package trucewatch.news.page;

import java.util.Arrays;

/// For each character of a text the place in the input that it came from, and one more for the end.
/// Pages have millions of them, so they are kept as numbers and not as objects.
public final class Places {
  private final int[] places;

  private Places(int[] places) {
    this.places = places;
  }

  int get(int i) {
    return places[i];
  }

  int size() {
    return places.length;
  }

  /// Takes them up one after another.
  static final class Builder {
    private int[] places = new int[256];
    private int size;

    void add(int place) {
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
      }
      places[size++] = place;
    }

    /// What was added, and the last of it once more as the end; 0 if nothing was.
    Places ended() {
      add(size == 0 ? 0 : places[size - 1]);
      return new Places(Arrays.copyOf(places, size));
    }
  }
}
