/// The web application: opens a desk of cases for a browser.
///
/// Knows HTTP, sessions and readers. It decides nothing: what a page shows is asked of `CaseDesk`,
/// which alone opens cases and cuts everything by what the reader may see.
@NullMarked
package trucewatch.web;

import org.jspecify.annotations.NullMarked;
