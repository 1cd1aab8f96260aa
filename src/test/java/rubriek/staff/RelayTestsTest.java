package rubriek.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.Relayed;
import rubriek.shared.Links;
import rubriek.shared.Validation;
import rubriek.support.ApplicationTest;

/** A relay that wants a token. */
@ApplicationTest
@TestProfile(Relayed.class)
class RelayTestsTest {

    private static final String TO = "beheer@tokenproef.example";

    @Inject
    StaffLoop loop;

    @Inject
    NamedRelays relays;

    @Inject
    Links links;

    @Inject
    Validation validation;

    @Test
    void it_is_not_tried_and_the_words_name_the_settings() {
        var settings = new AlarmsTo(Optional.empty(), Optional.empty(), Optional.empty());
        var relay = Relayed.sink();
        var mail = new StaffMail(
                loop, settings, Optional.of(relay.host()), Optional.of("/run/token"), Duration.ofSeconds(40));
        var tests = new RelayTests(mail, relays, new AlarmLetter(settings, mail, links), links, validation);
        var came = tests.send(new RelayTestDraft(TO), Locale.ENGLISH);
        assertEquals(RelayTestResult.Result.UNREACHABLE, came.result());
        assertTrue(came.words().contains("RUBRIEK_SMTP_TOKEN_FILE"), came.words());
        assertTrue(came.words().contains("Set RUBRIEK_ALARMS_SMTP_HOST"), came.words());
        assertEquals(List.of(), relay.mailsTo(TO));
    }
}
