package rubriek.web.api;

import java.util.List;
import rubriek.issue.SeenClipping;

/**
 * What came of saving several links.
 *
 * @param fresh how many of them are new to the inbox
 * @param items a clipping for each link, in the order of the links
 */
record Captured(int fresh, List<SeenClipping> items) {}
