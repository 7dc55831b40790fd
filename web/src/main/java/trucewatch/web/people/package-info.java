/// The people of a team: who they are, how they prove it, and what each may do in which case.
///
/// Knows no page, no session and no case: a case is the name of its folder.
@NullMarked
package trucewatch.web.people;

import org.jspecify.annotations.NullMarked;
