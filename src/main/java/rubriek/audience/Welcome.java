package rubriek.audience;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;

/**
 * How a list greets those who signed up themselves.
 *
 * @param subject in the newsletter's language; null for words of ours
 * @param text Markdown, in the newsletter's language; null for words of ours, in the reader's
 * @param latestIssue whether the mail shows what stands in the issue that was sent last; false when left out
 */
public record Welcome(
        @OneLine @Size(max = 300) @Nullable String subject,
        @Prose @Size(max = 20_000) @Nullable String text,
        @Nullable Boolean latestIssue) {

    public Welcome {
        subject = subject == null || subject.isBlank() ? null : subject.strip();
        text = text == null || text.isBlank() ? null : text;
        latestIssue = Objects.requireNonNullElse(latestIssue, false);
    }

    boolean ownWords() {
        return text != null;
    }

    boolean withLatestIssue() {
        return Boolean.TRUE.equals(latestIssue);
    }
}
