package rubriek.shared;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.IDNA.Error;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Domain names in ASCII, as DNS and SMTP know them, and as they are read: IDNA 2008 (RFC 5890, RFC 5891) by the mapping of UTS
 * #46, without its transition, as browsers do. {@code straße.de} is {@code xn--strae-oqa.de}, and not {@code strasse.de}, which
 * is somebody else's; {@link java.net.IDN} knows only IDNA 2003 and makes the one of the other. A name that is ASCII already is
 * only put in lower case.
 */
public final class DomainName {

    /**
     * What is for whoever uses the name to judge: links and records of DNS have empty labels, and hyphens and underscores where
     * registries want none.
     */
    private static final Set<Error> OF_REGISTRIES = EnumSet.of(
            Error.EMPTY_LABEL,
            Error.LABEL_TOO_LONG,
            Error.DOMAIN_NAME_TOO_LONG,
            Error.LEADING_HYPHEN,
            Error.TRAILING_HYPHEN,
            Error.HYPHEN_3_4);

    private DomainName() {}

    /** As it is mailed to: letters, digits and hyphens (STD 3). Empty for what no registry takes. */
    public static Optional<String> mailed(String domain) {
        return ascii(domain, Registered.NAMES, Set.of());
    }

    /** As it stands in a link, or is asked of DNS: any name that could be there, {@code _dmarc} too. Empty for what can be none. */
    public static Optional<String> ascii(String host) {
        return ascii(host, Any.NAMES, OF_REGISTRIES);
    }

    /** As it is read; what stands for no letters stays as it is. */
    public static String shown(String host) {
        if (isAscii(host) && !host.toLowerCase(Locale.ROOT).contains("xn--")) return host;
        var info = new IDNA.Info();
        var shown = Any.NAMES.nameToUnicode(host, new StringBuilder(), info).toString();
        return info.getErrors().stream().allMatch(OF_REGISTRIES::contains) ? shown : host;
    }

    /** The capital of ß has been its own since Unicode 15.1, and two other letters before, as the tables here have it. */
    private static Optional<String> ascii(String name, IDNA names, Set<Error> passed) {
        if (isAscii(name)) return Optional.of(name.toLowerCase(Locale.ROOT));
        var info = new IDNA.Info();
        var ascii = names.nameToASCII(name.replace('ẞ', 'ß'), new StringBuilder(), info);
        return passed.containsAll(info.getErrors()) ? Optional.of(ascii.toString()) : Optional.empty();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static IDNA names(int more) {
        return IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
                | IDNA.NONTRANSITIONAL_TO_UNICODE
                | IDNA.CHECK_BIDI
                | IDNA.CHECK_CONTEXTJ
                | more);
    }

    /** Its tables are read when the first name beyond ASCII comes. */
    private static final class Registered {
        static final IDNA NAMES = names(IDNA.USE_STD3_RULES);
    }

    private static final class Any {
        static final IDNA NAMES = names(0);
    }
}
