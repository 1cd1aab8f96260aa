package rubriek.clipping.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which addresses are the open web, and which lead into somebody's house (S-04). From IPv4 everything that the registry of special
 * purposes does not call global is taken out (RFC 6890 and its successors); of IPv6 only what was given out for global use is let in,
 * without the blocks in which another address can hide.
 */
final class OpenWeb {

    private static final Set<Integer> PORTS = Set.of(80, 443);

    private static final List<Network> CLOSED_4 = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT, and the metadata of some clouds
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // the metadata of a cloud, on an address that looks public
            "169.254.0.0/16", // link-local, and the metadata of most clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // automatic multicast tunneling
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    private static final Network GLOBAL_6 = Network.of("2000::/3");

    private static final List<Network> CLOSED_6 = networks(
            "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "2620:4f:8000::/48", // AS112
            "3fff::/20"); // documentation

    private final List<Network> allowed;

    /** @param allowed networks whose addresses may be read all the same, at any port */
    OpenWeb(List<Network> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /** @throws Broken when somebody who may write links may not let us go there */
    void mustHold(InetAddress address, int port) throws Broken {
        if (allowed.stream().anyMatch(network -> network.holds(address))) return;
        if (!isOpen(address)) throw new Broken(Fault.FORBIDDEN_ADDRESS);
        if (!PORTS.contains(port)) throw new Broken(Fault.FORBIDDEN_PORT);
    }

    static boolean isOpen(InetAddress address) {
        if (address instanceof Inet4Address) return CLOSED_4.stream().noneMatch(network -> network.holds(address));
        return address instanceof Inet6Address
                && GLOBAL_6.holds(address)
                && CLOSED_6.stream().noneMatch(network -> network.holds(address));
    }

    private static List<Network> networks(String... all) {
        return Stream.of(all).map(Network::of).toList();
    }
}
