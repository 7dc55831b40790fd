package trucewatch.decisions;

/// How many must be present for the vote to count: in favour, against or abstaining. The share is
/// of all those meant by `who`. A quorum by groups is one such line for each group.
public record Quorum(Needed needed, Who who, Weighing weighing) {
  public static Quorum of(Needed needed) {
    return of(needed, Who.EVERYONE);
  }

  public static Quorum of(Needed needed, Who who) {
    return new Quorum(needed, who, Weighing.ONE_EACH);
  }
}
