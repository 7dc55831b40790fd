package trucewatch.store;

/// What is entered together: by whom, and from where.
///
/// @param enteredBy who enters it
/// @param dataset under which name its rows are known, so that a later reading of the same dataset
///   finds them
/// @param file the name of the file, for people
/// @param sha256 of the file, in hexadecimal; empty if there is none
public record Entering(String enteredBy, String dataset, String file, String sha256) {}
