package trucewatch.diagnostic;

/// A further place that a problem points to, with what is to be seen there ("first defined here").
public record Caption(Span span, String text) {}
