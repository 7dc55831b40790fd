/// Two copies of a case that hand each other what the other lacks, in signed files.
@NullMarked
package trucewatch.casebook.exchange;

import org.jspecify.annotations.NullMarked;
