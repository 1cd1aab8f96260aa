package rubriek.issue.check;

import java.util.List;
import java.util.Set;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.newsletter.NewsletterView;

/**
 * An issue taken apart, for rules to look at. What no edition shows is not in it.
 *
 * @param entries in order
 * @param passages in reading order
 * @param names of people, organisations and sources, as they are written
 */
record Manuscript(
        NewsletterView newsletter,
        IssueView issue,
        List<Placed> entries,
        List<Passage> passages,
        List<Address> addresses,
        List<Picture> pictures,
        Set<String> names) {

    /** An entry and where it stands. */
    record Placed(Place place, Entry entry) {}
}
