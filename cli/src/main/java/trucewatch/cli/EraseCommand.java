package trucewatch.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trucewatch.casebook.Casebook;
import trucewatch.claims.ClaimId;
import trucewatch.news.review.FolderQueue;
import trucewatch.store.ClaimsLog;
import trucewatch.store.LogFailure;
import trucewatch.store.Place;

/// Erases what a claim holds of a person.
@Command(
    name = "erase",
    description = "Erases for good the names, exact place and words of a claim.",
    footer = {
      "",
      "The claim itself stays, and says that it was erased; the log still proves whole. Files in",
      "claims/ and copies elsewhere are not touched: take the row out of them, too.",
      "",
      "Example:",
      "  trucewatch erase my-ceasefire report-20251103-141500 --reason \"asked by the witness\""
    })
final class EraseCommand extends LogCommand {
  @Parameters(index = "1", paramLabel = "CLAIM", description = "The id of the claim.")
  private String claim = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "WHY",
      description = "Stays in the log for ever, so it must name nobody.")
  private String reason = "";

  @Option(names = "--by", paramLabel = "WHO", description = "Who erases; stays in the log.")
  private String by = "";

  EraseCommand(Desk desk) {
    super(desk);
  }

  @Override
  ClaimsLog open(Place place) throws LogFailure {
    return ClaimsLog.open(place, desk.clock());
  }

  @Override
  int answer(ClaimsLog log) throws LogFailure {
    int erased = log.erase(new ClaimId(claim), reason, by);
    if (erased == 0) {
      desk.screen()
          .complain(
              "Nothing was erased: the log has nothing to erase of a claim `"
                  + Wrap.harmless(claim)
                  + "`.");
      return ExitCode.CASE_HAS_ERRORS;
    }
    desk.screen()
        .wrapped(
            0,
            "Erased: names, exact place and words of "
                + claim
                + ". Backups made before still hold them; take the row out of claims/, too.");
    for (Path older : Place.olderForms(Casebook.folder(caseOption.path()))) {
      desk.screen()
          .complain(
              "Delete "
                  + Wrap.harmless(older.toString())
                  + ": a newer Trucewatch kept it when it changed the form of the log, and it"
                  + " still holds them.");
    }
    for (Path read : new FolderQueue(Casebook.folder(caseOption.path())).holding(claim)) {
      desk.screen()
          .complain(
              "Delete "
                  + Wrap.harmless(read.toString())
                  + ": the claim was read from an article, and this file still holds its words.");
    }
    return ExitCode.DONE;
  }
}
