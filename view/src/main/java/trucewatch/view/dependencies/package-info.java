/// What each clause waits for, and what waits for it: the clauses of an agreement as a graph, for
/// reading, for programs and for drawing.
@org.jspecify.annotations.NullMarked
package trucewatch.view.dependencies;
