package rubriek.edition.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The characters that can be printed: those that a typeface for text has, whichever the newsletter chose, and those of the
 * typefaces that every list of ours goes on to. Read from the typefaces when first asked.
 */
final class Coverage {

    private static final int BASIC_PLANES = 0x20000;

    private final Fonts fonts;

    private @Nullable BitSet printed;

    Coverage(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Each once, in their order, that would be printed as a box or, if it is an emoji, in its parts. */
    List<String> lacking(String text) {
        return Emoji.characters(Normalizer.normalize(text, Normalizer.Form.NFC))
                .flatMap(seen -> Emoji.isOfParts(seen) ? Stream.of(seen) : boxes(seen))
                .distinct()
                .toList();
    }

    private Stream<String> boxes(String seen) {
        var printed = printed();
        return seen.codePoints()
                .filter(character -> !isUnseen(character) && !printed.get(character))
                .mapToObj(Character::toString);
    }

    /** White space, and what only steers the characters beside it. */
    private static boolean isUnseen(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.CONTROL
                || (character >= 0xFE00 && character <= 0xFE0F); // variation selectors
    }

    private synchronized BitSet printed() {
        if (printed != null) return printed;
        var all = characters("SourceSerif4-Regular");
        all.and(characters("SourceSans3-Regular"));
        all.or(characters("NotoNaskhArabic-Regular"));
        all.or(characters("NotoEmoji-Regular"));
        printed = all;
        return all;
    }

    private BitSet characters(String typeface) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(fonts.file(typeface)))) {
            var glyphs = font.getUnicodeCmapLookup();
            var found = new BitSet(BASIC_PLANES);
            for (var character = 0; character < BASIC_PLANES; character++)
                if (glyphs.getGlyphId(character) != 0) found.set(character);
            return found;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
