package rubriek.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.shared.EmailAddress;
import rubriek.staff.StaffMail.Answer;

/** How often an alarm is tried, by what the relay said. */
class PostingTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Posting NOTED = Posting.of(
            new Alarm(AlarmCause.DISK_FULL, "", language -> "full", "/q/health"),
            new EmailAddress("anna@nieuwsbrief.example"),
            1,
            NOON);

    @ParameterizedTest
    @CsvSource({"NO, 2, 1", "LATER, 5, 61", "SILENCE, 2, 1", "NOBODY, 1442, 1441"})
    void it_is_tried_so_often_in_so_many_minutes(Answer answer, int tries, int minutes) {
        var now = NOON;
        var tried = 0;
        for (var next = Optional.of(NOTED); next.isPresent(); tried++) {
            while (!next.get().due(now)) now = now.plus(Duration.ofMinutes(1));
            next = next.get().after(answer, now);
        }
        assertEquals(tries, tried);
        assertEquals(Duration.ofMinutes(minutes), Duration.between(NOON, now));
    }

    /** the clock may be put back. */
    @Test
    void it_is_due_when_the_clock_was_put_back() {
        var waits = NOTED.after(Answer.LATER, NOON).orElseThrow();
        assertFalse(waits.due(NOON));
        assertTrue(waits.due(NOON.minusSeconds(1)));
    }

    @Test
    void whether_the_relay_may_have_it_is_told_by_where_it_broke() {
        assertEquals(Answer.NOBODY, answer(new ConnectException("Connection refused")));
        assertEquals(Answer.NOBODY, answer(new UnknownHostException("relay.example")));
        assertEquals(Answer.NOBODY, answer(new SSLHandshakeException("not trusted")));
        assertEquals(Answer.SILENCE, answer(new SocketException("Connection reset")));
    }

    private static Answer answer(Throwable cause) {
        return StaffMail.notSent(new CompletionException(cause)).answer();
    }
}
