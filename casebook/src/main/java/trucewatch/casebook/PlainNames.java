package trucewatch.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import trucewatch.agreement.Agreement;
import trucewatch.claims.Sources;
import trucewatch.sources.reading.Names;

/// Hands the names of a case to the readers of files as plain words, so that recording never sees
/// an agreement.
public final class PlainNames {
  private PlainNames() {}

  /// The names of an agreement and of the sources beside it.
  public static Names of(Agreement agreement, Sources sources) {
    return new Names(
        agreement.acts().stream()
            .map(act -> name(act.id().code(), act.name(), act.otherNames()))
            .toList(),
        agreement.actors().stream()
            .map(actor -> name(actor.id().code(), actor.name(), actor.otherNames()))
            .toList(),
        agreement.places().stream()
            .map(place -> name(place.id().code(), place.name(), place.otherNames()))
            .toList(),
        sources.rows().stream()
            .map(source -> name(source.code(), source.name(), List.of()))
            .toList());
  }

  private static Names.Name name(String code, String own, List<String> others) {
    List<String> written = new ArrayList<>(Stream.concat(Stream.of(own), others.stream()).toList());
    written.removeIf(String::isBlank);
    return new Names.Name(code, written);
  }
}
