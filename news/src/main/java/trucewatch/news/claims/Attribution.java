package trucewatch.news.claims;

import java.util.List;
import trucewatch.news.text.Span;

/// One attribution as the words give it, before anybody's name is resolved.
///
/// @param content what is said; several spans where the cue stands between them
/// @param cue the words that attribute; empty for a quotation that goes on without one
/// @param source the mention of the speaker; empty when the text names none
/// @param lemma the cue's head in its base form, empty when there is no cue
/// @param negated whether the cue itself is denied ("did not say")
/// @param kind what the cue does with the content
/// @param addressee whom it was told, as written, empty if the text names none
/// @param rule the name of the rule that found it
/// @param inner what is said within the content by somebody else: `A said that B denied it`
public record Attribution(
    List<Span> content,
    List<Span> cue,
    List<Span> source,
    String lemma,
    Cue.Kind kind,
    String addressee,
    boolean quoted,
    boolean negated,
    String rule,
    List<Attribution> inner) {
  public Attribution {
    inner = List.copyOf(inner);
    content = List.copyOf(content);
    cue = List.copyOf(cue);
    source = List.copyOf(source);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution without content");
    }
  }
}
