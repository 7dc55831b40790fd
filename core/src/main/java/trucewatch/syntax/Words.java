package trucewatch.syntax;

/// Words between quotation marks, without the marks; never contains a line break.
public record Words(String text, Origin origin) implements Node {}
