package rubriek.dispatch.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One text of a message, encoded once and split at its placeholders. A value begins and ends at a soft line break, so that its
 * width changes no line but its own.
 */
final class Part {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private final List<byte[]> fixed = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final UnaryOperator<String> escape;
    private final int size;

    /** @param breaks whether text follows on the value's own line */
    private record Slot(Placeholder placeholder, boolean breaks) {}

    private Part(String source, UnaryOperator<String> escape) {
        this.escape = escape;
        split(LINE_END.matcher(source.endsWith("\n") ? source : source + "\n").replaceAll("\r\n"));
        size = fixed.stream().mapToInt(piece -> piece.length).sum();
    }

    static Part ofText(String text) {
        return new Part(text, UnaryOperator.identity());
    }

    static Part ofHtml(String html) {
        return new Part(html, Part::escaped);
    }

    Set<Placeholder> placeholders() {
        var all = EnumSet.noneOf(Placeholder.class);
        slots.forEach(slot -> all.add(slot.placeholder()));
        return all;
    }

    /** The source with these values in place, as a mail program reads it. */
    String read(String source, Map<Placeholder, String> values) {
        var read = source;
        for (var placeholder : placeholders())
            read = read.replace(placeholder.mark(), new String(valueOf(placeholder, values), UTF_8));
        return read;
    }

    /** What stands before the first value. */
    byte[] start() {
        return fixed.get(0);
    }

    /** Octets without any value. */
    int size() {
        return size;
    }

    /** Writes the part with these values in place. */
    void splice(Map<Placeholder, String> values, Octets out) {
        for (var i = 0; i < slots.size(); i++) {
            out.add(fixed.get(i));
            var slot = slots.get(i);
            var width = QuotedPrintable.encode(valueOf(slot.placeholder(), values), out, false);
            if (width > 0 && slot.breaks()) out.add(QuotedPrintable.SOFT_BREAK);
        }
        out.add(fixed.get(slots.size()));
    }

    private byte[] valueOf(Placeholder placeholder, Map<Placeholder, String> values) {
        var value = values.get(placeholder);
        if (value == null) throw new IllegalArgumentException("no value for " + placeholder);
        return escape.apply(HeaderText.clean("value of " + placeholder, value)).getBytes(UTF_8);
    }

    private void split(String source) {
        var from = 0;
        for (int open; (open = source.indexOf(Placeholder.OPEN, from)) >= 0; ) {
            var close = source.indexOf(Placeholder.CLOSE, open);
            var placeholder = close < 0 ? null : placeholder(source.substring(open + 1, close));
            if (placeholder == null) throw new IllegalArgumentException("a placeholder that never ends");
            fix(source.substring(from, open), true);
            from = close + 1;
            slots.add(new Slot(placeholder, !source.startsWith("\r\n", from)));
        }
        fix(source.substring(from), false);
    }

    private static Placeholder placeholder(String word) {
        return Placeholder.named(word).orElseThrow(() -> new IllegalArgumentException("no such placeholder: " + word));
    }

    private void fix(String text, boolean valueFollows) {
        if (text.indexOf(Placeholder.CLOSE) >= 0) throw new IllegalArgumentException("a placeholder that never began");
        var encoded = new Octets(text.length() + text.length() / 8 + 16);
        var column = QuotedPrintable.encode(text.getBytes(UTF_8), encoded, valueFollows);
        if (valueFollows && column > 0) encoded.add(QuotedPrintable.SOFT_BREAK);
        fixed.add(encoded.toArray());
    }

    /** For text and for attributes in either kind of quotes. */
    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
