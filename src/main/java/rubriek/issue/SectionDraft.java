package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;

/**
 * A section as it is added or changed, without its entries.
 *
 * @param position its place among all sections, counted from 1; the end, or where it stands, when left out
 */
@JsonIgnoreProperties({"id", "number", "entries"})
public record SectionDraft(
        @NotBlank @OneLine @Size(max = 300) String title,
        @Nullable Boolean numbered,
        @Prose @Size(max = 100_000) @Nullable String introduction,
        @Min(1) @Nullable Integer position) {

    Section as(String id, Section before) {
        return new Section(id, title, numbered, introduction, before.entries());
    }
}
