package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.shared.Links;
import rubriek.shared.SignedTokens;
import rubriek.support.ApplicationTest;

/** The address to leave at, as the setting makes it. */
@ApplicationTest
class LeaveAddressTest {

    @Inject
    SignedTokens tokens;

    private final UUID subscription = UUID.randomUUID();

    private WaysOut at(String setting) {
        return new WaysOut(Optional.ofNullable(setting), new Links("https://linde.example"), tokens);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave@news.example", "unsubscribe@news.example", "af-9@b\u00fccher.example"})
    void it_takes_a_token_within_64_octets_and_is_known_wherever_it_comes_back(String setting) {
        var mail = Objects.requireNonNull(at(setting).of(subscription).mail()).toString();
        assertTrue(mail.matches("mailto:[a-z0-9-]+\\+[0-9a-z]{52}@[a-z0-9.-]+"), mail);
        assertTrue(mail.indexOf('@') - "mailto:".length() <= 64, mail);
        assertEquals(Optional.of(subscription), at("elders@ander.example").byUri(mail));
        assertEquals(
                Optional.of(subscription), at("elders@ander.example").byUri(mail.replace("+", "%2b") + "?subject=x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leave",
                "leave@news",
                "Leave@news.example",
                "le+ave@news.example",
                "unsubscribed@news.example",
                "@"
            })
    void one_that_no_token_fits_into_stops_the_start_and_says_which_setting_it_was(String setting) {
        var fault = assertThrows(IllegalStateException.class, () -> at(setting));
        assertTrue(String.valueOf(fault.getMessage()).contains("RUBRIEK_LEAVE_ADDRESS"));
    }

    @Test
    void without_it_mail_names_the_link_alone() {
        var way = new WaysOut(Optional.empty(), new Links("https://linde.example"), tokens).of(subscription);
        assertNull(way.mail());
        assertEquals(
                Optional.of(subscription),
                at("leave@news.example").byUri(way.link().toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mailto:", "mailto:leave@news.example", "https://linde.example/unsubscribe/", "ftp://x", "%%"
            })
    void what_is_none_of_ours_is_nobodys(String uri) {
        assertEquals(Optional.empty(), at("leave@news.example").byUri(uri));
        assertEquals(Optional.empty(), at("leave@news.example").byAddress(uri));
    }
}
