package trucewatch.view.page;

/// The texts of a reader's language, by their keys in its catalogue.
@FunctionalInterface
public interface Wording {
  /// The text of that key, with `{0}`, `{1}` ... replaced.
  ///
  /// @throws IllegalArgumentException if the catalogue has no such key
  String text(String key, Object... parts);

  /// The language as in `lang`.
  default String language() {
    return "en";
  }
}
