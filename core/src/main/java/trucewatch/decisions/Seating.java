package trucewatch.decisions;

import java.util.List;

/// The body as one part of a rule sees it: who has no vote, who is left out, and whether the time
/// of the round has lapsed.
final class Seating {
  private final Body body;
  private final boolean[] mute;
  private final boolean[] out;
  private final boolean lapsed;

  private Seating(Body body, boolean[] mute, boolean[] out, boolean lapsed) {
    this.body = body;
    this.mute = mute;
    this.out = out;
    this.lapsed = lapsed;
  }

  static Seating of(Body body, boolean lapsed) {
    int size = body.members().size();
    return new Seating(body, new boolean[size], new boolean[size], lapsed);
  }

  Seating recusing(Who who, Condition.Recusal recusal) {
    return switch (recusal) {
      case ABSTAINS -> new Seating(body, marked(mute, who), out, lapsed);
      case LEFT_OUT -> new Seating(body, mute, marked(out, who), lapsed);
    };
  }

  Voters voters(Who who, Weighing weighing) {
    List<Member> members = body.members();
    long[] weights = new long[members.size()];
    for (Member member : body.those(who)) {
      int place = members.indexOf(member);
      weights[place] = out[place] ? 0 : body.weight(member, weighing);
    }
    return new Voters(weights, mute);
  }

  Voters voters(Who who) {
    return voters(who, Weighing.ONE_EACH);
  }

  boolean lapsed() {
    return lapsed;
  }

  private boolean[] marked(boolean[] before, Who who) {
    boolean[] after = before.clone();
    for (Member member : body.those(who)) {
      after[body.members().indexOf(member)] = true;
    }
    return after;
  }
}
