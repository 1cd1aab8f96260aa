package rubriek.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubriek.newsletter.Newsletters;
import rubriek.support.DatabaseTest;
import rubriek.support.Sample;

@DatabaseTest
class NightlyLinksTest {

    @Inject
    Newsletters newsletters;

    @Inject
    Issues issues;

    @Inject
    LinkReports reports;

    @Inject
    NightlyLinks nightly;

    @Test
    void the_links_of_drafts_are_asked_for_and_those_of_published_issues_are_not() {
        var slug = "nacht-" + UUID.randomUUID().toString().substring(0, 8);
        newsletters.create(Sample.newsletterDraft(slug));
        var draft = issue(slug, 1);
        var sent = issue(slug, 2);
        issues.publish(issues.get(slug, sent).id());
        nightly.ask();
        assertEquals(1, reports.get(slug, draft).waiting());
        assertEquals(0, reports.get(slug, sent).waiting());
    }

    /** With a link that no other issue has: the drafts of all tests are asked for. */
    private int issue(String slug, int number) {
        var url = "http://127.0.0.1:9/" + slug + "/" + number;
        var section = Sample.section("Groen", Sample.link("e1", "Bomen", url));
        var draft = new IssueDraft(number, "2026-05", null, null, null, null, null, List.of(section));
        return issues.create(slug, draft, Hand.named("noor")).number();
    }
}
