package rubriek.edition;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Attachment;
import rubriek.issue.Download;
import rubriek.media.MediumView;

/**
 * A file to fetch.
 *
 * @param url null when it is not known yet
 * @param about its kind and size: "PDF, 1,2 MB"
 * @param printed its address as paper shows it
 */
record FileBlock(
        @Nullable String anchor,
        String title,
        @Nullable String url,
        @Nullable String about,
        @Nullable String printed) {

    private static final Pattern ENDING = Pattern.compile("https?://[^/?#]+/[^?#]*\\.([A-Za-z0-9]{2,5})([?#].*)?");
    private static final int KILO = 1_000;

    static FileBlock of(@Nullable String anchor, String title, Attachment file, Frame frame) {
        var own = frame.media().find(file.media());
        var url = own.map(MediumView::url).orElse(file.url());
        var kind = own.map(MediumView::form).orElseGet(() -> ending(url));
        var known = file.form() == null || file.form().isBlank() ? kind : file.form();
        var octets = own.map(MediumView::size).orElse(file.size());
        var address = url == null ? null : LinkBlock.printed(url);
        return new FileBlock(
                anchor,
                title,
                url,
                Head.listed(frame.words(), known, size(octets, frame)),
                file.shortAddress() == null ? address : file.shortAddress());
    }

    /** The same facts, as a piece has them. */
    static Attachment attachment(Download download) {
        return new Attachment(
                Objects.requireNonNullElse(download.title(), ""),
                download.url(),
                download.media(),
                download.form(),
                download.size(),
                download.shortAddress());
    }

    private static @Nullable String ending(@Nullable String url) {
        var found = url == null ? null : ENDING.matcher(url);
        return found != null && found.matches() ? found.group(1).toUpperCase(Locale.ROOT) : null;
    }

    private static @Nullable String size(@Nullable Long octets, Frame frame) {
        if (octets == null) return null;
        var kilobytes = Math.max(1, Math.round(octets / (double) KILO));
        var words = frame.words();
        return kilobytes < KILO
                ? words.kilobytes(number((double) kilobytes, frame))
                : words.megabytes(number(octets / (double) (KILO * KILO), frame));
    }

    private static String number(double value, Frame frame) {
        // The digits that dates and numbers of issues have, whatever the language.
        var locale = new Locale.Builder()
                .setLocale(frame.newsletter().locale())
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
