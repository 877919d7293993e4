package org.openiro.report.ssda903;

/**
 * What the assembly of histories has to know besides the rows.
 *
 * @param years the collection years of this return, given or inferred ({@link YearInference}); at least one
 * @param reviewYears every collection year whose reviews are known: those of this return, if it has a Reviews table,
 *     and those of earlier imports. Only in these years does the lack of a review mean that none was held.
 */
public record AssemblyContext(CollectionYears years, CollectionYears reviewYears) {

    public AssemblyContext {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("A return covers at least one collection year");
        }
    }
}
