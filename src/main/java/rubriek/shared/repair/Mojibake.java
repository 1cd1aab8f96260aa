package rubriek.shared.repair;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Letters that were written as UTF-8 and read as Latin-1 or Windows-1252, also twice over. A sequence counts as damaged when its
 * octets are the UTF-8 of a character that newsletters hold, and the letters that it shows could not stand together in a word:
 * "NÃO" and «CAFÉ» are right.
 */
final class Mojibake {

    private static final int PASSES = 3;
    private static final int[] OCTETS = octets();

    /** Signs that a word may be followed by, and that are the second octet of a letter too. */
    private static final String CLOSING = "‘’“”«»…–—‹›";

    /** An Ã that was taken for an ë afterwards, with the second half of the letter behind it. */
    private static final Pattern CHANGED = Pattern.compile("ë([¡-ª¬®-¶¸º¼-¿])");

    private static final Pattern CHANGED_BEFORE_LETTER = Pattern.compile("(?<=\\p{L})ë([¡-¿])(?=\\p{L})");

    private static final String MAY_FOLLOW_A_WORD = "²³¹°®·»«½¼¾";

    private Mojibake() {}

    static void mend(Draft draft) {
        var text = draft.text();
        var edits = new ArrayList<Draft.Edit>();
        for (var at = 0; at < text.length(); ) {
            var end = endOfRun(text, at);
            if (end > at) {
                var run = text.substring(at, end);
                var mended = mended(run, before(text, at), after(text, end));
                if (!mended.equals(run)) edits.add(edit(text, at, end, mended));
            }
            at = Math.max(end, at + 1);
        }
        draft.replace(ChangeKind.ENCODING, edits);
        mendChanged(draft);
    }

    private static void mendChanged(Draft draft) {
        draft.replace(ChangeKind.ENCODING, CHANGED_BEFORE_LETTER, found -> letter(found.group(1)));
        draft.replace(
                ChangeKind.ENCODING,
                CHANGED,
                found -> MAY_FOLLOW_A_WORD.contains(found.group(1)) ? null : letter(found.group(1)));
    }

    private static String letter(String second) {
        return String.valueOf((char) (second.charAt(0) + 0x40));
    }

    /** Only what differs, so that the change says no more than it must. */
    private static Draft.Edit edit(String text, int start, int end, String mended) {
        var same = 0;
        while (same < mended.length() && text.charAt(start + same) == mended.charAt(same)) same++;
        var sameEnd = 0;
        while (sameEnd < Math.min(mended.length(), end - start) - same
                && text.charAt(end - 1 - sameEnd) == mended.charAt(mended.length() - 1 - sameEnd)) sameEnd++;
        return new Draft.Edit(start + same, end - sameEnd, mended.substring(same, mended.length() - sameEnd));
    }

    private static int endOfRun(String text, int start) {
        var end = start;
        while (end < text.length() && octet(text.charAt(end)) >= 0x80) end++;
        return end;
    }

    private static String mended(String run, char before, char after) {
        var now = run;
        for (var pass = 0; pass < PASSES; pass++) {
            var next = decoded(now, before, after);
            if (next.equals(now)) break;
            now = next;
        }
        return now;
    }

    private static String decoded(String run, char before, char after) {
        var out = new StringBuilder();
        for (var at = 0; at < run.length(); ) {
            var length = length(octet(run.charAt(at)));
            var whole = length > 1 && at + length <= run.length() ? decode(run.substring(at, at + length)) : null;
            var previous = at == 0 ? before : run.charAt(at - 1);
            var next = whole == null || at + length == run.length() ? after : run.charAt(at + length);
            if (whole != null && plausible(whole.codePointAt(0), run.charAt(at + length - 1), previous, next)) {
                if (whole.codePointAt(0) != 0xFEFF) out.append(whole);
                at += length;
            } else {
                out.append(run.charAt(at++));
            }
        }
        return out.toString();
    }

    private static boolean plausible(int c, char last, char before, char after) {
        if (c < 0xA0) return last < 0xA0;
        if (c <= 0x17F) {
            if (CLOSING.indexOf(last) >= 0 && c > 0xBF) return Character.isLetter(after);
            return last != 0xA0 || c < 0xC0 || !Character.isUpperCase(before);
        }
        return c == 0x2C6
                || c == 0x2DC
                || (c >= 0x2010 && c <= 0x205E)
                || (c >= 0x20A0 && c <= 0x20BF)
                || (c >= 0x2100 && c <= 0x214F)
                || (c >= 0x2190 && c <= 0x22FF)
                || (c >= 0x2500 && c <= 0x27BF)
                || c == 0xFE0F
                || c == 0xFEFF
                || (c >= 0x1F000 && c <= 0x1FAFF);
    }

    private static @Nullable String decode(String letters) {
        var octets = new byte[letters.length()];
        for (var i = 0; i < octets.length; i++) {
            var octet = octet(letters.charAt(i));
            if (i > 0 && (octet < 0x80 || octet > 0xBF)) return null;
            octets[i] = (byte) octet;
        }
        var read = new String(octets, StandardCharsets.UTF_8);
        return read.indexOf('\uFFFD') < 0 ? read : null;
    }

    /** How many octets a character has that begins with this one (RFC 3629 section 3). */
    private static int length(int first) {
        if (first >= 0xC2 && first <= 0xDF) return 2;
        if (first >= 0xE0 && first <= 0xEF) return 3;
        return first >= 0xF0 && first <= 0xF4 ? 4 : 1;
    }

    private static char before(String text, int at) {
        return at == 0 ? ' ' : text.charAt(at - 1);
    }

    private static char after(String text, int at) {
        return at == text.length() ? ' ' : text.charAt(at);
    }

    /** The octet that was read as this character; -1 when there is none. */
    private static int octet(char c) {
        if (c < 0x100) return c;
        var found = Arrays.binarySearch(OCTETS, c << 8);
        var slot = found >= 0 ? found : -found - 1;
        return slot < OCTETS.length && OCTETS[slot] >> 8 == c ? OCTETS[slot] & 0xFF : -1;
    }

    /** The characters of Windows-1252 that Latin-1 does not have, each with its octet below it. */
    private static int[] octets() {
        var windows = Charset.forName("windows-1252");
        var all = new ArrayList<Integer>();
        for (var octet = 0x80; octet <= 0x9F; octet++) {
            var c = windows.decode(ByteBuffer.wrap(new byte[] {(byte) octet})).charAt(0);
            if (c > 0xFF && c != '\uFFFD') all.add(c << 8 | octet);
        }
        return all.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
