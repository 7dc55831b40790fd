package trucewatch.syntax;

/// One item of a block, with its comments.
public record Line<I extends Item>(I item, Comments comments) {}
