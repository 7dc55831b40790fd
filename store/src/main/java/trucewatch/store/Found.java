package trucewatch.store;

import java.util.List;
import trucewatch.claims.Entry;

/// Entries that fit a search, with every entry that has a part in what they say: their versions,
/// and whatever names them, is named by them, or tells of the same incident. A ledger of these says
/// of the claims that fit what a ledger of the whole log says.
///
/// @param entries in the order in which they were recorded
/// @param all whether there are no more that fit
public record Found(List<Entry> entries, boolean all) {
  public Found {
    entries = List.copyOf(entries);
  }
}
