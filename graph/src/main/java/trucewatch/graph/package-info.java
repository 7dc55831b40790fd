/// What waits for what, laid out as a picture. Nothing above sees the layout library.
@NullMarked
package trucewatch.graph;

import org.jspecify.annotations.NullMarked;
