package rubriek.audience;

import org.jspecify.annotations.Nullable;
import rubriek.shared.Markup;

/**
 * What a welcome says.
 *
 * @param opening the list's own words, or ours, as HTML
 * @param plain the same as text
 * @param latest null when no issue is shown
 * @param issueDir how the newsletter's language runs
 * @param button what leads to {@code link}: the latest issue, or the archive
 */
record WelcomeLetter(
        String heading,
        Markup opening,
        String plain,
        LatestIssue.@Nullable Shown latest,
        String issueDir,
        String button,
        String link,
        Ways ways) {

    /**
     * The links of every issue's foot.
     *
     * @param because why it was sent
     */
    record Ways(String because, String leave, String preferences) {}
}
