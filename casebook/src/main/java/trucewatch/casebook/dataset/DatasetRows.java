package trucewatch.casebook.dataset;

import trucewatch.sources.FileProblem;
import trucewatch.sources.csv.RowReader;
import trucewatch.sources.mapping.Proposal;
import trucewatch.sources.reading.ClaimRow;
import trucewatch.sources.reading.Sink;
import trucewatch.sources.reading.Unmapped;

/// Hands the claims of a dataset on to the log, and counts beside them what the case does not know.
final class DatasetRows implements Sink {
  private final RowReader rows;
  private final RowReader.Target target;
  private final Proposal counts;

  DatasetRows(RowReader rows, RowReader.Target target, Proposal counts) {
    this.rows = rows;
    this.target = target;
    this.counts = counts;
  }

  @Override
  public void claim(ClaimRow row) {
    counts.claim(row);
    rows.read(row.row(), row.cells(), row.others());
  }

  @Override
  public void problem(FileProblem problem) {
    target.problem(problem);
  }

  @Override
  public void remark(String sentence) {
    counts.remark(sentence);
  }

  @Override
  public void unmapped(Unmapped name) {
    counts.unmapped(name);
  }

  @Override
  public void leftOut(long row) {
    counts.leftOut(row);
  }
}
