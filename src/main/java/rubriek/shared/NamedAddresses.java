package rubriek.shared;

import java.util.List;
import java.util.regex.Pattern;

/** The addresses that stand somewhere in a text. */
public final class NamedAddresses {

    private static final String NEITHER = "\\s<>()\\[\\],;:|/\"\\\\@";

    /** As long as the parts of an address may be (RFC 5321 section 4.5.3.1), so that no text takes longer than its length. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^" + NEITHER + "]{1,64}+@[^" + NEITHER + "]{0,254}[^." + NEITHER + "]");

    /** What JSON writes for a line end and the like (RFC 8259 section 7). */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u[0-9a-fA-F]{4}|.)");

    private NamedAddresses() {}

    /** @param json of any length; what stands in its texts is found */
    public static List<EmailAddress> inJson(String json) {
        return json.indexOf('@') < 0 ? List.of() : in(ESCAPE.matcher(json).replaceAll(" "));
    }

    /** Each once, in that order; one whose local part holds a {@code /} or {@code |} is found from behind it on. */
    public static List<EmailAddress> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .flatMap(found -> EmailAddress.parse(found.group()).stream())
                .distinct()
                .toList();
    }
}
