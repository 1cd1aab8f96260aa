package rubriek.dispatch.smtp;

/**
 * A message as DATA wants it (RFC 5321 section 4.5.2): looked through once before anything is said about it, then written in
 * blocks with every leading dot doubled and the dot that ends it in the last.
 */
final class Payload {

    /** Most messages fit into one block, and so leave in one write. */
    static final int BLOCK = 64 * 1_024;

    private static final int LONGEST_LINE = 998;
    private static final byte[] END = {'.', '\r', '\n'};

    private final byte[] message;
    private boolean eightBit;
    private boolean dots;

    private Payload(byte[] message) {
        this.message = message;
    }

    /** @throws IllegalArgumentException when it is not made of lines that end in CRLF and have at most 998 octets (H-01, H-02) */
    static Payload of(byte[] message) {
        var payload = new Payload(message);
        payload.inspect();
        return payload;
    }

    int size() {
        return message.length;
    }

    boolean eightBit() {
        return eightBit;
    }

    /** Takes one block of a message. */
    interface Out {
        void block(byte[] octets, int length, boolean last) throws Broken;
    }

    void write(byte[] block, Out out) throws Broken {
        var length = dots ? stuff(block, out) : copy(block, out);
        if (length + END.length > block.length) {
            out.block(block, length, false);
            length = 0;
        }
        System.arraycopy(END, 0, block, length, END.length);
        out.block(block, length + END.length, true);
    }

    private int copy(byte[] block, Out out) throws Broken {
        var from = 0;
        for (; message.length - from > block.length; from += block.length) {
            System.arraycopy(message, from, block, 0, block.length);
            out.block(block, block.length, false);
        }
        System.arraycopy(message, from, block, 0, message.length - from);
        return message.length - from;
    }

    private int stuff(byte[] block, Out out) throws Broken {
        var length = 0;
        byte before = '\n';
        for (var octet : message) {
            if (length + 2 > block.length) {
                out.block(block, length, false);
                length = 0;
            }
            if (octet == '.' && before == '\n') block[length++] = '.';
            block[length++] = octet;
            before = octet;
        }
        return length;
    }

    /** One look at each octet, and one question of most: all that may end a line are below those that a line is made of. */
    private void inspect() {
        var lineStart = 0;
        var signs = 0;
        for (var at = 0; at < message.length; at++) {
            var octet = message[at];
            signs |= octet;
            if (octet > '\r' || octet < '\n') continue;
            if (octet == '\r' && at + 1 < message.length && message[at + 1] == '\n') {
                if (at - lineStart > LONGEST_LINE) throw new IllegalArgumentException("a line of more than 998 octets");
                dots |= message[lineStart] == '.';
                lineStart = ++at + 1;
            } else if (octet == '\r' || octet == '\n') {
                throw new IllegalArgumentException("a line that does not end in CRLF");
            }
        }
        eightBit = signs < 0;
        if (lineStart != message.length || message.length == 0)
            throw new IllegalArgumentException("a last line that does not end in CRLF");
    }
}
