package rubriek.dispatch.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import rubriek.shared.KeptWords;
import rubriek.shared.Mishap;

/** Reads replies (RFC 5321 section 4.2), of several lines too, from a server that may be anything: what it may say has limits. */
final class AnswerReader {

    private static final int LONGEST_LINE = 2_048;
    private static final int MOST_LINES = 128;

    private final InputStream in;
    private final byte[] buffer = new byte[4_096];
    private int next;
    private int filled;

    AnswerReader(InputStream in) {
        this.in = in;
    }

    /**
     * @throws EOFException when the server closed the connection
     * @throws NotSmtp when what it says is no reply
     */
    Answer read() throws IOException {
        var lines = new ArrayList<String>();
        var code = 0;
        for (var more = true; more; ) {
            var line = line();
            if (code != 0 && code(line) != code) throw new NotSmtp(Mishap.NOT_SMTP_CODES);
            code = code(line);
            more = line.length() > 3 && line.charAt(3) == '-';
            lines.add(line.length() > 4 ? line.substring(4) : "");
            if (lines.size() > MOST_LINES) throw new NotSmtp(Mishap.NOT_SMTP_END);
        }
        return new Answer(code, lines);
    }

    /** Whether more came together with the last reply than that reply. */
    boolean holdsMore() {
        return next < filled;
    }

    private static int code(String line) throws NotSmtp {
        var complete = line.length() >= 3 && (line.length() == 3 || line.charAt(3) == ' ' || line.charAt(3) == '-');
        if (!complete
                || line.charAt(0) < '2'
                || line.charAt(0) > '5'
                || !digit(line.charAt(1))
                || !digit(line.charAt(2))) throw new NotSmtp(Mishap.NOT_SMTP_CODE);
        return Integer.parseInt(line, 0, 3, 10);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private String line() throws IOException {
        var line = new byte[LONGEST_LINE];
        var length = 0;
        for (int octet; (octet = octet()) != '\n'; ) {
            if (length == LONGEST_LINE) throw new NotSmtp(Mishap.NOT_SMTP_END);
            line[length++] = (byte) octet;
        }
        if (length > 0 && line[length - 1] == '\r') length--;
        return printable(new String(line, 0, length, StandardCharsets.UTF_8));
    }

    private int octet() throws IOException {
        if (next == filled) {
            next = 0;
            filled = Math.max(0, in.read(buffer));
            if (filled == 0) throw new EOFException();
        }
        return buffer[next++];
    }

    /** Nor is there anything in it that would be read as a sentence of ours. */
    private static String printable(String text) {
        var words = KeptWords.harmless(text);
        return words.chars().noneMatch(Character::isISOControl) ? words : words.replaceAll("\\p{Cntrl}", " ");
    }
}
