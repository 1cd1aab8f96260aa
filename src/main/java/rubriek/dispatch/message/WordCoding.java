package rubriek.dispatch.message;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;

/** The two encodings of an encoded-word (RFC 2047 section 4): Q keeps Latin letters readable, B is shorter for other scripts. */
enum WordCoding {
    Q {
        @Override
        int encodedLength(byte[] utf8) {
            var length = 0;
            for (var octet : utf8) length += octet == ' ' || standsForItself(octet) ? 1 : 3;
            return length;
        }

        @Override
        String encoded(byte[] utf8) {
            var out = new StringBuilder();
            for (var octet : utf8) {
                if (octet == ' ') out.append('_');
                else if (standsForItself(octet)) out.append((char) octet);
                else HEX.toHexDigits(out.append('='), octet);
            }
            return out.toString();
        }
    },
    B {
        @Override
        int encodedLength(byte[] utf8) {
            return (utf8.length + 2) / 3 * 4;
        }

        @Override
        String encoded(byte[] utf8) {
            return new String(Base64.getEncoder().encode(utf8), US_ASCII);
        }
    };

    static final int WIDEST = 75;
    private static final int FRAME = "=?UTF-8?Q??=".length();
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    abstract int encodedLength(byte[] utf8);

    abstract String encoded(byte[] utf8);

    static WordCoding shortestFor(byte[] utf8) {
        return Q.encodedLength(utf8) <= B.encodedLength(utf8) ? Q : B;
    }

    int width(String text) {
        return FRAME + encodedLength(text.getBytes(UTF_8));
    }

    String word(String text) {
        return "=?UTF-8?" + name() + '?' + encoded(text.getBytes(UTF_8)) + "?=";
    }

    /** The characters that Q leaves alone even in a phrase (RFC 2047 section 5 (3)). */
    private static boolean standsForItself(byte octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || "!*+-/".indexOf(octet) >= 0;
    }
}
