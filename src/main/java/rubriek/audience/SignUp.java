package rubriek.audience;

import java.util.Map;
import java.util.Set;
import rubriek.shared.EmailAddress;

/**
 * What somebody sent by the sign-up page.
 *
 * @param newsletter the slug of the newsletter whose page it was
 * @param lists the slugs of the lists that were chosen, one at least
 * @param page the address of the page, kept as proof
 * @param fields what they told of themselves, in the forms of the lists' fields
 */
public record SignUp(
        String newsletter, EmailAddress address, Set<String> lists, String page, Map<String, String> fields) {

    public SignUp {
        lists = Set.copyOf(lists);
        fields = Map.copyOf(fields);
    }

    /** Of whom nothing more is told. */
    public SignUp(String newsletter, EmailAddress address, Set<String> lists, String page) {
        this(newsletter, address, lists, page, Map.of());
    }
}
