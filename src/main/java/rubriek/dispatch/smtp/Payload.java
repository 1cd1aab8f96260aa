package rubriek.dispatch.smtp;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A message as DATA wants it (RFC 5321 section 4.5.2): looked through once before anything is said about it, then written in
 * blocks with every leading dot doubled and the dot that ends it in the last.
 */
final class Payload {

    /** Most messages fit into one block, and so leave in one write. */
    static final int BLOCK = 64 * 1_024;

    private static final int LONGEST_LINE = 998;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long SIGNS = ONES << 7;
    private static final long BELOW = '\r' + 1;
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

    /** Eight octets at a time; only what is below {@link #BELOW} may end a line or stand where none may. */
    private void inspect() {
        var lineStart = 0;
        for (var at = 0; at < message.length; ) {
            if (at + Long.BYTES <= message.length) {
                var eight = (long) EIGHT.get(message, at);
                var low = (eight - ONES * BELOW) & ~eight & SIGNS;
                if (low == 0) {
                    eightBit |= (eight & SIGNS) != 0;
                    at += Long.BYTES;
                    continue;
                }
                var before = Long.numberOfTrailingZeros(low) / Byte.SIZE;
                eightBit |= (eight & SIGNS & ((1L << (before * Byte.SIZE)) - 1)) != 0;
                at += before;
            }
            if (message[at] == '\r' || message[at] == '\n') lineStart = at = endOfLine(lineStart, at);
            else eightBit |= message[at++] < 0;
        }
        if (lineStart != message.length || message.length == 0)
            throw new IllegalArgumentException("a last line that does not end in CRLF");
    }

    /** @return where the next line begins */
    private int endOfLine(int lineStart, int at) {
        if (message[at] == '\n' || at + 1 == message.length || message[at + 1] != '\n')
            throw new IllegalArgumentException("a line that does not end in CRLF");
        if (at - lineStart > LONGEST_LINE) throw new IllegalArgumentException("a line of more than 998 octets");
        dots |= message[lineStart] == '.';
        return at + 2;
    }
}
