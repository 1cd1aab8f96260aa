package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.SetRelays.plans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.dispatch.smtp.Credentials;
import rubriek.dispatch.smtp.RelaySettings;
import rubriek.dispatch.smtp.TlsMode;

/** Relays from the settings, as they stand in the environment above the packaged configuration. */
class RelayPlansTest {

    private static final Map<String, String> FIRST = Map.of("RUBRIEK_SMTP_HOST", "mail.linde.example");

    @Test
    void without_a_relay_there_is_the_outbox_and_with_one_that_is_all() {
        assertEquals(List.of("outbox"), names(plans(Map.of())));
        var one = plans(FIRST);
        assertEquals(List.of("smtp"), names(one));
        assertEquals(8, one.connections());
        assertEquals(Duration.ofMinutes(5), smtp(one.all().get(0)).timeouts().command());
        assertEquals(Duration.ofMinutes(10), smtp(one.all().get(0)).timeouts().dot(), "T-01");
    }

    @Test
    void everything_of_a_further_relay_can_be_set_in_the_environment() {
        var plan = plans(with(
                        "HOST=relay.example",
                        "PORT=465",
                        "TLS=implicit",
                        "USERNAME=krant",
                        "PASSWORD=geheim",
                        "EHLO_NAME=nieuws.linde.example",
                        "CONNECTIONS=3",
                        "MESSAGES_PER_CONNECTION=7",
                        "TIMEOUTS_CONNECT=4s",
                        "TIMEOUTS_ANSWER=50s",
                        "WEIGHT=5",
                        "DOMAINS=Linde.example, tuín.example",
                        "SIGNED_BY_RELAY=true",
                        "RATE=9.5",
                        "PROVIDER_RATE=2",
                        "PROVIDER_CONNECTIONS=4",
                        "WARM_UP_FROM=2026-12-01",
                        "WARM_UP_FIRST=100",
                        "WARM_UP_GROWTH=2"))
                .all()
                .get(1);
        assertEquals("spare", plan.name());
        assertEquals(465, smtp(plan).port());
        assertEquals(TlsMode.IMPLICIT, smtp(plan).tls());
        assertEquals("krant", smtp(plan).credentials().orElseThrow().username());
        assertEquals("nieuws.linde.example", smtp(plan).ehloName().orElseThrow());
        assertEquals(7, smtp(plan).messagesPerConnection());
        assertEquals(Duration.ofSeconds(4), smtp(plan).timeouts().connect());
        assertEquals(Duration.ofSeconds(50), smtp(plan).timeouts().greeting());
        assertEquals(Set.of("linde.example", "xn--tun-sma.example"), plan.domains(), "I-01");
        assertEquals(3, plan.connections());
        assertEquals(5, plan.weight());
        assertTrue(plan.signs(), "D-11");
        assertEquals(9.5, plan.pace().relayRate());
        assertEquals(4, plan.pace().limits("gmail").connections());
        assertEquals(LocalDate.of(2026, 12, 1), plan.pace().warmUp().from().orElseThrow());
        assertEquals(100, plan.pace().warmUp().first());
        assertFalse(plan.toString().contains("geheim"), "T-15");
    }

    @Test
    void what_is_left_out_of_a_further_relay_is_as_for_the_first() {
        var settings = with("HOST=relay.example");
        settings.put("RUBRIEK_PACE_RELAY_RATE", "12");
        settings.put("RUBRIEK_PACE_WARM_UP_FROM", "2026-12-01");
        var plan = plans(settings).all().get(1);
        assertEquals(587, smtp(plan).port());
        assertEquals(TlsMode.REQUIRED, smtp(plan).tls());
        assertEquals(1, plan.weight());
        assertEquals(Set.of(), plan.domains());
        assertEquals(12, plan.pace().relayRate());
        assertEquals(LocalDate.of(2026, 12, 1), plan.pace().warmUp().from().orElseThrow(), "T-16");
        assertEquals(500, plan.pace().warmUp().first());
    }

