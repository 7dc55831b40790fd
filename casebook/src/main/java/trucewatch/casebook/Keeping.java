package trucewatch.casebook;

/// Whether opening a case keeps what stands in its files.
public enum Keeping {
  /// What is new or changed goes into the log of the case, and the answer comes from there. The
  /// rule.
  LOG,
  /// Nothing is written and no log is read: the files as they are now, for examples and tests.
  FILES_ALONE,
  /// As [#FILES_ALONE], and without claims: for who only needs the agreement.
  NOTHING
}
