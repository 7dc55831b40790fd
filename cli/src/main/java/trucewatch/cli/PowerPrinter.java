package trucewatch.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import trucewatch.decisions.Fraction;
import trucewatch.decisions.Member;
import trucewatch.decisions.Power;
import trucewatch.decisions.Turning;
import trucewatch.reference.StagePower;
import trucewatch.view.Value;

/// How much power a rule gives to each member: for people, and as a field.
final class PowerPrinter {
  private final OpenCase open;

  PowerPrinter(OpenCase open) {
    this.open = open;
  }

  void print(Screen screen, List<StagePower> stages) {
    for (StagePower stage : stages) {
      screen.line();
      screen.wrapped(
          0,
          "Power under the rule"
              + (stage.stage().isEmpty() ? "" : " of stage " + stage.stage())
              + ", with everybody present and voting for or against:");
      switch (stage.power()) {
        case Power.TooLarge _ ->
            screen.line("  too many different weights to count all coalitions");
        case Power.Indices(List<Power.Line> lines) -> lines(screen, lines);
      }
      if (stage.blocking() instanceof Turning.Answer.Sets sets) {
        screen.wrapped(
            0,
            "When all others are in favour, it is kept from being adopted by no fewer than "
                + sets.size()
                + (sets.complete() ? ":" : ", and by more sets than these:"));
        sets.turns().forEach(turn -> screen.wrapped("  - ", 4, words(turn)));
      }
    }
  }

  /// Members of the same power in one line, the most powerful first.
  private void lines(Screen screen, List<Power.Line> lines) {
    Map<List<Fraction>, List<String>> alike = new LinkedHashMap<>();
    lines.stream()
        .sorted(
            (one, other) ->
                Double.compare(
                    other.shapleyShubik().doubleValue(), one.shapleyShubik().doubleValue()))
        .forEach(
            line ->
                alike
                    .computeIfAbsent(
                        List.of(line.shapleyShubik(), line.banzhaf(), line.absoluteBanzhaf()),
                        _ -> new ArrayList<>())
                    .add(line.member().id()));
    alike.forEach(
        (power, members) ->
            screen.wrapped(
                "  ",
                4,
                open.names().actors(members)
                    + (members.size() > 1 ? ", each" : "")
                    + ": Shapley-Shubik "
                    + shown(power.get(0))
                    + ", Banzhaf "
                    + shown(power.get(1))
                    + ", absolute "
                    + shown(power.get(2))));
  }

  private static String shown(Fraction fraction) {
    String whole = fraction.toString();
    String rounded = String.format(Locale.ROOT, "%.4f", fraction.doubleValue());
    return whole.length() > 14 ? rounded : rounded + " (" + whole + ")";
  }

  private String words(Turning.Turn turn) {
    List<String> parts = new ArrayList<>();
    for (Turning.Pick pick : turn.picks()) {
      String all = open.names().actors(pick.among().stream().map(Member::id).toList());
      parts.add(
          pick.howMany() == pick.among().size() ? all : "any " + pick.howMany() + " of " + all);
    }
    return String.join(", and ", parts);
  }

  static Value value(List<StagePower> stages) {
    return new Value.Items(stages.stream().map(PowerPrinter::stage).toList());
  }

  private static Value stage(StagePower stage) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("stage", Value.of(stage.stage()));
    fields.put(
        "members",
        new Value.Items(
            stage.power() instanceof Power.Indices(List<Power.Line> lines)
                ? lines.stream().map(PowerPrinter::line).toList()
                : List.of()));
    fields.put(
        "blocking",
        new Value.Items(
            stage.blocking() instanceof Turning.Answer.Sets sets
                ? sets.turns().stream().map(PowerPrinter::turn).toList()
                : List.of()));
    return new Value.Fields(fields);
  }

  private static Value line(Power.Line line) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("member", Value.of(line.member().id()));
    fields.put("swings", Value.of(line.swings().toString()));
    fields.put("banzhaf", Value.of(line.banzhaf().toString()));
    fields.put("banzhaf_absolute", Value.of(line.absoluteBanzhaf().toString()));
    fields.put("shapley_shubik", Value.of(line.shapleyShubik().toString()));
    return new Value.Fields(fields);
  }

  private static Value turn(Turning.Turn turn) {
    List<Value> items = new ArrayList<>();
    for (Turning.Pick pick : turn.picks()) {
      Map<String, Value> fields = new LinkedHashMap<>();
      fields.put("how_many", Value.of(pick.howMany()));
      fields.put("among", Value.of(pick.among().stream().map(Member::id).toList()));
      items.add(new Value.Fields(fields));
    }
    return new Value.Items(items);
  }
}
