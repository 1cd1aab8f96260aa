package rubriek.issue;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.WebAddress;

/**
 * A file to fetch; never sent along with a mail.
 *
 * @param url where it is; null when {@code media} is given
 * @param media one of our own files
 * @param form what it is: "PDF"; told by the address when left out
 * @param size in octets
 * @param shortAddress what paper shows instead of the address
 */
@OneSource(optional = true)
public record Download(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @OneLine @Size(max = 300) @Nullable String title,
        @WebAddress @Nullable String url,
        @Nullable UUID media,
        @OneLine @Size(max = 40) @Nullable String form,
        @Min(0) @Nullable Long size,
        @OneLine @Size(max = 200) @Nullable String shortAddress,
        @Nullable Set<EditionKind> hideIn)
        implements Entry, Sourced {

    @Override
    public Download withId(String newId) {
        return new Download(newId, title, url, media, form, size, shortAddress, hideIn);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.download(this);
    }
}
