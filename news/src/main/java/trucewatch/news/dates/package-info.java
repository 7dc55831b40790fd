/// When: expressions of time in a text, with the day, month, year or span each stands for, the rule
/// that reckoned it, and what else it could mean. Knows no clock: the day of publication is given.
@NullMarked
package trucewatch.news.dates;

import org.jspecify.annotations.NullMarked;
