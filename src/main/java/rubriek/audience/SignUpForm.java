package rubriek.audience;

import java.util.List;
import java.util.Set;
import rubriek.newsletter.NewsletterView;

/**
 * What the sign-up page of a newsletter shows.
 *
 * @param lists what there is to choose, by title; none when nobody can sign up here
 */
public record SignUpForm(NewsletterView newsletter, List<ListView> lists) {

    /** Whether the person has something to choose. */
    public boolean several() {
        return lists.size() > 1;
    }

    /** Whether any of the lists asks the mailbox first, whoever signs up. */
    public boolean asksMailbox() {
        return lists.stream().anyMatch(l -> l.optIn() == OptIn.DOUBLE);
    }

    /**
     * Whether any of the chosen lists does. The others ask too, of who left or was erased, and nobody but them is to know.
     *
     * @param chosen their slugs
     */
    public boolean asksMailbox(Set<String> chosen) {
        return lists.stream().anyMatch(l -> l.optIn() == OptIn.DOUBLE && chosen.contains(l.slug()));
    }
}
