package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import rubriek.shared.EmailAddress;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** T-16: a large provider gets a little more each day. */
@DatabaseTest
@TestProfile(Relayed.class)
class WarmUpsTest {

    @Inject
    Instances instances;

    @Inject
    WarmUps warmUps;

    @Inject
    Sql sql;

    @Inject
    TickingClock clock;

    @Test
    void a_warm_up_lets_a_large_provider_have_a_little_more_each_day_over_restarts_and_instances() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        sql.update("delete from relay_day where provider = 'gmail'");
        assertEquals(2, letIn(warming(today), 2));
        assertEquals(1, letIn(warming(today), 9), "T-16: 3 on the first day, of which 2 are gone");
        var next = warming(today);
        assertEquals(0, letIn(next, 9));
        assertEquals(List.of("gmail"), next.usedUp());
        assertTrue(next.enter(new EmailAddress("carla@dorp.example")).isPresent(), "only the large ones");
        clock.forward(Duration.ofDays(1));
        assertEquals(6, letIn(next, 9), "T-16: 6 on the next");
    }

    /** The database goes away between the last outcome of a batch and this. */
    @Test
    void what_could_not_be_told_of_a_day_is_told_the_next_time() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        sql.update("delete from relay_day where provider = 'gmail'");
        var pace = warming(today);
        pace.begin();
        for (var i = 0; i < 2; i++)
            assertTrue(pace.enter(new EmailAddress("anna@gmail.com")).isPresent());
        sql.update("alter table relay_day rename to relay_day_away");
        try {
            assertThrows(RuntimeException.class, pace::end);
        } finally {
            sql.update("alter table relay_day_away rename to relay_day");
        }
        assertEquals(1, letIn(pace, 9), "T-16: 3 on the first day, of which 2 are gone");
        assertEquals(0, letIn(warming(today), 9), "T-16: the others hear of them");
    }

    /** As each of them does after a batch. */
    private int letIn(Pace pace, int tries) {
        pace.begin();
        var in = 0;
        for (var i = 0; i < tries; i++)
            if (pace.enter(new EmailAddress("anna@gmail.com")).isPresent()) in++;
        pace.end();
        return in;
    }

    private Pace warming(LocalDate from) {
        return new Pace("smtp", new PaceTest.Settings(0, 0, 100, from), instances, warmUps, clock);
    }
}
