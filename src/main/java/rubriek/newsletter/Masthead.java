package rubriek.newsletter;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a newsletter says of itself in an issue, and how it looks there. It is kept with each issue when that is published, so that the
 * archive shows what was sent. Who mails it and where it stands is no part of it: mail leaves in today's name, and addresses
 * follow the newsletter.
 */
public record Masthead(
        String title,
        String language,
        String timeZone,
        @Nullable String introduction,
        Publisher publisher,
        @Nullable Brand brand,
        @Nullable String readMoreLabel,
        @Nullable Numbering numbering,
        @Nullable Layout layout,
        @Nullable String colophon,
        @Nullable String privacyText) {

    public static Masthead of(NewsletterView newsletter) {
        return new Masthead(
                newsletter.title(),
                newsletter.language(),
                newsletter.timeZone(),
                newsletter.introduction(),
                newsletter.publisher(),
                newsletter.brand(),
                newsletter.readMoreLabel(),
                newsletter.numbering(),
                newsletter.layout(),
                newsletter.colophon(),
                newsletter.privacyText());
    }

    /** The newsletter as it said this of itself. */
    public NewsletterView on(NewsletterView today) {
        return new NewsletterView(
                today.id(),
                today.slug(),
                title,
                language,
                timeZone,
                introduction,
                publisher,
                today.sender(),
                Objects.requireNonNullElse(brand, Brand.PLAIN),
                today.sections(),
                today.sources(),
                readMoreLabel,
                Objects.requireNonNullElse(numbering, Numbering.RUNNING),
                Objects.requireNonNullElse(layout, Layout.NEWSLETTER),
                colophon,
                privacyText,
                today.rhythm(),
                today.words(),
                today.review(),
                today.version(),
                today.createdAt(),
                today.updatedAt());
    }
}
