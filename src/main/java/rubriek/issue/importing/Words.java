package rubriek.issue.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Octets as text. */
final class Words {

    /**
     * What no text of ours may hold, see {@link rubriek.shared.limits.Prose}, and what turns its direction, behind which a
     * heading is none.
     */
    private static final Pattern NO_TEXT =
            Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t\\f]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]");

    private Words() {}

    /** By the charset that the sender named; without one UTF-8, and Windows-1252 when it cannot be that. */
    static String of(byte[] octets, @Nullable Charset charset) {
        if (charset != null) return new String(octets, charset);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(octets, Charset.forName("windows-1252"));
        }
    }

    /** Without what may not stand in a text. */
    static String clean(String text) {
        return NO_TEXT.matcher(text).replaceAll("");
    }
}
