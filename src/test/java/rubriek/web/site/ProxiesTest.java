package rubriek.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks behind proxies, and who only says so (S-12). */
class ProxiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 203.0.113.9 | 203.0.113.9",
                "1 | 198.51.100.7, 203.0.113.9 | 203.0.113.9",
                "2 | 198.51.100.7, 203.0.113.9 | 198.51.100.7",
                "2 | 192.0.2.1, 198.51.100.7,203.0.113.9 | 198.51.100.7",
                "1 | 203.0.113.9:4711 | 203.0.113.9",
                "1 | 2001:db8::1 | 2001:db8:0:0:0:0:0:1",
                "1 | [2001:db8::1]:4711 | 2001:db8:0:0:0:0:0:1",
            })
    void S_12_what_ones_own_proxy_added_is_believed_and_nothing_before_it(int count, String header, String address) {
        assertEquals(
                address,
                proxies(count)
                        .forwarded(List.of(header))
                        .map(InetAddress::getHostAddress)
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "1.2.3.4,",
                ":80",
                "[]",
                "[::1",
                "unknown",
                "999.1.2.3",
                "1.2.3",
                "localhost",
                "::g",
                ":::"
            })
    void what_is_no_address_is_none(String header) {
        assertTrue(proxies(1).forwarded(List.of(header)).isEmpty());
    }

    @Test
    void headers_are_one_after_the_other_and_one_too_few_are_none() {
        assertEquals(
                "203.0.113.9",
                proxies(2)
                        .forwarded(List.of("192.0.2.1", "203.0.113.9, 198.51.100.7"))
                        .orElseThrow()
                        .getHostAddress());
        assertTrue(proxies(2).forwarded(List.of("203.0.113.9")).isEmpty());
        assertTrue(proxies(0).forwarded(List.of("203.0.113.9")).isEmpty());
    }

    private static Proxies proxies(int count) {
        return new Proxies(count, false);
    }
}
