package trucewatch.view;

import java.util.ArrayList;
import java.util.List;
import trucewatch.claims.Column;
import trucewatch.reference.Move;

/// What actors could do, in a sentence each.
public final class MoveWords {
  private final Names names;

  public MoveWords(Names names) {
    this.names = names;
  }

  /// As "any 2 of the US, Egypt and Qatar vote for, in mandate".
  public String of(Move move) {
    String who = who(move);
    return switch (move.kind()) {
      case VOTE ->
          who + ": " + ballot(move.cell(Column.BALLOT)) + " in " + clause(move) + stage(move);
      case CLOSE -> who + ": the round is closed in " + clause(move) + stage(move);
      case ACCEPT -> who + ": " + move.cell(Column.POSITION) + " " + clause(move);
      case FIND -> who + ": finds it so in " + clause(move) + about(move);
      case STATE ->
          who + ": " + move.cell(Column.ACT) + " " + names.named(move.cell(Column.OBJECT));
      case ACT -> who + ": " + act(move) + serves(move);
    };
  }

  private String who(Move move) {
    List<String> among = move.among();
    if (among.isEmpty()) {
      return "somebody";
    }
    String all = names.actors(among);
    return move.howMany() == among.size() ? all : "any " + move.howMany() + " of " + all;
  }

  private static String ballot(String code) {
    return switch (code) {
      case "for", "against" -> "vote " + code;
      case "abstains" -> "abstain";
      case "absent" -> "stay away";
      case "objects" -> "object";
      case "consents" -> "consent";
      default -> code;
    };
  }

  private String clause(Move move) {
    return quoted(move.cell(Column.CLAUSE).isEmpty() ? move.clause() : move.cell(Column.CLAUSE));
  }

  private String quoted(String code) {
    return names.knowsClause(code) ? "\"" + names.clause(code) + "\"" : code;
  }

  private static String stage(Move move) {
    String stage = move.cell(Column.OBJECT);
    return stage.isEmpty() ? "" : ", stage " + stage;
  }

  private String about(Move move) {
    String actor = move.cell(Column.ACTOR);
    return actor.isEmpty() ? "" : ", of " + names.actor(actor);
  }

  private String serves(Move move) {
    return move.cell(Column.CLAUSE).isEmpty()
        ? ", for " + quoted(move.clause())
        : " " + clause(move);
  }

  private String act(Move move) {
    List<String> parts = new ArrayList<>(List.of(move.cell(Column.ACT)));
    String what = (move.cell(Column.QUANTITY) + " " + move.cell(Column.UNIT)).strip();
    String thing = what.isEmpty() ? move.cell(Column.OBJECT) : what;
    if (!thing.isEmpty()) {
      parts.add("of " + thing);
    }
    if (!move.cell(Column.TARGET).isEmpty()) {
      parts.add("to " + names.actor(move.cell(Column.TARGET)));
    }
    if (!move.cell(Column.PLACE).isEmpty()) {
      parts.add("at " + names.place(move.cell(Column.PLACE)));
    }
    return String.join(" ", parts);
  }
}
