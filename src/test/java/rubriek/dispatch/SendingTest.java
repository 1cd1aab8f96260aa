package rubriek.dispatch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;

@DatabaseTest
@TestProfile(Relayed.class)
class SendingTest {

    private static final SmtpSink SINK = Relayed.SINK;

    @Inject
    Linde linde;

    @AfterEach
    void the_relay_behaves_again() {
        SINK.clear();
    }

    @Test
    void everybody_gets_it_once() {
        var paper = linde.withReaders(45);
        var dispatch = linde.send(paper);
        var done = finished(dispatch);
        assertEquals(45, done.counts().sent());
        assertEquals(45, done.counts().audience());
        for (var i = 0; i < 45; i++)
            assertEquals(1, SINK.mailsTo(paper.reader(i)).size());
    }

    private DispatchView finished(UUID dispatch) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> linde.look(dispatch), view -> view.status() == DispatchStatus.FINISHED);
    }
}
