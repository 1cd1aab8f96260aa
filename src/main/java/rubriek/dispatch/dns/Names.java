package rubriek.dispatch.dns;

import jakarta.inject.Singleton;
import java.net.IDN;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks name servers. Follows aliases, remembers nothing: who has just published a record wants to see it. */
@Singleton
class Names {

    private static final int PORT = 53;

    private final Resolver resolver;

    /** @throws IllegalStateException when a server of the settings is no address */
    Names(DnsSettings settings) {
        resolver = settings.servers().map(Names::of).orElseGet(ExtendedResolver::new);
        resolver.setTimeout(settings.timeout());
    }

    private static Resolver of(List<String> servers) {
        return new ExtendedResolver(servers.stream().map(Names::server).toArray(Resolver[]::new));
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

    Answer texts(String domain) {
        return ask(domain, Type.TXT);
    }

    Answer mailServers(String domain) {
        return ask(domain, Type.MX);
    }

    /** IPv4 and IPv6. */
    Answer addresses(String host) {
        var four = ask(host, Type.A);
        var six = ask(host, Type.AAAA);
        if (four.values().isEmpty()) return six.values().isEmpty() ? four : six;
        return new Answer.Found(
                Stream.concat(four.values().stream(), six.values().stream()).toList());
    }

    /** The names that an address goes by. */
    Answer names(String address) {
        try {
            return ask(ReverseMap.fromAddress(address).toString(), Type.PTR);
        } catch (UnknownHostException noAddress) {
            return new Answer.None();
        }
    }

    private Answer ask(String name, int type) {
        try {
            var lookup = new Lookup(Name.fromString(IDN.toASCII(name), Name.root), type);
            lookup.setResolver(resolver);
            lookup.setCache(null);
            lookup.setSearchPath(List.<Name>of());
            lookup.setHostsFileParser(null);
            var records = lookup.run();
            return switch (lookup.getResult()) {
                case Lookup.SUCCESSFUL ->
                    new Answer.Found(Arrays.stream(records).map(Names::value).toList());
                case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> new Answer.None();
                default -> new Answer.Silent(lookup.getErrorString());
            };
        } catch (TextParseException | IllegalArgumentException noName) {
            return new Answer.None();
        }
    }

    private static String value(Record record) {
        if (record instanceof TXTRecord text)
            return text.getStringsAsByteArrays().stream()
                    .map(octets -> new String(octets, StandardCharsets.UTF_8))
                    .collect(Collectors.joining());
        return record.rdataToString();
    }
}
