package trucewatch.news;

import java.util.List;
import trucewatch.news.actors.Mention;
import trucewatch.news.candidates.CandidateClaim;
import trucewatch.news.dates.DateMention;
import trucewatch.news.events.Event;
import trucewatch.news.page.Block;

/// What was read in one article. All places are in `input`, in UTF-16 units, ends excluded.
///
/// @param doc its name
/// @param input the text that places refer to: for a page its source, for a mail its decoded body,
///   for a PDF the text taken out of it
/// @param hash SHA-256 of the input in UTF-8, in hexadecimal: later places can be trusted only with
///   the same input
/// @param source the outlet, empty if unknown
/// @param published the day that times were reckoned from
/// @param publishedKnown whether that day was given or found, and not only assumed to be today
/// @param text the kept text, for comparing articles
/// @param notes what a person must be told: not English, a stub, nothing found
public record Article(
    String doc,
    String input,
    String hash,
    String source,
    String published,
    boolean publishedKnown,
    String title,
    String text,
    List<Block> blocks,
    List<CandidateClaim> claims,
    List<Event> events,
    List<DateMention> dates,
    List<Mention> actors,
    List<String> notes) {
  public Article {
    blocks = List.copyOf(blocks);
    claims = List.copyOf(claims);
    events = List.copyOf(events);
    dates = List.copyOf(dates);
    actors = List.copyOf(actors);
    notes = List.copyOf(notes);
  }
}
