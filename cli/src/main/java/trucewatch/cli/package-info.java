/// The command line. It prints views; no decision is taken here.
@NullMarked
package trucewatch.cli;

import org.jspecify.annotations.NullMarked;
