package trucewatch.agreement;

import java.time.LocalDate;
import java.util.List;

/// What every clause has beside its own content.
///
/// @param id its code
/// @param article the article it formalizes, empty if the file gives none
/// @param words the words of the article as signed, empty if none stand in the file
/// @param line where the block stands in the file, from 1
public record Head(
    ClauseId id,
    String title,
    String article,
    String words,
    int line,
    Reading reading,
    Scope scope,
    PutForward putForward,
    Notes notes) {

  /// Who reads the words so.
  ///
  /// @param of the clause that this is a rival reading of, empty code if it is none
  public record Reading(List<Reader> by, List<Reader> reviewedBy, ClauseId of) {
    public static final Reading UNSIGNED = new Reading(List.of(), List.of(), new ClauseId(""));

    /// A person and the day, [LocalDate#MIN] if not said.
    public record Reader(String name, LocalDate on, String textLanguage) {}

    public Reading {
      by = List.copyOf(by);
      reviewedBy = List.copyOf(reviewedBy);
    }

    public boolean rival() {
      return !of.code().isEmpty();
    }
  }

  /// When the clause is in force.
  ///
  /// @param starts all must be told to have come (`when`, `from`, `after`)
  /// @param ends any, once told, ends it (`until`, the end of a `while`)
  /// @param countsOnlyAfter whether acts before the start do not count (`after`)
  /// @param startedBy clauses whose performance (`then`) or failure (`else`) starts it
  public record Scope(
      List<Condition> starts,
      List<Condition> ends,
      List<Condition> whiles,
      boolean countsOnlyAfter,
      List<Trigger> startedBy) {
    public static final Scope ALWAYS = new Scope(List.of(), List.of(), List.of(), false, List.of());

    public Scope {
      starts = List.copyOf(starts);
      ends = List.copyOf(ends);
      whiles = List.copyOf(whiles);
      startedBy = List.copyOf(startedBy);
    }
  }

  /// This clause starts when another is performed (`then`), or fails (`else`), or has not been
  /// performed so long after (`else after`).
  public record Trigger(ClauseId clause, Outcome outcome, Event elseAfter) {
    public enum Outcome {
      PERFORMED,
      FAILED,
      FAILED_AFTER
    }
  }

  /// A clause that is of a speaker and not of the agreement; speaker with empty code means it is of
  /// the agreement.
  public record PutForward(ActorId by, LocalDate on) {
    public static final PutForward NOT = new PutForward(new ActorId(""), LocalDate.MIN);

    public boolean given() {
      return !by.code().isEmpty();
    }
  }

  /// Words that stand beside the verdict and never change it.
  ///
  /// @param manners "in good faith", with their judges
  /// @param leftOpen the reason for what is left open on purpose, empty if nothing is
  public record Notes(List<Manner> manners, String leftOpen, List<ActorId> verifiers) {
    public static final Notes NONE = new Notes(List.of(), "", List.of());

    public record Manner(String words, List<ActorId> judges) {}

    public Notes {
      manners = List.copyOf(manners);
      verifiers = List.copyOf(verifiers);
    }
  }
}
