package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.NewsletterDraft;
import rubriek.shared.limits.Mailbox;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;

/**
 * A list as it is made or changed. What the server computes may be sent back unchanged and is passed over.
 *
 * @param newsletter the slug of the newsletter that it belongs to; a list with people on it keeps its own
 * @param optIn double when left out
 * @param consentText what a person agrees to, in the newsletter's language; shown at the button and kept as proof (G-04)
 * @param welcome how those are greeted who signed up themselves; null: not at all
 * @param newsTo who is told, at most once a day, how many came and left; at most five addresses
 * @param fields what it asks of people besides the address
 * @param reconfirm when those are asked whether they still want it who gave no sign of life; null: never
 */
@JsonIgnoreProperties({"version", "createdAt", "updatedAt"})
public record ListDraft(
        @NotNull @Pattern(regexp = NewsletterDraft.SLUG, message = "{rubriek.limits.slug}")
        String slug,

        @NotBlank @OneLine @Size(max = 300) String title,
        @NotNull @OneLine @Size(max = 60) String newsletter,
        @Nullable OptIn optIn,
        @NotBlank @Prose @Size(max = 2_000) String consentText,
        @Valid @Nullable Welcome welcome,
        @Size(max = 5) @Nullable List<@NotNull @Mailbox String> newsTo,
        @Size(max = 50) @Nullable List<@NotNull @Valid ListField> fields,
        @Valid @Nullable Reconfirm reconfirm) {

    /** Nobody is asked whether they still want it. */
    public ListDraft(
            String slug,
            String title,
            String newsletter,
            @Nullable OptIn optIn,
            String consentText,
            @Nullable Welcome welcome,
            @Nullable List<String> newsTo,
            @Nullable List<ListField> fields) {
        this(slug, title, newsletter, optIn, consentText, welcome, newsTo, fields, null);
    }

    /** Without welcome, notices and fields. */
    public ListDraft(String slug, String title, String newsletter, @Nullable OptIn optIn, String consentText) {
        this(slug, title, newsletter, optIn, consentText, null, null, null, null);
    }

    List<ListField> fieldsOrNone() {
        return Objects.requireNonNullElse(fields, List.of());
    }

    public OptIn optInOrDefault() {
        return Objects.requireNonNullElse(optIn, OptIn.DOUBLE);
    }
}
