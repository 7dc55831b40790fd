/// Looks again at every point of an explanation, from the agreement and the raw rows alone. It
/// shares no code with the evaluator that made the explanation: who trusts one of them need not
/// trust the other.
@org.jspecify.annotations.NullMarked
package trucewatch.recheck;
