package trucewatch.news;

import java.time.LocalDate;

/// How one article is to be read.
///
/// @param doc the name of the article in output
/// @param source the outlet; empty to take what the page names
/// @param published the day or time of publication in ISO 8601; empty to take what the page or the
///   text says
/// @param today the day to reckon from where nothing says when it was published
/// @param plain whether the input is clean text already
public record ReadOptions(
    String doc, String source, String published, LocalDate today, boolean plain) {}
