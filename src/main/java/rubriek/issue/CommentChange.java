package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import rubriek.shared.limits.Prose;

/**
 * What can be changed of a comment.
 *
 * @param resolved true when it has been dealt with, by whoever says so; false to take it up again
 */
@JsonIgnoreProperties({
    "id",
    "entry",
    "entryTitle",
    "orphaned",
    "by",
    "createdAt",
    "updatedAt",
    "resolvedAt",
    "resolvedBy",
    "version"
})
public record CommentChange(
        @NotBlank @Prose @Size(max = 10_000) String text, boolean resolved) {}
