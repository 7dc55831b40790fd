package trucewatch.news.candidates;

import java.util.List;
import java.util.Locale;
import trucewatch.news.text.Span;

/// One claim that a machine read. It counts nowhere before a person accepts it.
///
/// Spans are places in the input text.
///
/// @param source the mention of the speaker, empty when the text names none
/// @param speaker who speaks: the id in the case, or the name in the text; empty if nobody is named
/// @param via who passed it on, by id or name, empty if the outlet has it directly; of more than
///   one the one nearest to the speaker first, divided by [#AND_BEFORE]
/// @param positive whether it says that something is so; false for a denial or a thing said not to
///   be
/// @param hedged whether the speaker is said to think it likely rather than to say it is so
/// @param addressee whom it was told, as written
/// @param about ids of the acts it touches, joined by commas, empty if none is known
/// @param clause the clause it touches most, empty if none
/// @param saidOn the day on which the text says it was said, empty if it says none
/// @param confidence the share of this rule's claims that people found right, on texts held back
public record CandidateClaim(
    List<Span> content,
    List<Span> cue,
    List<Span> source,
    String speaker,
    String via,
    Kind kind,
    boolean positive,
    boolean hedged,
    String addressee,
    String about,
    String clause,
    String saidOn,
    double confidence,
    String rule) {
  public CandidateClaim {
    content = List.copyOf(content);
    cue = List.copyOf(cue);
    source = List.copyOf(source);
  }

  /// Stands in [#via] between two who passed it on.
  public static final String AND_BEFORE = "; ";

  /// What sort of statement it is.
  public enum Kind {
    DIRECT,
    INDIRECT,
    ACCORDING_TO,
    DENIAL,
    ACCUSATION,
    DEMAND,
    PROMISE,
    POSITION;

    /// The word in output: lower case with hyphens.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
