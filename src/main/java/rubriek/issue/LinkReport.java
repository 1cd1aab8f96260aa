package rubriek.issue;

import java.util.List;

/**
 * The links of an issue, in the order of the document.
 *
 * @param waiting how many addresses are still to be looked at
 */
public record LinkReport(int waiting, List<LinkLine> links) {}
