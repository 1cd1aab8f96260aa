package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import rubriek.audience.LatestIssue;
import rubriek.issue.IssueDraft;
import rubriek.issue.Section;
import rubriek.newsletter.Newsletters;
import rubriek.support.DatabaseTest;
import rubriek.support.KindSamples;
import rubriek.support.Kiosk;

/** The latest issue, as a welcome shows it. */
@DatabaseTest
class SentIssueTest {

    @Inject
    Kiosk kiosk;

    @Inject
    Newsletters newsletters;

    @Inject
    LatestIssue latest;

    @Test
    void a_reference_without_words_is_called_by_its_title_in_how_the_issue_begins() {
        var slug = kiosk.newsletter();
        var section = new Section("s-buurt", "Uit de buurt", null, null, List.of(KindSamples.article()));
        var introduction = "Welkom. Lees [](#k-artikel), zie rubriek [](#s-buurt) en [de cijfers](#k-artikel).";
        kiosk.published(slug, new IssueDraft(1, "2026-06", null, null, introduction, null, null, List.of(section)));
        assertEquals(
                "Welkom. Lees De hof die weer groen werd, zie rubriek Uit de buurt en de cijfers.",
                latest.of(newsletters.get(slug)).orElseThrow().beginning());
    }
}
