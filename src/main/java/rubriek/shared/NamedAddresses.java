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

    /** @param json of any length; what stands in its texts is found, in whatever spelling */
    public static List<EmailAddress> inJson(String json) {
        if (json.indexOf('@') < 0) return List.of();
        return ADDRESS.matcher(ESCAPE.matcher(json).replaceAll(" "))
                .results()
                .flatMap(found -> EmailAddress.parse(found.group()).stream())
                .distinct()
                .toList();
    }
}
