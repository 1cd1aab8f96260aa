package rubriek.audience;

import java.util.Set;
import rubriek.shared.EmailAddress;

/**
 * What somebody sent by the sign-up page.
 *
 * @param newsletter the slug of the newsletter whose page it was
 * @param lists the slugs of the lists that were chosen, one at least
 * @param page the address of the page, kept as proof
 */
public record SignUp(String newsletter, EmailAddress address, Set<String> lists, String page) {

    public SignUp {
        lists = Set.copyOf(lists);
    }
}
