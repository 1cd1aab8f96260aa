package rubriek.clipping.fetch;

import java.net.Inet4Address;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rubriek.shared.DomainName;

/**
 * The host of an address in the one spelling that everything behind this point knows: a name in ASCII, a dotted quad, or IPv6 without
 * brackets. Reads them as browsers do (WHATWG URL, section 3.5), so that {@code 0x7f.1}, {@code 2130706433}, {@code ①②⑦.0.0.1} and
 * {@code 127.0.0.1.} are what they mean.
 */
final class HostName {

    private static final int LONGEST = 253;
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*" + "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern FIGURES = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    private HostName() {}

    /** Empty for what is no host: a blank, a percent sign, a label that is too long, a number that is no address. */
    static Optional<String> of(String written) {
        if (written.startsWith("[")) return version6(written);
        return ascii(written).flatMap(host -> endsInFigures(host) ? version4(host) : name(host));
    }

    private static Optional<String> version6(String written) {
        if (!written.endsWith("]")) return Optional.empty();
        var inside = written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT);
        return Literal.isVersion6(inside) && Literal.of(inside) != null ? Optional.of(inside) : Optional.empty();
    }

    private static Optional<String> ascii(String written) {
        var composed = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return DomainName.ascii(composed).map(host -> host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
    }

    private static Optional<String> name(String host) {
        return host.length() <= LONGEST && NAME.matcher(host).matches() ? Optional.of(host) : Optional.empty();
    }

    private static boolean endsInFigures(String host) {
        return FIGURES.matcher(host.substring(host.lastIndexOf('.') + 1)).matches();
    }

    /** One to four numbers, decimal, octal or hexadecimal; the last one fills what the others leave. */
    private static Optional<String> version4(String host) {
        var parts = List.of(host.split("\\.", -1));
        if (parts.size() > 4) return Optional.empty();
        var address = 0L;
        for (var place = 0; place < parts.size(); place++) {
            var last = place == parts.size() - 1;
            var bits = last ? 8 * (5 - parts.size()) : 8;
            var number = number(parts.get(place));
            if (number < 0 || number >= 1L << bits) return Optional.empty();
            address = address << bits | number;
        }
        return Optional.of(dotted(address));
    }

    /** -1 for what is no number, or one that fits no address. */
    private static long number(String part) {
        if (!FIGURES.matcher(part).matches()) return -1;
        var hexadecimal = part.startsWith("0x");
        var radix = hexadecimal ? 16 : part.length() > 1 && part.startsWith("0") ? 8 : 10;
        var figures = hexadecimal ? part.substring(2) : part;
        try {
            return figures.isEmpty() ? 0 : Long.parseLong(figures, radix);
        } catch (NumberFormatException tooLong) {
            return -1;
        }
    }

    private static String dotted(long address) {
        return "%d.%d.%d.%d".formatted(address >> 24, address >> 16 & 255, address >> 8 & 255, address & 255);
    }

    /** Whether it is IPv4 in the dress of IPv6, which nobody needs who means well. */
    static boolean hidesVersion4(String host) {
        return Literal.isVersion6(host) && Literal.of(host) instanceof Inet4Address;
    }
}
