package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;

/** the end that a dispatch promises is one that it can keep. */
@DatabaseTest
@TestProfile(Relayed.class)
class ExpectedEndTest {

    private static final SmtpSink SINK = Relayed.SINK;

    @Inject
    Linde linde;

    @Inject
    Ledger ledger;

    @Inject
    Sql sql;

    @BeforeEach
    void nothing_has_come_yet() {
        SINK.clear();
    }

    @AfterEach
    void nothing_goes_on() {
        linde.cancelTheRest();
        SINK.clear();
    }

    @Test
    void a_dispatch_does_not_end_before_what_waits_is_due() {
        var dispatch = oneWaits();
        var due = sql.list(
                        "select next_try_at from delivery where dispatch_id = ? and state = 'queued'",
                        row -> Sql.instant(row, "next_try_at"),
                        dispatch)
                .get(0);
        assertNotNull(due);
        assertEquals(due, linde.look(dispatch).expectedEnd());
    }

    @Test
    void nobody_can_tell_when_a_warm_up_ends() {
        var dispatch = oneWaits();
        ledger.explain(dispatch, Reason.WARMING_UP, "gmail");
        assertNull(linde.look(dispatch).expectedEnd());
    }

    /** Of 30, one is refused for now; the others left a moment ago. */
    private UUID oneWaits() {
        var paper = linde.withReaders(30);
        SINK.refuse(paper.reader(3), "450 4.2.0 Try again later");
        var dispatch = linde.send(paper);
        linde.when(dispatch, view -> view.counts().sent() == 29 && view.counts().queued() == 1);
        return dispatch;
    }
}
