package trucewatch.news.text;

/// The universal parts of speech (<https://universaldependencies.org/u/pos/>).
public enum Tag {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X;

  /// The tag of that name, `X` for a name that is none.
  static Tag named(String name) {
    for (Tag tag : values()) {
      if (tag.name().equals(name)) {
        return tag;
      }
    }
    return X;
  }
}
