/// What authors of an agreement may regret, one file for each family of findings. Each family looks
/// at the tree, the agreement made of it, or both, and adds to the findings; none changes anything.
@NullMarked
package trucewatch.agreement.drafting;

import org.jspecify.annotations.NullMarked;
