package rubriek.audience;

import java.util.List;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;

/**
 * What the link in a confirmation is about.
 *
 * @param lists the titles of what was asked for in one go
 * @param confirmed whether the person is on the lists
 */
public record Confirmation(NewsletterView newsletter, List<String> lists, EmailAddress address, boolean confirmed) {

    /** What the person gets, by name: the one list, or else the newsletter. */
    public String title() {
        return lists.size() == 1 ? lists.get(0) : newsletter.title();
    }
}
