package rubriek.audience.importing;

import org.jspecify.annotations.Nullable;
import rubriek.shared.Refused;

/**
 * Looks at the octets of a text as it comes in and tells its encoding: by its byte order mark; else by NULs at every other place of its
 * beginning, which UTF-16 makes of each ASCII letter, since a list of addresses is full of them; else by whether most lines with more
 * than ASCII in them are UTF-8. What is not, is Windows-1252, in which spreadsheets of western Europe save.
 */
final class Census {

    private static final byte[] NONE = {};

    /** Octets of the beginning that are looked at for NULs. */
    private static final int SAMPLE = 4096;

    /** Of so many octets in the sample one is a NUL when it is none of the encodings of single octets. */
    private static final int ONE_IN = 8;

    /** Fewer NULs are slips, each of which costs its line. */
    private static final int FEWEST = 3;

    /** The NULs of UTF-16 stand at one of two places, but for letters that end in one themselves. */
    private static final int MUCH_MORE = 10;

    private byte[] beginning = NONE;
    private int expected;
    private boolean beyondAscii;
    private boolean broken;
    private long good;
    private long bad;

    void look(byte[] octets, int count) {
        if (beginning.length == 0) beginning = java.util.Arrays.copyOf(octets, Math.min(count, SAMPLE));
        for (var i = 0; i < count; i++) look(octets[i] & 0xFF);
    }

    /**
     * The name of the encoding.
     *
     * @param declared what the sender says; believed unless a byte order mark or NULs say otherwise
     * @throws Refused {@code import-encoding} for what is full of NULs and not UTF-16
     */
    String charset(@Nullable String declared) {
        if (begins(0xFF, 0xFE, 0, 0)) throw unknown();
        if (begins(0xFF, 0xFE)) return "UTF-16LE";
        if (begins(0xFE, 0xFF)) return "UTF-16BE";
        if (begins(0xEF, 0xBB, 0xBF)) return "UTF-8";
        var wide = wide();
        if (wide != null) return wide;
        if (declared != null) return declared;
        endLine();
        return bad > good ? "windows-1252" : "UTF-8";
    }

    private @Nullable String wide() {
        var zeros = new int[2];
        for (var i = 0; i < beginning.length; i++) if (beginning[i] == 0) zeros[i % 2]++;
        var all = zeros[0] + zeros[1];
        if (all < FEWEST || all < beginning.length / ONE_IN) return null;
        if (zeros[1] >= MUCH_MORE * zeros[0]) return "UTF-16LE";
        if (zeros[0] >= MUCH_MORE * zeros[1]) return "UTF-16BE";
        throw unknown();
    }

    private static Refused unknown() {
        return Refused.unprocessable("import-encoding");
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
