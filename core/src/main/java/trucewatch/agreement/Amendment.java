package trucewatch.agreement;

import java.time.LocalDate;

/// A change of the text by its parties, or a repair of our encoding of it.
///
/// @param on from which local day it is valid
/// @param words by what it was changed, or what was wrong; empty if not said
/// @param repair whether the parties changed nothing and we had formalized it wrongly
public record Amendment(LocalDate on, String words, boolean repair) {}
