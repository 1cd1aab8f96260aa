package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rubriek.audience.Lists;
import rubriek.audience.Segments;
import rubriek.dispatch.signing.Signatures;
import rubriek.issue.check.Check;
import rubriek.issue.check.Check.Severity;
import rubriek.issue.check.Checks;
import rubriek.newsletter.Sender;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;

/** A sender for whose domain no relay is set: each relay names others. */
@DatabaseTest
@TestProfile(Relayed.class)
class RelayMissingTest {

    private static final RelayPlans ELSEWHERE = SetRelays.plans(
            Map.of("RUBRIEK_SMTP_HOST", "mail.linde.example", "RUBRIEK_SMTP_DOMAINS", "elders.example"));

    @Inject
    Linde linde;

    @Inject
    Preflights preflights;

    @Inject
    Mailings mailings;

    @Inject
    Checks checks;

    @Inject
    Lists lists;

    @Inject
    Segments segments;

    @Inject
    AudienceChecks audience;

    @Inject
    Signatures signatures;

    @Inject
    DispatchRepository dispatches;

    @Inject
    EarlierSends earlier;

    @Inject
    Timetable timetable;

    @Inject
    Clock clock;

    @Test
    void it_is_told_before_anything_is_sent_with_what_to_set() {
        var paper = linde.withReaders(1);
        var first = inTransaction(new Preflights(mailings, checks, preflight(), audience, lists, dispatches), paper)
                .get(0);
        assertEquals("relay-missing", first.code());
        assertTrue(first.blocks() && first.message().contains("RUBRIEK_SMTP_DOMAINS"), first.message());
        assertFalse(Overruled.mayBe(first), "nobody would get it");
    }

    @Test
    void A_06_mail_about_the_service_needs_one_too() {
        var paper = linde.withReaders(1);
        linde.comesFrom(paper, new Sender("De Linde", "krant@elders.example", null, "service@dienst.example"));
        var first = inTransaction(new Preflights(mailings, checks, preflight(), audience, lists, dispatches), paper)
                .get(0);
        assertEquals("relay-missing", first.code());
        assertTrue(first.message().contains("dienst.example"), first.message());
    }

    @Test
    void nothing_is_scheduled() {
        var paper = linde.withReaders(1);
        var scheduling = new Scheduling(mailings, preflight(), dispatches, earlier, timetable, clock);
        var draft = new DispatchDraft(List.of(paper.slug()), null, null, null, null, null);
        var refused = assertThrows(
                Refused.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> scheduling.schedule(paper.slug(), 9, draft, "test", Locale.ENGLISH)));
        assertEquals(
                List.of("relay-missing"),
                refused.details().stream().map(found -> ((Check) found).code()).toList());
    }

    @Test
    void where_one_is_set_it_passes() {
        var paper = linde.withReaders(1);
        var passed = preflights.of(paper.slug(), 9, Plan.NONE, Locale.ENGLISH).stream()
                .filter(check -> check.code().equals("relay-missing"))
                .map(Check::severity);
        assertEquals(List.of(Severity.PASSED), passed.toList());
    }

    private Preflight preflight() {
        return new Preflight(checks, lists, segments, audience, signatures, ELSEWHERE);
    }

    private static List<Check> inTransaction(Preflights of, Linde.Paper paper) {
        return QuarkusTransaction.requiringNew().call(() -> of.of(paper.slug(), 9, Plan.NONE, Locale.ENGLISH));
    }
}
