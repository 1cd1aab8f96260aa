package rubriek.audience;

import java.util.List;
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

    /** Whether any of the lists asks the mailbox first. */
    public boolean asksMailbox() {
        return lists.stream().anyMatch(l -> l.optIn() == OptIn.DOUBLE);
    }
}
