package rubriek.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The relay of mail to staff. */
class MailerConfigTest {

    /** T-11 */
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, none, DISABLED, false",
        "localhost, opportunistic, OPTIONAL, false",
        "127.0.0.1, required, REQUIRED, false",
        "relay.example, none, REQUIRED, false",
        "relay.example, opportunistic, REQUIRED, false",
        "relay.example, required, REQUIRED, false",
        "relay.example, implicit, DISABLED, true",
        "192.168.1.2, none, REQUIRED, false"
    })
    void nothing_leaves_this_machine_in_the_clear(String host, String tls, String startTls, String implicit) {
        var mailer = MailerConfig.settings(of(Map.of("rubriek.smtp.host", host, "rubriek.smtp.tls", tls)));
        assertEquals(startTls, mailer.get("quarkus.mailer.start-tls"));
        assertEquals(implicit, mailer.get("quarkus.mailer.tls"));
    }

    @Test
    void alarms_may_leave_by_a_relay_of_their_own_and_its_password_is_no_other_ones() {
        var all = new HashMap<>(Map.of(
                "rubriek.smtp.host", "relay.example",
                "rubriek.smtp.port", "2525",
                "rubriek.smtp.username", "krant",
                "rubriek.smtp.password", "geheim"));
        var shared = MailerConfig.settings(of(all));
        assertEquals("relay.example", shared.get("quarkus.mailer.host"));
        assertEquals("2525", shared.get("quarkus.mailer.port"));
        assertEquals("geheim", shared.get("quarkus.mailer.password"));
        assertEquals("REQUIRED", shared.get("quarkus.mailer.login"));
        all.put("rubriek.alarms.smtp.host", "other.example");
        var own = MailerConfig.settings(of(all));
        assertEquals("other.example", own.get("quarkus.mailer.host"));
        assertEquals("587", own.get("quarkus.mailer.port"));
        assertNull(own.get("quarkus.mailer.password"));
        assertEquals("DISABLED", own.get("quarkus.mailer.login"));
    }

    /** Haste gains nothing here. */
    @Test
    void each_command_waits_for_its_answer() {
        var mailer = MailerConfig.settings(of(Map.of("rubriek.smtp.host", "relay.example")));
        assertEquals("false", mailer.get("quarkus.mailer.pipelining"));
    }

    private static MailerConfig.Settings of(Map<String, String> all) {
        return key -> Optional.ofNullable(all.get(key));
    }
}
