package rubriek.dispatch.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;

/**
 * A {@code DKIM-Signature} as it is written (RFC 6376 section 3.5): relaxed/relaxed, without {@code l=} (D-03, D-07), folded at 76
 * (H-03), by white space only where the grammar lets it stand.
 */
final class SignatureField {

    private static final String NAME = "DKIM-Signature";
    private static final int WIDTH = 76;

    private final StringBuilder out = new StringBuilder(1_024);
    private int column;

    /** @param signed the names of {@code h=}, in the order of what is signed */
    SignatureField(SigningKey key, long epochSecond, List<String> signed, String bodyHash) {
        out.append(NAME).append(':');
        column = out.length();
        tag("v=1;");
        tag("a=" + key.algorithm().tag() + ";");
        tag("c=relaxed/relaxed;");
        tag("d=" + key.domain() + ";");
        tag("s=" + key.selector() + ";");
        tag("t=" + epochSecond + ";");
        tag("h=" + signed.get(0));
        for (var name : signed.subList(1, signed.size())) on(":" + name);
        on(";");
        tag("bh=" + bodyHash + ";");
        tag("b=");
    }

    /** What is signed of it: its relaxed form, with nothing behind {@code b=} and without a line end (section 3.7). */
    void writeUnsigned(ByteArrayOutputStream to) {
        var octets = out.toString().getBytes(US_ASCII);
        Head.relaxed("dkim-signature", octets, NAME.length() + 1, octets.length, to);
    }

    /** The whole field. */
    byte[] with(byte[] signature) {
        for (var text = Base64.getEncoder().encodeToString(signature); !text.isEmpty(); ) {
            if (column >= WIDTH) fold();
            var most = Math.min(text.length(), WIDTH - column);
            out.append(text, 0, most);
            column += most;
            text = text.substring(most);
        }
        return out.append("\r\n").toString().getBytes(US_ASCII);
    }

    private void tag(String text) {
        if (column + 1 + text.length() > WIDTH) fold();
        else on(" ");
        out.append(text);
        column += text.length();
    }

    private void on(String text) {
        if (column + text.length() > WIDTH) fold();
        out.append(text);
        column += text.length();
    }

    private void fold() {
        out.append("\r\n ");
        column = 1;
    }
}
