package trucewatch.web;

import java.time.Instant;
import trucewatch.news.examples.KeptArticles;
import trucewatch.news.review.ReviewQueue;

/// The queue of what was read from articles. Only who may review is given one, see
/// [CaseDesk#reviews].
record Reviews(ReviewQueue queue, KeptArticles articles, Instant now) {}
