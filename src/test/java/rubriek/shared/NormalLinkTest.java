package rubriek.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalLinkTest {

    private static final String[] PARTS = {
        "http://",
        "HTTPS://",
        "www.",
        "WWW.",
        "linde.example",
        "Bücher.example",
        "xn--bcher-kva.example",
        ".",
        "..",
        "/",
        "//",
        "/./",
        "/../",
        "?",
        "&",
        "=",
        "#",
        "%",
        "%2",
        "%41",
        "%2e",
        "%2F",
        "%25",
        "%7e",
        "utm_source",
        "utm%5Fmedium",
        "fbclid=1",
        "a",
        "b=c",
        ":80",
        ":443",
        ":8080",
        ":",
        "@",
        "[::1]",
        " ",
        "é",
        "😀",
        "\uD800",
        "\\",
        "+",
        "。",
        "ß",
        "%C3%A9",
        "ı",
        "İ"
    };

    @ParameterizedTest
    @CsvSource({
        "http://www.Linde.example/, https://linde.example",
        "https://linde.example:443/bank/, https://linde.example/bank",
        "http://linde.example:80, https://linde.example",
        "https://linde.example:8443/x, https://linde.example:8443/x",
        "https://linde.example/bank?utm_source=mail&utm_medium=x, https://linde.example/bank",
        "https://linde.example/?b=2&fbclid=q&a=1&gclid=z, https://linde.example?b=2&a=1",
        "https://linde.example/?mc_cid=1&mc_eid=2&id=7#kop, https://linde.example?id=7",
        "https://linde.example/?UTM%5FSource=1, https://linde.example",
        "https://bücher.example/%e9, https://xn--bcher-kva.example/%E9",
        "https://linde.example/caf%c3%a9/%7Enoor, https://linde.example/caf%C3%A9/~noor",
        "https://linde.example/café, https://linde.example/caf%C3%A9",
        "https://linde.example/a/../b/./c, https://linde.example/b/c",
        "https://linde.example/A, https://linde.example/A",
        "https://linde.example./a, https://linde.example/a",
        "https://www.nl/a, https://www.nl/a",
        "https://[2001:DB8::1]:80/a, https://[2001:db8::1]/a",
        "https://linde.example/zoek?q=a+b&q=c, https://linde.example/zoek?q=a+b&q=c"
    })
    void spellings_of_one_address_share_a_normal_form(String address, String normal) {
        assertEquals(normal, NormalLink.of(address).value());
    }

    @Test
    void what_may_lead_elsewhere_stays_apart() {
        assertNotEquals(
                NormalLink.of("https://linde.example/a?x=1&y=2"), NormalLink.of("https://linde.example/a?y=2&x=1"));
        assertNotEquals(NormalLink.of("https://linde.example/a%2Fb"), NormalLink.of("https://linde.example/a/b"));
        assertNotEquals(NormalLink.of("https://linde.example/Bank"), NormalLink.of("https://linde.example/bank"));
        assertNotEquals(NormalLink.of("https://straße.example/"), NormalLink.of("https://strasse.example/"));
        assertNotEquals(NormalLink.of("https://m.linde.example/"), NormalLink.of("https://linde.example/"));
    }

    @Test
    void the_normal_form_of_a_normal_form_is_itself_whatever_it_was_made_of() {
        var random = new Random(20210914);
        for (var i = 0; i < 10_000; i++) {
            var address = new StringBuilder(random.nextInt(4) == 0 ? "" : "https://");
            for (var parts = random.nextInt(9); parts >= 0; parts--)
                address.append(PARTS[random.nextInt(PARTS.length)]);
            var once = NormalLink.of(address.toString());
            assertEquals(once, NormalLink.of(once.value()), () -> "of " + Json.write(address.toString()) + " " + once);
        }
    }

    @Test
    void tracking_case_of_host_scheme_www_and_fragment_never_matter() {
        var random = new Random(7);
        for (var i = 0; i < 1_000; i++) {
            var path = "/p" + random.nextInt(100) + (random.nextBoolean() ? "?id=" + random.nextInt(9) : "");
            var plain = "https://linde.example" + path;
            var dressed = "HTTP://WWW.Linde.Example:80" + path + (path.contains("?") ? "&" : "?") + "utm_campaign=" + i
                    + "#x" + i;
            assertEquals(NormalLink.of(plain), NormalLink.of(dressed));
            assertEquals(NormalLink.of(plain).hash(), NormalLink.of(dressed).hash());
        }
    }

    @Test
    void it_knows_its_host_and_a_start_page() {
        assertEquals(
                "cijfers.linde.example",
                NormalLink.of("https://www.cijfers.linde.example:8080/a").host());
        assertTrue(NormalLink.of("https://www.linde.example/?utm_source=x").isStart());
        assertFalse(NormalLink.of("https://linde.example/?id=1").isStart());
        assertEquals(64, NormalLink.of("https://linde.example").hash().length());
    }
}
