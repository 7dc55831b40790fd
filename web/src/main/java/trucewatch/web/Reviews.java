package trucewatch.web;

import java.time.Instant;
import trucewatch.news.examples.KeptArticles;
import trucewatch.news.review.ReviewQueue;

/// The queue of what was read from articles. Only who may review is given one, see
/// [CaseDesk#reviews].
///
/// @param pen through which what is decided comes into the log by the name of who decides
record Reviews(ReviewQueue queue, KeptArticles articles, Reports.Pen pen, Instant now) {}
