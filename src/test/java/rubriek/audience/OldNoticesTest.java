package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

@DatabaseTest
class OldNoticesTest {

    @Inject
    Linde linde;

    @Inject
    OldNotices old;

    @Inject
    Notices notices;

    @Inject
    TickingClock clock;

    @Test
    void G_08_what_became_of_a_mail_is_forgotten_after_thirteen_months_and_one_that_waits_stays() {
        var waits = linde.list();
        var sent = linde.list();
        linde.signUp(Linde.someone(), sent);
        for (var due = notices.claim(50); !due.isEmpty(); due = notices.claim(50))
            due.forEach(n -> notices.record(n, new NoticeOutcome.Sent(NoticeAnswer.of("250 Ok"))));
        var unknown = linde.list();
        linde.signUp(Linde.someone(), unknown);
        for (var tries = 0; tries < 2; tries++) {
            notices.claim(50).forEach(n -> notices.record(n, new NoticeOutcome.Unknown(NoticeAnswer.of("no answer"))));
            clock.forward(Duration.ofMinutes(31));
        }
        linde.signUp(Linde.someone(), waits);
        clock.forward(Duration.ofDays(390));
        removeAll();
        assertEquals(1, linde.notices(sent));
        clock.forward(Duration.ofDays(10));
        removeAll();
        assertEquals(0, linde.notices(sent));
        assertEquals(0, linde.notices(unknown));
        assertEquals(1, linde.notices(waits));
    }

    private void removeAll() {
        var before = old.kept().before(clock.instant()).orElseThrow();
        var due = old.due(before);
        var gone = 0L;
        for (var some = old.remove(before); some > 0; some = old.remove(before)) gone += some;
        assertEquals(due, gone);
    }
}
