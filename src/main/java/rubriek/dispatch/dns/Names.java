package rubriek.dispatch.dns;

import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import rubriek.shared.DomainName;

/**
 * Asks name servers, for one look at a sender. Follows aliases, remembers no answer: who has just published a record wants to see it. Once
 * nobody is there, nobody is asked any more: a look ends soon, also without a network. For one thread.
 */
final class Names {

    /** What the library calls a server that cannot be reached, as opposed to one that knows no answer. */
    private static final Set<String> NOBODY = Set.of("timed out", "network error");

    private final Resolver resolver;
    private Answer.@Nullable Silent away;

    Names(Resolver resolver) {
        this.resolver = resolver;
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
        if (away != null) return away;
        try {
            var lookup = new Lookup(Name.fromString(DomainName.ascii(name).orElse(name), Name.root), type);
            lookup.setResolver(resolver);
            lookup.setCache(null);
            lookup.setSearchPath(List.<Name>of());
            lookup.setHostsFileParser(null);
            var records = lookup.run();
            return switch (lookup.getResult()) {
                case Lookup.SUCCESSFUL ->
                    new Answer.Found(Arrays.stream(records).map(Names::value).toList());
                case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> new Answer.None();
                default -> silent(lookup.getErrorString());
            };
        } catch (TextParseException | IllegalArgumentException noName) {
            return new Answer.None();
        }
    }

    private Answer silent(String why) {
        var silent = new Answer.Silent(why);
        if (NOBODY.contains(why)) away = silent;
        return silent;
    }

    private static String value(Record record) {
        if (record instanceof TXTRecord text)
            return text.getStringsAsByteArrays().stream()
                    .map(octets -> new String(octets, StandardCharsets.UTF_8))
                    .collect(Collectors.joining());
        return record.rdataToString();
    }
}
