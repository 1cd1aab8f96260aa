package rubriek.clipping.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://Linde.Example, http://linde.example/",
        "https://linde.example:443/a?b=c#d, https://linde.example/a?b=c",
        "https://linde.example:8443, https://linde.example:8443/",
        "http://linde.example:, http://linde.example/",
        "http://linde.example?q, http://linde.example/?q",
        "http://linde.example./, http://linde.example/",
        "http://bücher.example/é, http://xn--bcher-kva.example/%C3%A9",
        "'http://linde.example/een twee|drie', http://linde.example/een%20twee%7Cdrie",
        "http://linde.example/100%/%41, http://linde.example/100%25/%41",
        "http://linde.example/[1], http://linde.example/%5B1%5D",
        "'http://[2A00:1450::1]:80/', 'http://[2a00:1450::1]/'"
    })
    void an_address_has_one_spelling(String written, String meant) {
        assertEquals(Optional.of(meant), Address.of(written).map(Address::toString));
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.1, 127.0.0.1",
        "http://2130706433, 127.0.0.1",
        "http://0x7f000001, 127.0.0.1",
        "http://0X7F.1, 127.0.0.1",
        "http://0177.0.0.01, 127.0.0.1",
        "http://017700000001, 127.0.0.1",
        "http://127.0.0.1., 127.0.0.1",
        "http://127.0x.1, 127.0.0.1",
        "http://１２７.０.０.１, 127.0.0.1",
        "http://①②⑦.⓪.⓪.①, 127.0.0.1",
        "http://127。0。0。1, 127.0.0.1",
        "http://169.254.43518, 169.254.169.254",
        "http://0, 0.0.0.0",
        "http://ｌｏｃａｌｈｏｓｔ, localhost"
    })
    void an_address_in_figures_is_read_as_a_browser_reads_it(String written, String host) {
        assertEquals(Optional.of(host), Address.of(written).map(Address::host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "linde.example",
                "ftp://linde.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http:///pad",
                "http:linde.example",
                "http://jan@linde.example/",
                "http://linde.example@10.0.0.1/",
                "http://jan:geheim@linde.example/",
                "http://linde.example\\@10.0.0.1/",
                "http://linde.example:0/",
                "http://linde.example:65536/",
                "http://linde.example:80a/",
                "http://%31%32%37.0.0.1/",
                "http://linde example/",
                "http://linde..example/",
                "http://-linde.example/",
                "http://256.1.1.1/",
                "http://1.2.3.4.5/",
                "http://4294967296/",
                "http://0x100000000/",
                "http://09.1.1.1/",
                "http://[::1",
                "http://[fe80::1%25eth0]/",
                "http://[127.0.0.1]/",
                "http://[::g]/"
            })
    void what_is_no_address_of_the_web_is_none(String written) {
        assertEquals(Optional.empty(), Address.of(written));
    }

    @ParameterizedTest
    @CsvSource({
        "/nieuws, https://linde.example/nieuws",
        "twee, https://linde.example/map/twee",
        "../drie, https://linde.example/drie",
        "?p=2, https://linde.example/map/een?p=2",
        "//elders.example/x, https://elders.example/x",
        "http://elders.example, http://elders.example/",
        "'http://[2a00:1450::1]/x', 'http://[2a00:1450::1]/x'",
        "'een blad', https://linde.example/map/een%20blad",
        "'#verder', https://linde.example/map/een?q=1"
    })
    void a_redirect_leads_on_from_where_it_stands(String location, String to) {
        var here = Address.of("https://linde.example/map/een?q=1").orElseThrow();
        assertEquals(Optional.of(to), here.follow(location).map(Address::toString));
    }

    @Test
    void a_redirect_out_of_the_web_leads_nowhere() {
        var here = Address.of("https://linde.example/").orElseThrow();
        assertEquals(Optional.empty(), here.follow("file:///etc/passwd"));
        assertEquals(Optional.empty(), here.follow("gopher://127.0.0.1:25/"));
        assertEquals(Optional.empty(), here.follow("http://jan@10.0.0.1/"));
    }
}
