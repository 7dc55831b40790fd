package trucewatch.sources.reading;

import java.time.ZoneId;

/// What a format is told besides the file.
///
/// @param names what the case knows
/// @param mapping the case's mapping file, or [Mapping#NONE]
/// @param zone the time zone of the agreement: whole days are its days
/// @param encoding of the text, empty to find it out
/// @param delimiter between cells, empty to find it out
/// @param dates how dates are written, empty to find it out
public record Settings(
    Names names, Mapping mapping, ZoneId zone, String encoding, String delimiter, String dates) {
  /// Everything is to be found out.
  public static Settings of(Names names, Mapping mapping, ZoneId zone) {
    return new Settings(names, mapping, zone, "", "", "");
  }
}
