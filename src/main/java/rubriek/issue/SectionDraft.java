package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;

/**
 * A section as it is added or changed. What the server computes may be sent back unchanged and is passed over.
 *
 * @param id of one's own for references to it, as an entry may have; given when left out, and never changed
 * @param position its place among all sections, counted from 1; the end, or where it stands, when left out
 * @param entries all of them, in order; none when left out
 */
@JsonIgnoreProperties("number")
public record SectionDraft(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @NotBlank @OneLine @Size(max = 300) String title,
        @Nullable Boolean numbered,
        @Prose @Size(max = 100_000) @Nullable String introduction,
        @Min(1) @Nullable Integer position,
        @Nullable List<@NotNull @Valid Entry> entries) {

    /** The entries; none when the field was left out. */
    List<Entry> all() {
        return Objects.requireNonNullElse(entries, List.of());
    }

    Section withoutEntries(String kept) {
        return new Section(kept, title, numbered, introduction, List.of());
    }
}
