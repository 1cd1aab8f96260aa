package rubriek.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** The authority of a link in its normal form: the host as A-labels in lower case, the port only when it is not a default one. */
final class NormalHost {

    private static final String WWW = "www.";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]+");

    private NormalHost() {}

    static String of(String authority) {
        var place = authority.substring(authority.lastIndexOf('@') + 1);
        var colon = place.lastIndexOf(':');
        var hasPort = colon >= 0 && place.substring(colon + 1).matches("\\d{0,5}");
        return host(hasPort ? place.substring(0, colon) : place) + (hasPort ? port(place.substring(colon + 1)) : "");
    }

    private static String host(String raw) {
        var decoded = Percent.decoded(raw);
        var ascii = ascii(NAME.matcher(decoded).matches() ? decoded : raw)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.+$", "");
        while (ascii.startsWith(WWW) && ascii.indexOf('.', WWW.length()) > 0) ascii = ascii.substring(WWW.length());
        return Percent.normal(ascii);
    }

    /** What is no name, such as an empty label, stays as it is. */
    private static String ascii(String host) {
        return DomainName.ascii(host).orElse(host);
    }

    private static String port(String digits) {
        var port = digits.replaceFirst("^0+", "");
        return port.isEmpty() || port.equals("80") || port.equals("443") ? "" : ":" + port;
    }
}
