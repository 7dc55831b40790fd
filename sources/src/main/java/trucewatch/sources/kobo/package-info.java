/// Exports of field forms: KoboToolbox and ODK Central. The form's own questions are named like the
/// columns of a claim, or mapped.
@NullMarked
package trucewatch.sources.kobo;

import org.jspecify.annotations.NullMarked;
