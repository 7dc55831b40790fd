package trucewatch.news.claims;

import trucewatch.news.text.Tag;

/// A verb with its auxiliaries and adverbs: `has not yet said`, `was told`, `to argue`.
///
/// @param start the first token of the group
/// @param head the token of the verb itself
record VerbGroup(int start, int head, Shape shape, boolean negated) {
  /// How the group stands in its sentence.
  enum Shape {
    /// `said`, `has said`, `will say`, `is saying`.
    FINITE,
    /// `saying`, without a form of `to be`.
    PARTICIPLE,
    /// `to say`.
    INFINITIVE,
    /// `was told`, `being asked`.
    PASSIVE,
    /// A past form right after a noun or comma, of which the words do not show whether it is a main
    /// verb or a participle.
    BARE_PAST
  }

  static VerbGroup around(Words words, int head, int from, Cue.Form form) {
    int start = head;
    boolean be = false;
    boolean have = false;
    boolean to = false;
    boolean modal = false;
    boolean negated = false;
    while (start > from && !words.quoted(start - 1) && inGroup(words, start - 1)) {
      start--;
      modal |= words.modal(start);
      have |= words.have(start) && !words.modal(start);
      be |= words.be(start) && !words.have(start);
      to |= words.is(start, "to");
      negated |= words.negation(start);
    }
    while (start < head
        && words.tag(start) == Tag.ADV
        && !words.negation(start)
        && words.startsSentence(start)) {
      start++;
    }
    return new VerbGroup(start, head, shape(form, be, have, to, modal), negated);
  }

  private static boolean inGroup(Words words, int i) {
    return words.has(i, Tag.AUX, Tag.ADV)
        || words.negation(i)
        || words.is(i, "to")
        || words.isOneOf(
            i, "has", "have", "had", "is", "was", "were", "are", "be", "been", "being");
  }

  private static Shape shape(Cue.Form form, boolean be, boolean have, boolean to, boolean modal) {
    boolean past = form == Cue.Form.PAST || form == Cue.Form.PARTICIPLE;
    if (past && be) {
      return Shape.PASSIVE;
    }
    if (form == Cue.Form.ING) {
      return be ? Shape.FINITE : Shape.PARTICIPLE;
    }
    if (to && !modal) {
      return Shape.INFINITIVE;
    }
    return past && !have && !modal ? Shape.BARE_PAST : Shape.FINITE;
  }
}
