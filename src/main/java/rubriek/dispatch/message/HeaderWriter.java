package rubriek.dispatch.message;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes header fields (RFC 5322 section 2.2): folded at 76, which is enough for a line that holds an encoded word (RFC 2047
 * section 2) and below the 78 of RFC 5322, and never a control character (H-13). A piece that cannot be folded has a line alone.
 */
final class HeaderWriter {

    private static final int WIDTH = 76;
    /** An encoded word that would get less room than this starts on a line of its own. */
    private static final int LEAST_ROOM = 30;

    private static final int LONGEST_LINE = 998;
    /** Two kilobytes are what H-14 wants; 300 letters of four octets, which is what a subject and a title may have, take a little more. */
    private static final int LONGEST_FIELD = 2_200;

    private static final Pattern MESSAGE_ID = Pattern.compile("[!-;=?A-~]+@[!-;=?A-~]+");

    private final StringBuilder out = new StringBuilder(512);
    private String field = "";
    private int start;
    private int column;

    /** Fixed text of our own: tokens that a fold may part at their spaces. */
    HeaderWriter tokens(String name, String value) {
        begin(name);
        for (var piece : HeaderText.clean(name, value).split(" ", -1)) put(piece);
        return end();
    }

    HeaderWriter unstructured(String name, String text) {
        begin(name);
        if (!text.isEmpty())
            HeaderText.unstructured(HeaderText.clean(name, text), room()).forEach(this::put);
        return end();
    }

    HeaderWriter mailbox(String name, Mailbox mailbox) {
        begin(name);
        var address = mailbox.address().wire();
        if (mailbox.name().isEmpty()) put(address);
        else named(mailbox.name(), address);
        return end();
    }

    /** {@code List-Id}, which looks like a mailbox and is none (RFC 2919 section 3). */
    HeaderWriter named(String name, String phrase, String id) {
        begin(name);
        named(HeaderText.clean(name, phrase), id);
        return end();
    }

    HeaderWriter messageId(String name, String id) {
        if (!MESSAGE_ID.matcher(id).matches()) throw new IllegalArgumentException("not a " + name);
        begin(name);
        put('<' + id + '>');
        return end();
    }

    /** URIs in angle brackets, without white space inside them (RFC 2369 section 2). */
    HeaderWriter uris(String name, List<URI> uris) {
        begin(name);
        for (var i = 0; i < uris.size(); i++)
            put('<' + uris.get(i).toASCIIString() + '>' + (i < uris.size() - 1 ? "," : ""));
        return end();
    }

    byte[] toBytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void named(String phrase, String id) {
        if (!phrase.isEmpty()) HeaderText.phrase(phrase, room()).forEach(this::put);
        put('<' + id + '>');
    }

    private void begin(String name) {
        field = name;
        start = out.length();
        out.append(name).append(':');
        column = name.length() + 1;
    }

    private int room() {
        var left = WIDTH - column - 1;
        return left < LEAST_ROOM ? WordCoding.WIDEST : Math.min(left, WordCoding.WIDEST);
    }

    private void put(String piece) {
        if (column + 1 + piece.length() > WIDTH) {
            out.append("\r\n");
            column = 0;
        }
        out.append(' ').append(piece);
        column += 1 + piece.length();
        if (column > LONGEST_LINE) throw tooLong();
    }

    private HeaderWriter end() {
        if (out.length() - start > LONGEST_FIELD) throw tooLong();
        out.append("\r\n");
        return this;
    }

    private IllegalArgumentException tooLong() {
        return new IllegalArgumentException("the header " + field + " is too long");
    }
}
