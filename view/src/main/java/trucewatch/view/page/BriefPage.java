package trucewatch.view.page;

import java.util.List;
import trucewatch.verdict.Question;

/// The brief: one page for a meeting. Each sentence carries the numbers of the notes it rests on.
///
/// @param lead three sentences: how things stand, whose move it is, what most waits for
/// @param sections what changed, what the sides differ on, what comes next; empty ones left out
/// @param notes in the order of their numbers, from 1
public record BriefPage(List<Said> lead, List<Section> sections, List<Note> notes) {
  /// A sentence.
  ///
  /// @param clause code of the clause that it is about, empty if it is about several
  /// @param title of that clause, which comes before the text
  /// @param notes numbers
  /// @param sides what each side says, in its own words
  public record Said(
      String clause, String title, String text, List<Integer> notes, List<Side> sides) {
    public Said {
      notes = List.copyOf(notes);
      sides = List.copyOf(sides);
    }
  }

  /// What follows by one side's account, and a sentence of its own on it.
  ///
  /// @param words as they were printed, empty if the log holds none
  /// @param dir `rtl` or `ltr`, of the words
  public record Side(
      String by, String said, String words, String language, String dir, List<Integer> notes) {
    public Side {
      notes = List.copyOf(notes);
    }
  }

  /// Sentences of one kind.
  ///
  /// @param name a part of the key of its title
  /// @param more how many sentences had no room
  public record Section(String name, List<Said> said, int more) {
    public Section {
      said = List.copyOf(said);
    }
  }

  /// What a sentence rests on.
  public record Note(int number, Quote quote) {}

  public BriefPage {
    lead = List.copyOf(lead);
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }

  /// The brief on what changed since an earlier point of view.
  ///
  /// @param since of the same account and reader, not later than the lens asks
  public static BriefPage of(Lens lens, Question since, Wording wording) {
    return new BriefMaker(lens, since, wording).make();
  }
}