    @Test
    void who_names_the_domain_goes_first_and_who_signs_is_asked_of_all_that_carry_it() {
        var plans = plans(with("HOST=relay.example", "DOMAINS=linde.example", "SIGNED_BY_RELAY=true"));
        assertEquals(
                List.of("spare", "smtp"),
                plans.carrying("linde.example").stream().map(RelayPlan::name).toList());
        assertEquals(
                List.of("smtp"),
                plans.carrying("elders.example").stream().map(RelayPlan::name).toList());
        assertFalse(plans.always("linde.example"), "D-11: the first may carry it too");
        assertTrue(plans.signedBy(null, "linde.example"));
        assertFalse(plans.signedBy("smtp", "linde.example"));
        assertTrue(SetRelays.plans(FIRST, true).always("linde.example"), "D-11");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WEIGHT=2                                  | RUBRIEK_RELAYS_SPARE_HOST is missing
            HOST=r.example;PORT=0                     | RUBRIEK_RELAYS_SPARE_PORT is to be from 1 to 65535
            HOST=r.example;CONNECTIONS=0              | RUBRIEK_RELAYS_SPARE_CONNECTIONS is to be from 1
            HOST=r.example;WEIGHT=-1                  | RUBRIEK_RELAYS_SPARE_WEIGHT is to be from 0
            HOST=r.example;MESSAGES_PER_CONNECTION=0  | RUBRIEK_RELAYS_SPARE_MESSAGES_PER_CONNECTION
            HOST=r.example;USERNAME=krant             | RUBRIEK_RELAYS_SPARE_PASSWORD is not: set both
            HOST=r.example;TOKEN_FILE=/nergens        | RUBRIEK_RELAYS_SPARE_USERNAME is not: set the user
            HOST=r.example;USERNAME=k;TOKEN_FILE=/nergens | RUBRIEK_RELAYS_SPARE_TOKEN_FILE names a file that cannot be read
            HOST=r.example;USERNAME=k;PASSWORD=geheim;TOKEN_FILE=/n | keep one, a password or a token
            HOST=r.example;DOMAINS=krant@linde.example | RUBRIEK_RELAYS_SPARE_DOMAINS holds "krant@linde.example"
            HOST=r.example;EHLO_NAME=localhost        | RUBRIEK_RELAYS_SPARE_EHLO_NAME is no host name
            HOST=r.example;TIMEOUTS_ANSWER=0s         | RUBRIEK_RELAYS_SPARE_TIMEOUTS
            HOST=r.example;RATE=-1                    | RUBRIEK_RELAYS_SPARE_RATE is to be copies a second
            HOST=r.example;PROVIDER_CONNECTIONS=0     | RUBRIEK_RELAYS_SPARE_PROVIDER_CONNECTIONS
            HOST=r.example;WARM_UP_FIRST=0            | RUBRIEK_RELAYS_SPARE_WARM_UP_FIRST
            HOST=r.example;WEIGTH=1                   | RUBRIEK_RELAYS_SPARE_WEIGTH is no setting of a relay
            HOST=r.example;TWO_HOST=r.example         | RUBRIEK_RELAYS_SPARE_TWO_HOST is no setting of a relay
            HOST=r.example;WARM_UP_GROWTH=1           | RUBRIEK_RELAYS_SPARE_WARM_UP_GROWTH is to be more than 1""")
    void a_setting_that_makes_no_sense_stops_the_start_and_is_named(String settings, String words) {
        var wrong = assertThrows(IllegalStateException.class, () -> plans(with(settings.split(";"))));
        assertTrue(wrong.getMessage().contains(words), wrong.getMessage());
        assertFalse(wrong.getMessage().contains("geheim"), "T-15");
    }

    @Test
    void a_token_in_a_file_logs_in_to_the_first_relay_and_to_any_other(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("token"), "ya29.x").toString();
        var settings = with("HOST=r.example", "USERNAME=krant", "TOKEN_FILE=" + file);
        settings.putAll(Map.of("RUBRIEK_SMTP_USERNAME", "krant", "RUBRIEK_SMTP_TOKEN_FILE", file));
        var plans = plans(settings);
        for (var plan : plans.all())
            assertEquals(
                    Credentials.Kind.ACCESS_TOKEN,
                    smtp(plan).credentials().orElseThrow().kind());
        assertFalse(plans.all().toString().contains("ya29"), "T-15");
    }

    @Test
    void further_relays_need_a_first_one_and_a_name_that_an_environment_can_hold() {
        var lonely = with("HOST=relay.example");
        lonely.remove("RUBRIEK_SMTP_HOST");
        var wrong = assertThrows(IllegalStateException.class, () -> plans(lonely));
        assertTrue(wrong.getMessage().contains("RUBRIEK_SMTP_HOST is not"), wrong.getMessage());
        for (var name : List.of("smtp", "outbox", "a23456789b123456789c123456789d1")) {
            var named = new HashMap<>(FIRST);
            named.put("RUBRIEK_RELAYS_" + name.toUpperCase(Locale.ROOT) + "_HOST", "r.example");
            var refused = assertThrows(IllegalStateException.class, () -> plans(named));
            assertTrue(refused.getMessage().contains("is no name for a relay"), refused.getMessage());
        }
    }

    private static Map<String, String> with(String... ofSpare) {
        var all = new HashMap<>(FIRST);
        for (var setting : ofSpare) {
            var parts = setting.split("=", 2);
            all.put("RUBRIEK_RELAYS_SPARE_" + parts[0], parts[1]);
        }
        return all;
    }

    private static List<String> names(RelayPlans plans) {
        return plans.all().stream().map(RelayPlan::name).toList();
    }

    private static RelaySettings smtp(RelayPlan plan) {
        return plan.smtp().orElseThrow();
    }
}
