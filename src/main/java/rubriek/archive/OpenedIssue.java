package rubriek.archive;

import rubriek.edition.WebEdition;

/**
 * A published issue as it is read on the web.
 *
 * @param around the published issues next to it, in whose language they are told
 */
public record OpenedIssue(WebEdition page, Neighbours around) {}
