package trucewatch.sources.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trucewatch.claims.Column;
import trucewatch.sources.FileProblem;
import trucewatch.sources.reading.ClaimRow;
import trucewatch.sources.reading.Sink;
import trucewatch.sources.reading.Unmapped;

/// Keeps what a format hands on, and lists it as a person would read it.
final class Collected implements Sink {
  final List<ClaimRow> claims = new ArrayList<>();
  final List<FileProblem> problems = new ArrayList<>();
  final List<String> remarks = new ArrayList<>();
  final Map<String, Integer> unmapped = new TreeMap<>();
  final List<Long> leftOut = new ArrayList<>();

  @Override
  public void claim(ClaimRow row) {
    claims.add(row);
  }

  @Override
  public void problem(FileProblem problem) {
    problems.add(problem);
  }

  @Override
  public void remark(String sentence) {
    remarks.add(sentence);
  }

  @Override
  public void unmapped(Unmapped name) {
    unmapped.merge(name.kind().word() + " " + name.name(), 1, Integer::sum);
  }

  @Override
  public void leftOut(long row) {
    leftOut.add(row);
  }

  String listed() {
    StringBuilder text = new StringBuilder();
    for (ClaimRow claim : claims) {
      text.append("row ").append(claim.row()).append('\n');
      for (Map.Entry<Column, String> cell : claim.cells().entrySet()) {
        text.append("  ").append(cell.getKey().header()).append(": ");
        text.append(cell.getValue()).append('\n');
      }
      text.append("  others: ").append(new TreeMap<>(claim.others()).keySet()).append('\n');
    }
    problems.forEach(problem -> text.append("problem: ").append(problem).append('\n'));
    remarks.forEach(remark -> text.append("remark: ").append(remark).append('\n'));
    unmapped.forEach(
        (name, count) ->
            text.append("unmapped: ").append(count).append(" x ").append(name).append('\n'));
    leftOut.forEach(row -> text.append("left out: row ").append(row).append('\n'));
    return text.toString();
  }
}
