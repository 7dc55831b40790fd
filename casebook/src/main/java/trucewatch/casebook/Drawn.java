package trucewatch.casebook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Place;
import trucewatch.sources.zones.Layout;

/// What an agreement says of the drawings of its places.
public final class Drawn {
  private Drawn() {}

  /// The files that draw its places, by name.
  public static Set<String> files(Agreement agreement) {
    Set<String> files = new TreeSet<>();
    agreement.places().stream().map(Place::file).filter(f -> !f.isEmpty()).forEach(files::add);
    return files;
  }

  /// What lies in what, what runs along what, and how the drawings may call each place.
  public static Layout layout(Agreement agreement) {
    Map<String, String> parents = new HashMap<>();
    Map<String, Layout.Buffer> buffers = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    for (Place place : agreement.places()) {
      String code = place.id().code();
      place.in().ifPresent(parent -> parents.put(code, parent.code()));
      place
          .buffer()
          .ifPresent(
              strip -> buffers.put(code, new Layout.Buffer(strip.metres(), strip.line().code())));
      place.otherNames().forEach(name -> names.putIfAbsent(codeOf(name), code));
      if (!place.name().isEmpty()) {
        names.putIfAbsent(codeOf(place.name()), code);
      }
    }
    return new Layout(parents, buffers, names);
  }

  private static String codeOf(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
  }
}
