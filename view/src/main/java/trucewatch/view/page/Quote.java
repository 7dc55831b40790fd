package trucewatch.view.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Live;
import trucewatch.view.ClaimWords;

/// One claim as a reader checks it: the words as they were printed first, then who, through whom,
/// when.
///
/// @param id of the claim
/// @param original the words as printed, in their own language; empty if the row has none
/// @param language of the original, empty if not said
/// @param dir `rtl` or `ltr`, of the original
/// @param told the claim as a sentence, with who says so
/// @param note of whoever recorded it, often a translation
/// @param url where it can be read; empty unless it begins with http
public record Quote(
    String id,
    String original,
    String language,
    String dir,
    String told,
    String note,
    String url,
    String access) {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "he", "fa", "ur", "ps", "ckb", "dv", "sd", "ug", "yi");

  static List<Quote> of(Lens lens, Live live, List<ClaimId> ids) {
    ClaimWords words = new ClaimWords(lens.names(), lens.times());
    return ids.stream()
        .flatMap(
            id ->
                live.told().stream()
                    .map(Live.Told::claim)
                    .filter(claim -> claim.id().equals(id))
                    .limit(1))
        .map(claim -> of(claim, words))
        .toList();
  }

  static Quote of(Claim claim, ClaimWords words) {
    String base = claim.language().split("-", 2)[0].toLowerCase(Locale.ROOT);
    boolean web = claim.url().startsWith("https://") || claim.url().startsWith("http://");
    return new Quote(
        claim.id().text(),
        claim.originalText(),
        claim.language(),
        RIGHT_TO_LEFT.contains(base) ? "rtl" : "ltr",
        words.told(claim),
        claim.note(),
        web ? claim.url() : "",
        claim.access().code());
  }
}
