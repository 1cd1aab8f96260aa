package rubriek.media;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file is, told by its first octets and by nothing else (S-15). */
public enum Form {
    PNG("image/png", "png", "png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "jpg", "jpe?g|jpe|jfif", "ffd8ff"),
    GIF("image/gif", "gif", "gif", "47494638(37|39)61"),
    WEBP("image/webp", "webp", "webp", "52494646.{8}57454250"),
    PDF("application/pdf", "pdf", "pdf", "255044462d");

    /** Says nothing: sent by programs that do not know better. */
    private static final List<String> TYPES_OF_ANYTHING =
            List.of("", "application/octet-stream", "binary/octet-stream", "application/x-binary");

    private final String type;
    private final String ending;
    private final String endings;
    private final String beginning;

    /**
     * @param endings a pattern of what such files end in
     * @param beginning a pattern of the first octets in hexadecimal
     */
    Form(String type, String ending, String endings, String beginning) {
        this.type = type;
        this.ending = ending;
        this.endings = endings;
        this.beginning = beginning + ".*";
    }

    static Optional<Form> of(byte[] firstOctets) {
        var hex = HexFormat.of().formatHex(firstOctets);
        return Stream.of(values()).filter(form -> hex.matches(form.beginning)).findFirst();
    }

    /** The media type. */
    public String type() {
        return type;
    }

    /** What names of such files end in, without the dot. */
    public String ending() {
        return ending;
    }

    boolean picture() {
        return this != PDF;
    }

    /** Whether the sender's own words about the file fit; what they leave open fits. */
    boolean agreesWith(Upload upload) {
        return endingFits(ending(upload.name())) && typeFits(upload.type());
    }

    private boolean endingFits(String named) {
        return named.isEmpty() || named.matches(endings);
    }

    private boolean typeFits(@Nullable String declared) {
        var bare =
                declared == null ? "" : declared.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return TYPES_OF_ANYTHING.contains(bare)
                || bare.equals(type)
                || (this == JPEG && (bare.equals("image/jpg") || bare.equals("image/pjpeg")));
    }

    private static String ending(@Nullable String name) {
        if (name == null) return "";
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }
}
