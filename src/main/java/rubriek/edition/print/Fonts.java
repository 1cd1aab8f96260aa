package rubriek.edition.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The typefaces that can be printed, read when first asked for. CSS must not ask for a weight that is not among them. */
final class Fonts {

    private record Face(String family, int weight, FontStyle style, String file) {}

    private static final List<Face> FACES = List.of(
            new Face("Source Serif 4", 400, FontStyle.NORMAL, "SourceSerif4-Regular"),
            new Face("Source Serif 4", 400, FontStyle.ITALIC, "SourceSerif4-Italic"),
            new Face("Source Serif 4", 600, FontStyle.NORMAL, "SourceSerif4-SemiBold"),
            new Face("Source Serif 4", 600, FontStyle.ITALIC, "SourceSerif4-SemiBoldItalic"),
            new Face("Source Sans 3", 400, FontStyle.NORMAL, "SourceSans3-Regular"),
            new Face("Source Sans 3", 400, FontStyle.ITALIC, "SourceSans3-Italic"),
            new Face("Source Sans 3", 600, FontStyle.NORMAL, "SourceSans3-SemiBold"),
            new Face("Noto Naskh Arabic", 400, FontStyle.NORMAL, "NotoNaskhArabic-Regular"),
            new Face("Noto Naskh Arabic", 600, FontStyle.NORMAL, "NotoNaskhArabic-SemiBold"),
            new Face("Noto Emoji", 400, FontStyle.NORMAL, "NotoEmoji-Regular"));

    private static final Pattern END_OF_LIST = Pattern.compile("\"Source (?:Serif 4|Sans 3)\"(?=\\s*[;}])");

    /** The table directory of a TrueType file: 12 bytes of header, then 16 for each table, the first 4 its name. */
    private static final int DIRECTORY = 12;

    private static final int DIRECTORY_ENTRY = 16;

    private static final byte[] SUBSTITUTIONS = "GSUB".getBytes(StandardCharsets.US_ASCII);

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    /** Style in which every list of our typefaces goes on to those for other writing: a character is set in the first face that has it. */
    static String withFallbacks(String style) {
        return END_OF_LIST.matcher(style).replaceAll("$0, \"Noto Naskh Arabic\", \"Noto Emoji\"");
    }

    void offerTo(PdfRendererBuilder builder) {
        for (var face : FACES) {
            builder.useFont(
                    () -> new ByteArrayInputStream(file(face.file())),
                    face.family(),
                    face.weight(),
                    face.style(),
                    true,
                    EnumSet.of(FSFontUseCase.DOCUMENT));
        }
    }

    /** The octets of a typeface, without substitutions. */
    byte[] file(String name) {
        return files.computeIfAbsent(name, Fonts::read);
    }

    private static byte[] read(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("the font " + file + " is missing from the program");
            }
            return withoutSubstitutions(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hides the table of glyph substitutions. PDFBox applies it to Latin text by itself, and the ligatures that come out
     * have no way back to letters: "blijft" would be found, copied and read aloud as "blij". It is done in memory, since
     * the licence reserves the font's name for the file as it is.
     */
    private static byte[] withoutSubstitutions(byte[] font) {
        int tables = ByteBuffer.wrap(font).getShort(4);
        for (int table = 0; table < tables; table++) {
            int at = DIRECTORY + table * DIRECTORY_ENTRY;
            if (Arrays.equals(font, at, at + SUBSTITUTIONS.length, SUBSTITUTIONS, 0, SUBSTITUTIONS.length)) {
                font[at] = '-';
            }
        }
        return font;
    }
}
