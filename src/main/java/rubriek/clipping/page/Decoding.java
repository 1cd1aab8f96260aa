package rubriek.clipping.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text of a page in whatever it is written: as the mark at its beginning says, else the header, else the page itself, else a guess. A
 * page that claims to be UTF-8 and is not, or claims to be Latin and is UTF-8, is taken for what it is; text that is not UTF-8 hardly
 * ever looks like it by chance.
 */
final class Decoding {

    private static final int HEAD = 4096;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Names behind which browsers expect windows-1252 (WHATWG Encoding). */
    private static final Set<String> LATIN = Set.of("ISO-8859-1", "US-ASCII", "windows-1252");

    private static final Pattern IN_HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w:.-]{1,40})");
    private static final Pattern IN_PAGE = Pattern.compile(
            "(?i)<meta\\s[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{1,40})|<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w:.-]{1,40})");

    private Decoding() {}

    static String text(byte[] body, String contentType) {
        var marked = mark(body);
        if (marked.isPresent()) return new String(body, marked.get()).replaceFirst("^\uFEFF", "");
        var declared = inHeader(contentType).or(() -> inPage(body)).orElse(UTF_8);
        return new String(body, believable(body, declared));
    }

    private static Optional<Charset> mark(byte[] body) {
        if (starts(body, 0xEF, 0xBB, 0xBF)) return Optional.of(UTF_8);
        if (starts(body, 0xFE, 0xFF)) return Optional.of(UTF_16BE);
        return starts(body, 0xFF, 0xFE) ? Optional.of(UTF_16LE) : Optional.empty();
    }

    private static Charset believable(byte[] body, Charset declared) {
        if (declared.equals(UTF_8)) return isUtf8(body) ? UTF_8 : WINDOWS_1252;
        if (!LATIN.contains(declared.name())) return declared;
        return isUtf8(body) ? UTF_8 : WINDOWS_1252;
    }

    private static Optional<Charset> inHeader(String contentType) {
        var found = IN_HEADER.matcher(contentType);
        return found.find() ? named(found.group(1)) : Optional.empty();
    }

    /** A page that could say so in ASCII is not in UTF-16, whatever it says. */
    private static Optional<Charset> inPage(byte[] body) {
        var found = IN_PAGE.matcher(new String(body, 0, Math.min(body.length, HEAD), ISO_8859_1));
        if (!found.find()) return Optional.empty();
        return named(found.group(1) == null ? found.group(2) : found.group(1))
                .filter(charset -> !charset.name().startsWith("UTF-16"));
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** Also when the last character is cut off. */
    private static boolean isUtf8(byte[] body) {
        var chars = CharBuffer.allocate(body.length + 1);
        return !UTF_8.newDecoder().decode(ByteBuffer.wrap(body), chars, false).isError();
    }

    private static boolean starts(byte[] body, int... with) {
        if (body.length < with.length) return false;
        for (var i = 0; i < with.length; i++) if ((body[i] & 0xFF) != with[i]) return false;
        return true;
    }
}
