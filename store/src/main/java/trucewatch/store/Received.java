package trucewatch.store;

/// What came of a parcel.
///
/// @param from the id of the log that sent it
/// @param until its last batch in the parcel
/// @param added entries that were new here
/// @param had entries that were here before
/// @param erased rows that were erased, since they are erased there
/// @param receipts how often the other confirmed to have something of ours
/// @param inTheOpen how many restricted entries came into a log that is not locked
public record Received(
    String from, int until, long added, long had, long erased, long receipts, long inTheOpen) {}
