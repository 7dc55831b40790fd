package trucewatch.web;

import org.jspecify.annotations.Nullable;

/// The fields of forms: templates `field` and `errors` show them.
public final class Fields {
  private Fields() {}

  /// One field.
  ///
  /// @param help what to write, empty if the label says it
  /// @param error what is wrong with the value, empty if nothing is
  /// @param type of the input, such as `text` or `date`
  public record Field(
      String name, String label, String help, String value, String error, String type) {
    /// The ids of the texts that belong to the field, null if there are none.
    public @Nullable String describedBy() {
      String ids =
          (help.isEmpty() ? "" : name + "-help ") + (error.isEmpty() ? "" : name + "-error");
      return ids.isBlank() ? null : ids.strip();
    }
  }

  /// What is wrong with a field, for the summary above the form that leads to it.
  public record Wrong(String field, String message) {}
}
