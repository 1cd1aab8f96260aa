package rubriek.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import rubriek.shared.Refused;

/** Looks into a file to tell what it is. */
final class Sniffed {

    private static final int FAR_ENOUGH = 1_024;

    /** What people send that we do not take, so that we can call it by its name; patterns of the beginning, octets as Latin-1. */
    private static final List<Map.Entry<String, Pattern>> NOT_TAKEN = List.of(
            Map.entry(
                    "SVG",
                    Pattern.compile("(?s)^(\u00EF\u00BB\u00BF)?\\s*(<\\?xml|<!--|<!DOCTYPE svg)?.*<svg[\\s>].*")),
            Map.entry("HEIC", Pattern.compile("(?s)^....ftyp(heic|heix|heif|hevc|hevx|mif1|msf1).*")),
            Map.entry("AVIF", Pattern.compile("(?s)^....ftyp(avif|avis).*")),
            Map.entry("TIFF", Pattern.compile("(?s)^(II\\*\u0000|MM\u0000\\*).*")),
            Map.entry("BMP", Pattern.compile("(?s)^BM.{4}\u0000\u0000\u0000\u0000.*")));

    private Sniffed() {}

    /** @throws Refused {@code media-type-not-taken} with its name when we know it, {@code media-type-unknown} when not */
    static Form form(Upload upload) {
        var beginning = beginning(upload);
        return Form.of(beginning).orElseThrow(() -> refusal(new String(beginning, StandardCharsets.ISO_8859_1)));
    }

    private static Refused refusal(String beginning) {
        return NOT_TAKEN.stream()
                .filter(known -> known.getValue().matcher(beginning).matches())
                .map(known -> Refused.unprocessable("media-type-not-taken", known.getKey()))
                .findFirst()
                .orElseGet(() -> Refused.unprocessable("media-type-unknown"));
    }

    private static byte[] beginning(Upload upload) {
        try (var content = Files.newInputStream(upload.content())) {
            return content.readNBytes(FAR_ENOUGH);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
