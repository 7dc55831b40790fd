package trucewatch.store;

import java.time.Instant;

/// One batch of the log as people read it: what came in, when, through whom.
///
/// @param number from 1, without gaps
/// @param recorded the stamp of the log
/// @param by who entered it
/// @param kind what was done
/// @param what the name of the dataset or file; of an erased row its id
/// @param from the file that it came from; of an erasure its reason
/// @param entries how many entries it has
/// @param chain the hash over this batch and all before it
public record Entered(
    int number,
    Instant recorded,
    String by,
    Kind kind,
    String what,
    String from,
    int entries,
    String chain) {
  /// What a batch does.
  public enum Kind {
    /// Rows of claims came in.
    ROWS,
    /// A file of the case, such as its agreement, was kept as it was then.
    TEXT,
    /// Names, place and words of a row were destroyed.
    ERASURE
  }
}
