package rubriek.clipping.fetch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S-04, the addresses. */
class OpenWebTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "169.254.170.2",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::10.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "fc00::1",
                "fd00:ec2::254",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:0:7f00:1::",
                "2001:2::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "3fff::1",
                "4000::1",
                "5f00::1"
            })
    void nobody_is_let_into_somebody_s_house(String address) {
        assertFalse(OpenWeb.isOpen(at(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.255.255",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2001:200::1",
                "2001:67c::1",
                "2003::1",
                "2606:2800:220:1::1",
                "2a00:1450:4001::1"
            })
    void the_open_web_is_open(String address) {
        assertTrue(OpenWeb.isOpen(at(address)));
    }

    @Test
    void a_network_that_was_listed_is_open_at_every_port_and_nothing_beside_it() {
        var web = new OpenWeb(List.of(Network.of("10.20.0.0/15"), Network.of("fd00:1::/32")));
        assertDoesNotThrow(() -> web.mustHold(at("10.21.255.255"), 8080));
        assertDoesNotThrow(() -> web.mustHold(at("fd00:1::5"), 22));
        assertEquals(Fault.FORBIDDEN_ADDRESS, fault(web, "10.22.0.1", 80));
        assertEquals(Fault.FORBIDDEN_ADDRESS, fault(web, "fd00:2::1", 80));
    }

    @Test
    void the_open_web_has_two_ports() {
        var web = new OpenWeb(List.of());
        assertDoesNotThrow(() -> web.mustHold(at("1.1.1.1"), 80));
        assertDoesNotThrow(() -> web.mustHold(at("1.1.1.1"), 443));
        assertEquals(Fault.FORBIDDEN_PORT, fault(web, "1.1.1.1", 8080));
        assertEquals(Fault.FORBIDDEN_PORT, fault(web, "1.1.1.1", 25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "linde.example/8", "fd00::/129", "", "10.0.0.0/8/8", "127.1/8"})
    void a_network_that_is_none_stops_the_start(String text) {
        assertThrows(IllegalArgumentException.class, () -> Network.of(text));
    }

    private static Fault fault(OpenWeb web, String address, int port) {
        return assertThrows(Broken.class, () -> web.mustHold(at(address), port)).fault();
    }

    private static InetAddress at(String address) {
        return Objects.requireNonNull(Literal.of(address));
    }
}
