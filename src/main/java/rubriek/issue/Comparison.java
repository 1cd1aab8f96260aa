package rubriek.issue;

import java.util.List;

/**
 * What differs between two versions of an issue.
 *
 * @param from the version of the one
 * @param to the version of the other
 * @param fields those of the issue itself: number, period, subject, preheader, layout, introduction, cover
 * @param sections in the order of the other, then those that went
 * @param entries likewise, through all sections
 */
public record Comparison(
        int from, int to, List<FieldChange> fields, List<PartChange> sections, List<PartChange> entries) {}
