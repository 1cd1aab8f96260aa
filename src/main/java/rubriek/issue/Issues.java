package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Validation;

/** Composing issues: making, reading, saving, checking and publishing them. */
@ApplicationScoped
@Transactional
public class Issues {

    Issues(Validation validation) {}

    /** @throws rubriek.shared.Refused {@code number-taken} */
    public IssueView create(String newsletter, IssueDraft draft, String by) {
        throw new UnsupportedOperationException();
    }

    /** @throws rubriek.shared.Missing when the newsletter or the issue does not exist */
    public IssueView get(String newsletter, int number) {
        throw new UnsupportedOperationException();
    }

    public IssueView get(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** The published ones, newest first. */
    public Page<IssueRow> published(String newsletter, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    public Page<IssueRow> list(String newsletter, @Nullable IssueStatus status, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** What stops a send and what could be better, in the language of the person who asks. */
    public List<Check> checks(String newsletter, int number, Locale language) {
        throw new UnsupportedOperationException();
    }

    /** From now on the content stays as it is. Publishing what is published already changes nothing. */
    public IssueView publish(UUID id) {
        throw new UnsupportedOperationException();
    }
}
