package rubriek.issue;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;

/**
 * A box that belongs to an article.
 *
 * @param body Markdown
 * @param tone neutral when left out
 * @param form info when left out
 * @param after the paragraph of the article that it follows, counted from 1; its end when left out or beyond
 */
public record Panel(
        @NotBlank @OneLine @Size(max = 300) String title,
        @NotBlank @Prose @Size(max = 100_000) String body,
        @Nullable BoxTone tone,
        @Nullable BoxForm form,
        @Min(1) @Nullable Integer after) {}
