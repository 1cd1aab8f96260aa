package rubriek.newsletter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Versioned;

/** A whole newsletter. What was left out when it was made stands here with its default. */
public record NewsletterView(
        @JsonIgnore UUID id,
        String slug,
        String title,
        String language,
        String timeZone,
        @Nullable String introduction,
        Publisher publisher,
        Sender sender,
        Brand brand,
        List<String> sections,
        Map<String, String> sources,
        @Nullable String readMoreLabel,
        Numbering numbering,
        Layout layout,
        @Nullable String colophon,
        @Nullable String privacyText,
        @Nullable Rhythm rhythm,
        List<String> words,
        ReviewRules review,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** The same newsletter from another publisher. */
    public NewsletterView by(Publisher other) {
        return with(other, brand);
    }

    /** The same newsletter with another look. */
    public NewsletterView with(Brand other) {
        return with(publisher, other);
    }

    private NewsletterView with(Publisher others, Brand other) {
        return new NewsletterView(
                id,
                slug,
                title,
                language,
                timeZone,
                introduction,
                others,
                sender,
                other,
                sections,
                sources,
                readMoreLabel,
                numbering,
                layout,
                colophon,
                privacyText,
                rhythm,
                words,
                review,
                version,
                createdAt,
                updatedAt);
    }
}
