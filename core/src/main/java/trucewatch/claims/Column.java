package trucewatch.claims;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The columns of `claims.csv`, in the order in which they are written.
public enum Column {
  CLAIM_ID,
  INCIDENT_ID,
  REPORTED_AT,
  SOURCE,
  SPEAKER,
  VIA,
  STANCE,
  ACT,
  ACTOR,
  TARGET,
  OBJECT,
  PLACE,
  LATITUDE,
  LONGITUDE,
  PRECISION,
  FROM,
  TO,
  QUANTITY,
  UNIT,
  QUANTITY_LOW,
  QUANTITY_HIGH,
  QUALIFIER,
  MEANS,
  OBSERVED_FROM,
  BEARING,
  DISTANCE,
  ATTRIBUTION,
  BALLOT,
  CLAUSE,
  POSITION,
  VERIFICATION,
  VERIFIED_BY,
  REFERS_TO,
  ACCESS,
  LANGUAGE,
  ORIGINAL_TEXT,
  NOTE,
  URL;

  private static final Map<String, Column> BY_HEADER =
      Arrays.stream(values()).collect(Collectors.toMap(Column::header, Function.identity()));

  private final String header = name().toLowerCase(Locale.ROOT);

  /// The word in the header row.
  public String header() {
    return header;
  }

  /// The column of that header, if it is one of ours.
  public static Optional<Column> of(String header) {
    return Optional.ofNullable(BY_HEADER.get(header));
  }
}
