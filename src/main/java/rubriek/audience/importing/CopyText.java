package rubriek.audience.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows as PostgreSQL's COPY reads them in its text format: tabs between cells, a backslash before what means something, {@code \N} for
 * nothing. Octets at once, since they are many.
 */
final class CopyText {

    private static final byte[] NOTHING = {'\\', 'N'};
    private static final byte[] OCTETS = {'\\', '\\', 'x'};
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] text;
    private int length;

    /** @param expected how many octets it may become; it grows when they are more */
    CopyText(int expected) {
        text = new byte[expected];
    }

    static CopyText of(List<@Nullable Object[]> rows) {
        var text = new CopyText(rows.size() * 200);
        rows.forEach(text::row);
        return text;
    }

    byte[] octets() {
        return text;
    }

    int length() {
        return length;
    }

    private void row(@Nullable Object[] cells) {
        for (var i = 0; i < cells.length; i++) {
            if (i > 0) put('\t');
            cell(cells[i]);
        }
        put('\n');
    }

    private void cell(@Nullable Object value) {
        if (value == null) put(NOTHING);
        else if (value instanceof byte[] octets) {
            put(OCTETS);
            for (var octet : octets) hex(octet, 8);
        } else if (value instanceof UUID id) id(id);
        else escaped(value.toString());
    }

    /** PostgreSQL needs no hyphens. */
    private void id(UUID id) {
        hex(id.getMostSignificantBits(), 64);
        hex(id.getLeastSignificantBits(), 64);
    }

    private void hex(long value, int bits) {
        for (var left = bits - 4; left >= 0; left -= 4) put(DIGITS[(int) (value >>> left) & 15]);
    }

    private void escaped(String value) {
        for (var octet : value.getBytes(StandardCharsets.UTF_8)) {
            var mark = switch (octet) {
                case '\\' -> '\\';
                case '\t' -> 't';
                case '\n' -> 'n';
                case '\r' -> 'r';
                default -> 0;
            };
            if (mark != 0) put('\\');
            put(mark == 0 ? octet : (byte) mark);
        }
    }

    private void put(byte[] octets) {
        for (var octet : octets) put(octet);
    }

    private void put(char octet) {
        put((byte) octet);
    }

    private void put(byte octet) {
        if (length == text.length) text = Arrays.copyOf(text, 2 * length + 64);
        text[length++] = octet;
    }
}
