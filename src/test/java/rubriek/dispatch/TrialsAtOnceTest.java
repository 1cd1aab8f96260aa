package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.signing.Signatures;
import rubriek.newsletter.Newsletters;
import rubriek.shared.EmailAddress;
import rubriek.shared.Mishap;
import rubriek.shared.Refused;
import rubriek.staff.NamedRelays;
import rubriek.staff.RelayTestResult.Result;
import rubriek.support.ApplicationTest;
import rubriek.support.TickingClock;

/** What happens while somebody waits for what a relay says. */
@ApplicationTest
@TestProfile(SeveralRelays.class)
class TrialsAtOnceTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final NamedRelays.Letter LETTER = new NamedRelays.Letter(
            new EmailAddress("beheer@proef.example"),
            new EmailAddress("rubriek@linde.example"),
            "nl",
            "Een proef",
            "Een proef.\n");

    @Inject
    Relays relays;

    @Inject
    Newsletters newsletters;

    @Inject
    Signatures signatures;

    @Inject
    RelayBack back;

    @Inject
    TickingClock clock;

    @Test
    void while_somebody_asks_a_relay_nobody_else_does() {
        var again = new AtomicReference<RelayTrials>();
        var codes = new ArrayList<String>();
        var relay = asked(() -> {
            codes.add(assertThrows(Refused.class, () -> again.get().ask("smtp", DUTCH))
                    .code());
            codes.add(assertThrows(Refused.class, () -> again.get().send("smtp", LETTER))
                    .code());
            return Optional.empty();
        });
        again.set(over(relay));
        assertEquals(Result.ACCEPTED, again.get().ask("smtp", DUTCH).result());
        assertEquals(List.of("relay-on-trial", "relay-on-trial"), codes);
    }

    /** Who asked for long and got no answer knows less than a copy that got one meanwhile. */
    @Test
    void a_failure_that_began_before_the_last_answer_says_nothing_any_more() {
        var copy = new AtomicReference<Runnable>();
        var relay = asked(() -> {
            copy.get().run();
            return Optional.of(new Outcome.Lost(Stage.GREETING, Mishap.SILENT));
        });
        copy.set(() -> {
            clock.forward(Duration.ofSeconds(1));
            relay.watch().worked();
        });
        var trial = over(relay).ask("smtp", DUTCH);
        assertEquals(Result.UNREACHABLE, trial.result());
        assertEquals(RelayView.State.IN_SERVICE, trial.relay().state());
    }

    /** Nobody who waits for an answer is let go the long way. */
    private Relay asked(Supplier<Optional<Outcome>> greeting) {
        var brief = new Lane() {
            @Override
            public Outcome carry(Envelope envelope, byte[] message, Runnable beforeDot) {
                throw new AssertionError("a mail was sent");
            }

            @Override
            public Optional<Outcome> greet() {
                return greeting.get();
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        var carrier = new Carrier() {
            @Override
            public Lane open() {
                throw new AssertionError("it would take half an hour");
            }

            @Override
            public Lane openBriefly() {
                return brief;
            }
        };
        var first = relays.all().get(0);
        return new Relay(first.plan(), carrier, new RelayWatch(clock), first.pace(), clock);
    }

    private RelayTrials over(Relay relay) {
        return new RelayTrials(new Relays(List.of(relay), clock), newsletters, signatures, back, clock);
    }
}
