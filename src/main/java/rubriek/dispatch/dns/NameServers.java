package rubriek.dispatch.dns;

import jakarta.inject.Singleton;
import java.net.UnknownHostException;
import java.util.List;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;

/** Those of the settings, or of the machine. */
@Singleton
class NameServers {

    private static final int PORT = 53;
    private static final int TRIES = 2;

    private final Resolver resolver;

    /** @throws IllegalStateException when a server of the settings is no address */
    NameServers(DnsSettings settings) {
        var servers = settings.servers().map(NameServers::of).orElseGet(ExtendedResolver::new);
        servers.setRetries(TRIES);
        servers.setTimeout(settings.timeout());
        resolver = servers;
    }

    Names names() {
        return new Names(resolver);
    }

    private static ExtendedResolver of(List<String> servers) {
        return new ExtendedResolver(servers.stream().map(NameServers::server).toArray(Resolver[]::new));
    }

    /** {@code 192.0.2.1}, {@code 192.0.2.1:5353} or {@code [2001:db8::1]:5353}. */
    private static Resolver server(String text) {
        var ported = text.matches("[^:]+:\\d+|\\[.+]:\\d+");
        var colon = text.lastIndexOf(':');
        var host = (ported ? text.substring(0, colon) : text).replaceAll("[\\[\\]]", "");
        try {
            var server = new SimpleResolver(host);
            server.setPort(ported ? Integer.parseInt(text.substring(colon + 1)) : PORT);
            return server;
        } catch (UnknownHostException nobody) {
            throw new IllegalStateException("RUBRIEK_DNS_SERVERS: " + text + " is no address of a name server", nobody);
        }
    }
}
