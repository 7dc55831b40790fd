/// What every importer is given and hands on: a file, the names that a case knows, how its codes
/// are mapped, and where rows, problems and remarks go. Knows no publisher's layout, and no
/// agreement: the names come as plain words, so that recording cannot be bent towards a verdict.
@NullMarked
package trucewatch.sources.reading;

import org.jspecify.annotations.NullMarked;
