package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.Erasures;
import rubriek.audience.LiftDraft;
import rubriek.audience.SuppressionFilter;
import rubriek.audience.SuppressionReason;
import rubriek.audience.SuppressionView;
import rubriek.audience.Suppressions;
import rubriek.shared.EmailAddress;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;

/** B-05, T-10: what a relay that was set up wrongly did to readers is taken back as a set. */
@DatabaseTest
@TestProfile(Relayed.class)
class ReprievesTest {

    private static final SmtpSink SINK = Relayed.SINK;
    private static final LiftDraft WHY = new LiftDraft("De mailserver stond verkeerd");

    /** More than go in one statement. */
    private static final int MANY = Integer.getInteger("rubriek.reprieves", 1_200);

    @Inject
    Linde linde;

    @Inject
    Suppressions suppressions;

    @Inject
    Erasures erasures;

    @Inject
    Sql sql;

    @BeforeEach
    void everybody_is_refused() {
        SINK.clear();
        SINK.answer(Moment.RCPT, "550 5.1.1 User unknown in relay recipient table");
    }

    @AfterEach
    void the_relay_behaves_again() {
        linde.cancelTheRest();
        SINK.clear();
    }

    @Test
    void whom_it_silenced_gets_mail_again_and_the_issue_too() {
        var paper = linde.withReaders(12);
        var dispatch = paused(paper);
        var silenced = silenced(paper);
        assertEquals(5, silenced.size());
        var back = lift(dispatch);
        assertEquals(5, back.lifted(), "B-05");
        assertEquals(new DispatchView.Retried(5, 0, null, null), back.retried());
        assertEquals(new DeliveryCounts(12, 12, 0, 0, 0, 0, 0), back.counts());
        assertEquals(List.of(), silenced(paper));
        var kept = suppressions.get(silenced.get(0).id());
        assertEquals("De mailserver stond verkeerd", kept.liftedWhy());
        assertEquals(List.of("an editor dispatch " + dispatch), told(silenced.get(0)), "G-05");
        SINK.clear();
        linde.dispatches().resume(dispatch, Locale.ENGLISH);
        assertEquals(12, linde.finished(dispatch).counts().sent());
    }

    @Test
    void what_came_from_elsewhere_stays() {
        var others = linde.withReaders(5);
        paused(others);
        var paper = linde.withReaders(12);
        var dispatch = paused(paper);
        var wanted = silenced(paper).get(0);
        suppressions.suppress(new EmailAddress(wanted.email()), SuppressionReason.COMPLAINT, null);
        var back = lift(dispatch);
        assertEquals(4, back.lifted(), "B-05");
        assertEquals(4, back.retried().queued());
        assertEquals(
                List.of(wanted.id()),
                silenced(paper).stream().map(SuppressionView::id).toList());
        assertEquals(5, silenced(others).size(), "another dispatch's");
    }

    /** G-07: only they themselves come back. */
    @Test
    void who_was_erased_since_stays_silent() {
        var paper = linde.withReaders(12);
        var dispatch = paused(paper);
        var erased = silenced(paper).get(0).email();
        erasures.erase(
                QuarkusTransaction.requiringNew()
                        .call(() -> sql.list(
                                "select id from subscriber where email = ?",
                                row -> row.getObject(1, UUID.class),
                                erased))
                        .get(0),
                null,
                "a test");
        var back = lift(dispatch);
        assertEquals(4, back.lifted(), "G-07");
        assertEquals(4, back.retried().queued());
        assertEquals(
                1,
                suppressions
                        .list(new SuppressionFilter(erased, false), PageRequest.first(5))
                        .total());
    }

    @Test
    void doing_it_again_changes_nothing() {
        var dispatch = paused(linde.withReaders(12));
        lift(dispatch);
        var again = lift(dispatch);
        assertEquals(0, again.lifted());
        assertEquals(new DispatchView.Retried(0, 0, null, null), again.retried());
    }

    @Test
    void two_who_do_it_at_once_lift_each_once() {
        var paper = linde.withReaders(12);
        var dispatch = paused(paper);
        var silenced = silenced(paper);
        var both = Stream.generate(() -> CompletableFuture.supplyAsync(() -> lift(dispatch)))
                .limit(2)
                .toList();
        assertEquals(5, both.stream().mapToInt(one -> one.join().lifted()).sum());
        for (var one : silenced) assertEquals(1, told(one).size(), "G-05");
    }

    /** The readers are not to stay silent for it; nobody can be sent anything by it any more. */
    @Test
    void a_dispatch_that_is_over_gives_its_readers_back_and_says_how_they_get_the_issue() {
        var dispatch = paused(linde.withReaders(12));
        linde.dispatches().cancel(dispatch, Locale.ENGLISH);
        var back = lift(dispatch);
        assertEquals(5, back.lifted());
        assertEquals(0, back.retried().queued());
        assertTrue(back.retried().why().contains("to a segment"), back.retried().why());
        assertEquals(5, back.counts().failed());
    }

    /** What refusals of an hour made, not those of a minute. */
    @Test
    void as_many_as_there_are_go_in_one_request() {
        var dispatch = paused(linde.withReaders(12));
        QuarkusTransaction.requiringNew()
                .run(() -> sql.batch(
                        "insert into suppression (id, key_hash, email, standing, reason, since, created_by, dispatch_id)"
                                + " values (?, ?, ?, ?, 'bounce', current_timestamp, 'a test', ?)",
                        IntStream.range(0, MANY)
                                .mapToObj(i -> "weg" + i + "@" + dispatch + ".example")
                                .map(who -> new Object[] {UUID.randomUUID(), who, who, who, dispatch})
                                .toList()));
        assertEquals(MANY + 5, lift(dispatch).lifted());
        assertEquals(0, lift(dispatch).lifted());
    }

    @Test
    void once_only_totals_are_kept_readers_are_given_back_all_the_same() {
        var paper = linde.withReaders(12);
        var dispatch = paused(paper);
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "insert into delivery_total (dispatch_id, state, copies) values (?, 'failed', 5)", dispatch));
        var back = lift(dispatch);
        assertEquals(5, back.lifted());
        assertTrue(
                back.retried().why().contains("no longer known"), back.retried().why());
        assertEquals(List.of(), silenced(paper));
    }

    private UUID paused(Linde.Paper paper) {
        var dispatch = linde.send(paper);
        linde.when(
                dispatch,
                view -> view.status() == DispatchStatus.PAUSED && view.counts().sending() == 0);
        return dispatch;
    }

    private DispatchView lift(UUID dispatch) {
        return linde.dispatches().liftSuppressions(dispatch, WHY, "an editor", Locale.ENGLISH);
    }

    private List<SuppressionView> silenced(Linde.Paper paper) {
        return IntStream.range(0, 12)
                .mapToObj(paper::reader)
                .flatMap(reader ->
                        suppressions.list(new SuppressionFilter(reader, false), PageRequest.first(5)).items().stream())
                .toList();
    }

    /** Who lifted it and how, by the ledger of its person. */
    private List<String> told(SuppressionView suppression) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select who, how from consent where suppression_id = ? and action = 'suppression-lifted'",
                        row -> row.getString(1) + " " + row.getString(2),
                        suppression.id()));
    }
}
