package trucewatch.syntax;

/// A name as it was written, not looked up: in lower case and in Unicode's composed form (NFC).
public record Name(String text, Origin origin) implements Node {
  public Name {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a name must not be empty");
    }
  }
}
