package rubriek.audience.importing;

import org.jspecify.annotations.Nullable;

/**
 * Looks at the octets of a text as it comes in and tells its encoding: by its byte order mark, else by whether most lines with more
 * than ASCII in them are UTF-8. What is not, is Windows-1252, in which spreadsheets of western Europe save.
 */
final class Census {

    private static final byte[] NONE = {};

    private byte[] beginning = NONE;
    private int expected;
    private boolean beyondAscii;
    private boolean broken;
    private long good;
    private long bad;

    void look(byte[] octets, int count) {
        if (beginning.length == 0) beginning = java.util.Arrays.copyOf(octets, Math.min(count, 3));
        for (var i = 0; i < count; i++) look(octets[i] & 0xFF);
    }

    /** The name of the encoding. @param declared what the sender says; believed unless a byte order mark says otherwise */
    String charset(@Nullable String declared) {
        if (begins(0xFF, 0xFE)) return "UTF-16LE";
        if (begins(0xFE, 0xFF)) return "UTF-16BE";
        if (begins(0xEF, 0xBB, 0xBF)) return "UTF-8";
        if (declared != null) return declared;
        endLine();
        return bad > good ? "windows-1252" : "UTF-8";
    }

    private void look(int octet) {
        if (octet == '\n' || octet == '\r') {
            endLine();
        } else if (expected > 0) {
            broken |= (octet & 0xC0) != 0x80;
            expected = (octet & 0xC0) == 0x80 ? expected - 1 : 0;
        } else if (octet >= 0x80) {
            beyondAscii = true;
            expected = octet >= 0xF0 && octet <= 0xF4 ? 3 : octet >= 0xE0 ? 2 : 1;
            broken |= octet < 0xC2 || octet > 0xF4;
        }
    }

    private void endLine() {
        if (broken || expected > 0) bad++;
        else if (beyondAscii) good++;
        beyondAscii = false;
        broken = false;
        expected = 0;
    }

    private boolean begins(int... mark) {
        if (beginning.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) if ((beginning[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
