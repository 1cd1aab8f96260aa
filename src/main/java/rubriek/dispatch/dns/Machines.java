package rubriek.dispatch.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import rubriek.dispatch.dns.Finding.Paste;

/** Which machines take and send the mail of a domain, and what they are called. */
record Machines(Names names, Words words) {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|.*:.*");

    /** RFC 7505: "0 .", a domain that takes no mail at all. */
    private static final Pattern NULL_MX = Pattern.compile("\\d+ \\.");

    /** Where mail to a domain goes: providers refuse senders who cannot be answered, and bounces have to come back. */
    Finding mailTo(String code, String domain) {
        var servers = names.mailServers(domain);
        if (servers instanceof Answer.Silent silent) return words.unanswered(code, domain, silent.why(), null);
        var found = servers.values();
        if (found.stream().anyMatch(mx -> NULL_MX.matcher(mx).matches()))
            return words.wrong(code, "refuses", found, null, domain);
        if (!found.isEmpty()) return words.good(code, "good", found, domain);
        var suggestion = new Paste(domain, "MX", "10 …");
        return names.addresses(domain).values().isEmpty()
                ? words.wrong(code, "missing", found, suggestion, domain)
                : words.advice(code, "implicit", found, suggestion, domain);
    }

    /** Each public address of the relay has a name that leads back to it: receivers ask that of whoever sends to them. */
    Finding relay(Sender sender) {
        var code = "relay-name";
        var relay = sender.relay().filter(host -> !here(host)).orElse("");
        if (relay.isEmpty()) return words.skipped(code, "here");
        var addresses = LITERAL.matcher(relay).matches() ? new Answer.Found(List.of(relay)) : names.addresses(relay);
        if (addresses instanceof Answer.Silent silent) return words.unanswered(code, relay, silent.why(), null);
        if (addresses.values().isEmpty()) return words.wrong(code, "unknown", List.of(), null, relay);
        var unnamed = addresses.values().stream()
                .filter(address -> !here(address))
                .filter(address -> !leadsBack(address))
                .toList();
        return unnamed.isEmpty()
                ? words.good(code, "good", addresses.values(), relay)
                : words.advice(code, "unnamed", unnamed, null, relay, String.join(", ", unnamed));
    }

    private boolean leadsBack(String address) {
        return names.names(address).values().stream()
                .anyMatch(name -> names.addresses(name).values().contains(address));
    }

    /** T-13. */
    Finding ehlo(Sender sender) {
        var code = "ehlo";
        if (sender.ehlo().isEmpty()) return words.skipped(code, "none");
        var name = sender.ehlo().get();
        var addresses = names.addresses(name);
        if (addresses instanceof Answer.Silent silent) return words.unanswered(code, name, silent.why(), null);
        return addresses.values().isEmpty()
                ? words.advice(code, "unknown", List.of(), new Paste(name, "A", "…"), name)
                : words.good(code, "good", addresses.values(), name);
    }

    /** An address or name that the world does not see: a relay on this machine or in this network. */
    static boolean here(String host) {
        if (host.equals("localhost") || !host.contains(".") && !host.contains(":")) return true;
        if (!LITERAL.matcher(host).matches()) return false;
        try {
            var address = InetAddress.getByName(host);
            return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
