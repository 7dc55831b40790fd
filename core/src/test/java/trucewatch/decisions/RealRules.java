package trucewatch.decisions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rules and bodies of the real world, for tests.
final class RealRules {
  private RealRules() {}

  /// UN Charter, Article 27(3): before 1966 seven of eleven members, since nine of fifteen, no
  /// permanent member against. The amendment came into force on 1965-08-31 and the enlarged Council
  /// first met on 1966-01-01.
  static final RuleOverTime COUNCIL =
      RuleOverTime.always(council(7)).from(LocalDate.of(1966, 1, 1), council(9));

  private static Condition council(int votes) {
    return new Condition.Unless(
        new Condition.Threshold(Needed.number(votes), Base.MEMBERS), 1, Who.group("permanent"));
  }

  static Body councilOf2025() {
    return Body.of(
            "china",
            "france",
            "russia",
            "uk",
            "us",
            "algeria",
            "denmark",
            "greece",
            "guyana",
            "pakistan",
            "panama",
            "korea",
            "sierra-leone",
            "slovenia",
            "somalia")
        .withGroup("permanent", "china", "france", "russia", "uk", "us");
  }

  /// Treaty of Rome (1957), Article 148(2): weights 4, 4, 4, 2, 2, 1, and twelve votes of seventeen
  /// on a proposal of the Commission.
  static final Condition SIX_RULE =
      new Condition.Threshold(
          Needed.number(12), Base.MEMBERS, Who.EVERYONE, Weighing.scale("votes"));

  static Body six() {
    Map<Member, Long> votes = new LinkedHashMap<>();
    votes.put(m("germany"), 4L);
    votes.put(m("france"), 4L);
    votes.put(m("italy"), 4L);
    votes.put(m("netherlands"), 2L);
    votes.put(m("belgium"), 2L);
    votes.put(m("luxembourg"), 1L);
    return Body.of(List.copyOf(votes.keySet())).withScale("votes", votes);
  }

  /// Treaty on European Union, Article 16(4): 55 % of the members, at least fifteen of them, with
  /// 65 % of the population; a blocking minority has at least four members, or else the qualified
  /// majority counts as reached: with 27 members, that is with 24 in favour.
  static final Condition UNION_RULE =
      new Condition.AllOf(
          new Condition.Threshold(Needed.share(55, 100), Base.MEMBERS),
          new Condition.AnyOf(
              new Condition.Threshold(
                  Needed.share(65, 100), Base.MEMBERS, Who.EVERYONE, Weighing.scale("population")),
              new Condition.Threshold(Needed.number(24), Base.MEMBERS)));

  /// The 27, with rough populations in thousands, rounded by us: for shape and speed, not for use.
  static Body union() {
    String[] names = {
      "austria",
      "belgium",
      "bulgaria",
      "croatia",
      "cyprus",
      "czechia",
      "denmark",
      "estonia",
      "finland",
      "france",
      "germany",
      "greece",
      "hungary",
      "ireland",
      "italy",
      "latvia",
      "lithuania",
      "luxembourg",
      "malta",
      "netherlands",
      "poland",
      "portugal",
      "romania",
      "slovakia",
      "slovenia",
      "spain",
      "sweden"
    };
    long[] thousands = {
      9158, 11832, 6446, 3862, 934, 10901, 5961, 1375, 5604, 68402, 83445, 10397, 9585, 5344, 58990,
      1872, 2886, 672, 563, 17943, 36621, 10640, 19067, 5425, 2124, 48610, 10552
    };
    Map<Member, Long> population = new LinkedHashMap<>();
    for (int index = 0; index < names.length; index++) {
      population.put(m(names[index]), thousands[index]);
    }
    return Body.of(List.copyOf(List.of(names).stream().map(Member::new).toList()))
        .withScale("population", population);
  }

  static Member m(String id) {
    return new Member(id);
  }

  static Ballots votes(Ballots ballots, Choice choice, String... ids) {
    for (String id : ids) {
      ballots = ballots.toldSo(m(id), choice);
    }
    return ballots;
  }

  static Ballots votes(Choice choice, String... ids) {
    return votes(Ballots.none(), choice, ids);
  }

  /// Everybody but these.
  static Ballots rest(Ballots ballots, Body body, Choice choice) {
    for (Member member : body.members()) {
      if (!ballots.told().containsKey(member)) {
        ballots = ballots.toldSo(member, choice);
      }
    }
    return ballots;
  }
}
