package trucewatch.claims;

/// What a row of each stance must fill, and what only other stances may.
///
/// | stance | needs |
/// |---|---|
/// | asserts | source or speaker; act, or position with clause |
/// | denies | source or speaker (alone it is a general denial) |
/// | verifies | verification; refers_to or incident_id; verified_by, speaker or source |
/// | corrects | refers_to and a column to replace; from whoever keeps the file a note |
/// | retracts | refers_to; from whoever keeps the file a note |
/// | joins, parts | two names in refers_to, or one and incident_id |
/// | complete | source or speaker; act, from, to |
///
/// Act vote needs clause, ballot and actor; tally clause, ballot and quantity; close clause; total
/// a quantity. A position needs clause and actor.
final class Needs {
  private final Row row;

  private Needs(Row row) {
    this.row = row;
  }

  static void check(Row row, Stance stance) {
    Needs needs = new Needs(row);
    switch (stance) {
      case ASSERTS -> needs.asserts();
      case DENIES -> needs.denies();
      case VERIFIES -> needs.verifies();
      case CORRECTS -> needs.corrects();
      case RETRACTS -> needs.withdraws();
      case JOINS, PARTS -> needs.links();
      case COMPLETE -> needs.complete();
    }
  }

  private void asserts() {
    attributed();
    if (!row.has(Column.ACT) && !row.has(Column.POSITION)) {
      row.problem(Column.ACT, "the row does not say what happened", "fill `act`, or `position`");
    }
    statement();
  }

  private void denies() {
    attributed();
    statement();
  }

  private void statement() {
    onlyWith(Column.VERIFICATION, Stance.VERIFIES);
    if (row.has(Column.POSITION)) {
      need(Column.CLAUSE, "a position is on a clause");
      needUnlessNamed(Column.ACTOR, "a position is somebody's");
    }
    ReservedAct.of(row.code(Column.ACT)).ifPresent(this::reserved);
    ballotOnlyInVotes();
  }

  private void reserved(ReservedAct act) {
    switch (act) {
      case VOTE -> {
        need(Column.CLAUSE, "a vote is on a decision");
        needUnlessNamed(Column.BALLOT, "a vote is for, against or otherwise");
        needUnlessNamed(Column.ACTOR, "a ballot is a member's");
      }
      case TALLY -> {
        need(Column.CLAUSE, "a tally is of a decision");
        need(Column.BALLOT, "a tally has one row for each value of ballot");
        need(Column.QUANTITY, "a tally says how many");
      }
      case CLOSE -> need(Column.CLAUSE, "what was closed is a decision");
      case TOTAL -> {
        if (!row.has(Column.QUANTITY)
            && !row.has(Column.QUANTITY_LOW)
            && !row.has(Column.QUANTITY_HIGH)) {
          need(Column.QUANTITY, "a total is a number");
        }
      }
      case CONTROLS, GOVERNS, SUPERVISES, HOLDS, CHAIRS, OBSTRUCTS, PATROLS -> {}
    }
  }

  private void ballotOnlyInVotes() {
    String act = row.code(Column.ACT);
    boolean ofVote = act.equals(ReservedAct.VOTE.code()) || act.equals(ReservedAct.TALLY.code());
    if (row.has(Column.BALLOT) && !ofVote) {
      row.problem(Column.BALLOT, "a ballot belongs to act vote or tally", "write vote in `act`");
    }
  }

  private void verifies() {
    need(Column.VERIFICATION, "the finding is missing");
    named();
    if (!row.has(Column.VERIFIED_BY)) {
      attributed();
    }
  }

  private void corrects() {
    need(Column.REFERS_TO, "the row that it corrects is missing");
    if (!row.replacesSomething()) {
      row.problem(
          Column.STANCE,
          "the row corrects no column",
          "fill what is to be replaced, or write retracts");
    }
    reasonIfNobodySpeaks();
  }

  private void withdraws() {
    need(Column.REFERS_TO, "the row that it withdraws is missing");
    reasonIfNobodySpeaks();
  }

  private void links() {
    int named = row.ids(Column.REFERS_TO).size() + (row.has(Column.INCIDENT_ID) ? 1 : 0);
    if (named < 2) {
      row.problem(
          Column.REFERS_TO,
          "it takes two incidents to say that they are one or are not",
          "write both, as a17;b4");
    }
  }

  private void complete() {
    attributed();
    need(Column.ACT, "complete in what is not said");
    need(Column.FROM, "complete from when is not said");
    need(Column.TO, "complete until when is not said");
    onlyWith(Column.VERIFICATION, Stance.VERIFIES);
  }

  private void attributed() {
    if (!row.has(Column.SOURCE) && !row.has(Column.SPEAKER)) {
      row.problem(Column.SOURCE, "nobody is named who says so", "fill `source` or `speaker`");
    }
  }

  private void reasonIfNobodySpeaks() {
    if (!row.has(Column.SOURCE) && !row.has(Column.SPEAKER)) {
      need(Column.NOTE, "a row voided by whoever keeps the file gives its reason");
    }
  }

  private void named() {
    if (!row.has(Column.REFERS_TO) && !row.has(Column.INCIDENT_ID)) {
      row.problem(
          Column.REFERS_TO, "what was examined is not said", "fill `refers_to` or `incident_id`");
    }
  }

  private void needUnlessNamed(Column column, String reason) {
    if (!row.has(Column.REFERS_TO)) {
      need(column, reason);
    }
  }

  private void need(Column column, String reason) {
    if (!row.has(column)) {
      row.problem(column, reason, "fill `" + column.header() + "`");
    }
  }

  private void onlyWith(Column column, Stance stance) {
    if (row.has(column)) {
      row.problem(
          column,
          "only a row of stance " + stance.code() + " has it",
          "write a row of that stance");
    }
  }
}
