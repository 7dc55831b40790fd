package trucewatch.casebook;

/// How rows are to be imported.
///
/// @param dataset under which name they are known: a later import of the same dataset finds them
/// @param file name of the file, for people; it stays in the log
/// @param sha256 of the file, in hexadecimal
/// @param enteredBy who imports; stays in the log
/// @param complete whether rows of the dataset that are not in the file are taken back
/// @param allOrNone whether one bad row keeps all others out
/// @param dryRun whether nothing is to be stored
/// @param clockIsRight whether somebody looked at a clock that contradicts the log
public record Order(
    String dataset,
    String file,
    String sha256,
    String enteredBy,
    boolean complete,
    boolean allOrNone,
    boolean dryRun,
    boolean clockIsRight) {}
