package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
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
 * A section (rubriek) and its entries, in order. Its number is not stored: it is its place among the numbered ones.
 *
 * @param numbered true when left out
 * @param introduction Markdown
 */
@JsonIgnoreProperties("number")
public record Section(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @NotBlank @OneLine @Size(max = 300) String title,
        @Nullable Boolean numbered,
        @Prose @Size(max = 100_000) @Nullable String introduction,
        @Nullable List<@NotNull @Valid Entry> entries) {

    public boolean isNumbered() {
        return !Boolean.FALSE.equals(numbered);
    }

    /** The entries; none when the field was left out. */
    public List<Entry> all() {
        return Objects.requireNonNullElse(entries, List.of());
    }

    Section with(List<Entry> others) {
        return new Section(id, title, numbered, introduction, List.copyOf(others));
    }
}
