package trucewatch.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of the block of an instrument.
public sealed interface InstrumentItem extends Item permits CommonItem, InstrumentItem.Made {

  /// `drafted by ncac within 21 days of signing`: one step in making the text.
  ///
  /// @param deadline null if none was written
  record Made(Making step, List<Name> by, @Nullable Deadline deadline, Origin origin)
      implements InstrumentItem {
    public Made {
      by = List.copyOf(by);
    }
  }

  /// The steps in which a text comes into being.
  enum Making {
    DRAFTED,
    PRESENTED,
    ADOPTED,
    ASSENTED,
    SIGNED,
    PUBLISHED
  }
}
