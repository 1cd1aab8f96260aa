package rubriek.dispatch.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The header of a message, taken apart into its fields (RFC 5322 section 2.2). */
final class Head {

    private final byte[] message;
    private final List<Field> fields = new ArrayList<>(32);
    private int body;

    /**
     * One field, its folds included.
     *
     * @param name in lower case
     * @param value where what stands behind the colon begins
     * @param end behind its CRLF
     */
    private record Field(String name, int value, int end) {}

    /** @throws IllegalArgumentException when it is no header that ends in an empty line */
    Head(byte[] message) {
        this.message = message;
        for (var at = 0; !crlf(at); at = fields.get(fields.size() - 1).end()) fields.add(field(at));
        body = fields.isEmpty() ? 2 : fields.get(fields.size() - 1).end() + 2;
    }

    /** Where the body begins. */
    int body() {
        return body;
    }

    /** How many fields have this name. */
    int count(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return (int) fields.stream().filter(f -> f.name().equals(wanted)).count();
    }

    /** Writes the fields of this name in their relaxed form, from the last to the first, as a verifier looks for them (section 5.4.2). */
    void write(String name, ByteArrayOutputStream out) {
        var wanted = name.toLowerCase(Locale.ROOT);
        for (var i = fields.size() - 1; i >= 0; i--) {
            var field = fields.get(i);
            if (!field.name().equals(wanted)) continue;
            relaxed(field.name(), message, field.value(), field.end(), out);
            out.write('\r');
            out.write('\n');
        }
    }

    /** RFC 6376 section 3.4.2, without the line end. */
    static void relaxed(String name, byte[] octets, int from, int to, ByteArrayOutputStream out) {
        out.writeBytes(name.getBytes(ISO_8859_1));
        out.write(':');
        var begun = false;
        var space = false;
        for (var at = from; at < to; at++) {
            var octet = octets[at];
            if (octet == ' ' || octet == '\t') {
                space = begun;
            } else if (octet != '\r' && octet != '\n') {
                if (space) out.write(' ');
                out.write(octet);
                space = false;
                begun = true;
            }
        }
    }

    private Field field(int from) {
        var colon = from;
        while (colon < message.length && message[colon] != ':' && message[colon] != '\n') colon++;
        if (colon >= message.length || message[colon] != ':') throw new IllegalArgumentException("not a header");
        var end = lineEnd(colon);
        while (end < message.length && (message[end] == ' ' || message[end] == '\t')) end = lineEnd(end);
        var name = new String(message, from, colon - from, ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        return new Field(name, colon + 1, end);
    }

    private int lineEnd(int from) {
        for (var at = from; at < message.length; at++) if (message[at] == '\n') return at + 1;
        throw new IllegalArgumentException("a header without an end");
    }

    private boolean crlf(int at) {
        if (at + 1 >= message.length) throw new IllegalArgumentException("a header without an end");
        return message[at] == '\r' && message[at + 1] == '\n';
    }
}
