package rubriek.dispatch.message;

/**
 * Quoted-printable (RFC 2045 section 6.7) that needs no repair on its way: lines of at most 76 octets, no white space at their
 * ends, upper-case digits, and no line that begins with a dot or with "From ", which SMTP and mailbox files would change.
 */
final class QuotedPrintable {

    static final byte[] SOFT_BREAK = {'=', '\r', '\n'};

    /** One less than a line may hold, for the soft break's own mark. */
    private static final int WIDTH = 75;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};

    private final byte[] source;
    private final Octets out;
    private final boolean goesOn;
    private int column;

    private QuotedPrintable(byte[] source, Octets out, boolean goesOn) {
        this.source = source;
        this.out = out;
        this.goesOn = goesOn;
    }

    /**
     * Encodes text that begins at the start of a line.
     *
     * @param source UTF-8, its lines ended by CRLF
     * @param goesOn whether its last line is sure to go on in a soft break, and so may end in white space
     * @return the column it ends at
     */
    static int encode(byte[] source, Octets out, boolean goesOn) {
        return new QuotedPrintable(source, out, goesOn).run();
    }

    private int run() {
        for (var at = 0; at < source.length; at++) {
            if (lineEndsAt(at)) {
                out.add('\r').add('\n');
                column = 0;
                at++;
            } else {
                put(at);
            }
        }
        return column;
    }

    private void put(int at) {
        if (column + width(at) > WIDTH) {
            out.add(SOFT_BREAK);
            column = 0;
        }
        var octet = source[at];
        var width = width(at);
        if (width == 1) out.add(octet);
        else out.add('=').add(HEX[octet >> 4 & 0xF]).add(HEX[octet & 0xF]);
        column += width;
    }

    private int width(int at) {
        var octet = source[at];
        if (octet == ' ' || octet == '\t') return whiteSpaceEndsTheLine(at) ? 3 : 1;
        if (octet < ' ' || octet > '~' || octet == '=') return 3;
        return column == 0 && (octet == '.' || (octet == 'F' && fromStartsAt(at))) ? 3 : 1;
    }

    private boolean whiteSpaceEndsTheLine(int at) {
        return at + 1 == source.length ? !goesOn : lineEndsAt(at + 1);
    }

    private boolean lineEndsAt(int at) {
        return source[at] == '\r' && at + 1 < source.length && source[at + 1] == '\n';
    }

    private boolean fromStartsAt(int at) {
        return at + 4 < source.length
                && source[at + 1] == 'r'
                && source[at + 2] == 'o'
                && source[at + 3] == 'm'
                && source[at + 4] == ' ';
    }
}
