package rubriek.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.Prose;

/**
 * A comment as it is written.
 *
 * @param entry the id of the entry that it is about; null for the issue as a whole
 */
public record CommentDraft(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String entry,

        @NotBlank @Prose @Size(max = 10_000) String text) {}
