package rubriek.issue.check;

import java.util.List;
import java.util.Map;
import rubriek.clipping.LinkView;
import rubriek.issue.Sighting;

/**
 * What is known of the links of an issue.
 *
 * @param states by address; one that nobody has looked at yet is not there
 * @param earlier where the link of an entry stood in earlier issues, by the entry's id
 */
record KnownLinks(Map<String, LinkView> states, Map<String, List<Sighting>> earlier) {}
