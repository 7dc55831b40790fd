package trucewatch.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import trucewatch.news.review.AcceptedCsv;
import trucewatch.news.review.Candidate;
import trucewatch.sources.csv.ClaimsFile;

/// The rows of claims that a candidate would become, read as the file of accepted claims is.
public final class CandidateRows {
  private CandidateRows() {}

  /// The rows, with all that is wrong in them.
  ///
  /// @param zone of the agreement
  /// @param now the moment of reading
  public static ClaimsFile.Contents of(Candidate candidate, ZoneId zone, Instant now) {
    byte[] file = AcceptedCsv.of(List.of(candidate)).getBytes(UTF_8);
    return new ClaimsFile(zone, now, ClaimsFile.Known.AS_REPORTED)
        .read(candidate.id(), new ByteArrayInputStream(file));
  }
}
