package trucewatch.sources.reading;

import trucewatch.sources.FileProblem;

/// Takes what a format finds, in the order of the file.
public interface Sink {
  /// A claim.
  void claim(ClaimRow row);

  /// A row, or a file, that cannot be used (an error) or that is used all the same (a warning).
  void problem(FileProblem problem);

  /// How the file was read: its encoding, delimiter, layout. A sentence for people.
  void remark(String sentence);

  /// A name of the publisher's that neither the mapping nor the names of the case know. Its row is
  /// a claim all the same, under the publisher's own word. Told once for each row.
  void unmapped(Unmapped name);

  /// A row that the mapping leaves out on purpose.
  void leftOut(long row);
}
