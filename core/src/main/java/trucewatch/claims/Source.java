package trucewatch.claims;

import trucewatch.time.Interval;

/// What is told of a source over a time: one row of `sources.csv`.
///
/// Two sources are independent only when owner and affiliation of both are known and differ.
///
/// @param code the code that claims use in `source`
/// @param owner who owns it, empty if not known
/// @param affiliation the actor or body it is tied to; `none` if told to have none, empty if not
///   known
/// @param kind agency, newspaper, dataset, mission, party, ...
/// @param during for which time this holds
public record Source(
    String code,
    String name,
    String owner,
    String affiliation,
    String kind,
    String language,
    Interval during) {}
