package rubriek.audience;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.NewsletterView;

/** What somebody new is shown of the issue that was sent last. A later station, which knows of issues, has the bean. */
public interface LatestIssue {

    /** Nothing while none was sent. */
    Optional<Shown> of(NewsletterView newsletter);

    /**
     * The issue, in the newsletter's language.
     *
     * @param beginning how its introduction begins, as bare words; null when it has none
     * @param contents what stands in it
     * @param link its page
     */
    record Shown(String title, @Nullable String beginning, List<Line> contents, String link) {}

    /** One entry, and where it is read. */
    record Line(String title, String link) {}
}
