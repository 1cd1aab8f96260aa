package rubriek.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import rubriek.archive.Archive;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.Kiosk;

/** Issues that were published before anything was kept of the newsletter. */
@DatabaseTest
class MastheadsTest {

    @Inject
    Kiosk kiosk;

    @Inject
    Issues issues;

    @Inject
    Archive archive;

    @Inject
    Mastheads mastheads;

    @Inject
    EntityManager database;

    @Test
    void they_take_what_stands_when_they_are_found_and_keep_it() {
        var slug = kiosk.newsletter();
        var before = kiosk.published(slug, 1, "Een");
        asBefore(before);
        while (mastheads.catchUp() > 0) {}
        kiosk.becomeAnother(slug);
        var row = issues.list(slug, null, PageRequest.first(9)).items().get(0);
        assertEquals("Nummer 1 – juni 2026", row.title());
        assertEquals("De Linde, nummer 1 – juni 2026", row.subject());
        assertEquals(1, row.entries());
        assertTrue(archive.open(slug, 1).page().html().contains("De Linde"));
        assertEquals(before.version(), issues.get(slug, 1).version(), "nobody saved it");
    }

    /** A title has 300 characters, of which each may take two units, and a subject has the number behind it. */
    @Test
    void the_longest_title_is_kept() {
        var slug = kiosk.newsletter("😀".repeat(300), "nl", null);
        kiosk.published(slug, 1, "Een");
        assertNotNull(issues.get(slug, 1).masthead());
    }

    private void asBefore(IssueView issue) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update issue set title = null, subject = null, entries = null, masthead = null where id = ?1")
                        .setParameter(1, issue.id())
                        .executeUpdate());
    }
}
