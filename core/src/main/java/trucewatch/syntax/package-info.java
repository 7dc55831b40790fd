/// What was written, word for word, with its place. Nothing is resolved.
///
/// A file is a [trucewatch.syntax.PactFile] of [trucewatch.syntax.Fence]s with
/// [trucewatch.syntax.Block]s with [trucewatch.syntax.Item]s; every name is a
/// [trucewatch.syntax.Name] that nobody has looked up yet. Nodes are equal if they say the same,
/// wherever they stand ([trucewatch.syntax.Origin]).
@NullMarked
package trucewatch.syntax;

import org.jspecify.annotations.NullMarked;
