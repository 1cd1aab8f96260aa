package rubriek.clipping.fetch;

import java.net.InetAddress;
import java.util.regex.Pattern;

/**
 * A block of addresses of the one or the other version (RFC 4632, RFC 4291 section 2.3).
 *
 * @param first its first address, 4 or 16 octets
 * @param prefix how many leading bits its addresses share
 */
@SuppressWarnings("ArrayRecordComponent") // made once, compared never
record Network(byte[] first, int prefix) {

    private static final Pattern FORM = Pattern.compile("([0-9A-Fa-f.:]+)/([0-9]{1,3})");

    /** @throws IllegalArgumentException for anything but an address, a slash and a number of bits */
    static Network of(String text) {
        var form = FORM.matcher(text.strip());
        var address = form.matches() ? Literal.of(form.group(1)) : null;
        if (address == null) throw wrong(text);
        var octets = address.getAddress();
        var prefix = Integer.parseInt(form.group(2));
        if (prefix > octets.length * 8) throw wrong(text);
        return new Network(octets, prefix);
    }

    boolean holds(InetAddress address) {
        var octets = address.getAddress();
        if (octets.length != first.length) return false;
        for (var bit = 0; bit < prefix; bit++) {
            var mask = 0x80 >> (bit % 8);
            if ((octets[bit / 8] & mask) != (first[bit / 8] & mask)) return false;
        }
        return true;
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "rubriek.clipping.allowed-networks: \"" + text + "\" is no network, such as 10.0.0.0/8 or fd00::/8");
    }
}
