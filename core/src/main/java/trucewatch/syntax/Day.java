package trucewatch.syntax;

import java.time.LocalDate;

/// A date as it was written: a whole local day in the agreement's time zone.
public record Day(LocalDate date, Origin origin) implements Node {}
