package rubriek.dispatch.dns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rubriek.shared.Texts;

/**
 * Looks at what a sender publishes, as the large providers do before they trust it: where answers and bounces go, SPF, DKIM, DMARC, the names of
 * our own machines. Each is told in words, with the record to paste; when no name server answers, too.
 */
@ApplicationScoped
public class SenderRecords {

    private final NameServers servers;

    SenderRecords(NameServers servers) {
        this.servers = servers;
    }

    /** @return in the order in which they are best mended */
    public List<Finding> of(Sender sender, Locale language) {
        var names = servers.names();
        var words = new Words(Texts.of("sender", language));
        var policy = new Policy(names, words);
        var machines = new Machines(names, words);
        var keys = new Keys(names, words);
        return Stream.<Supplier<Stream<Finding>>>of(
                        () -> Stream.of(machines.mailTo("reply-mx", sender.from())),
                        () -> Stream.of(machines.mailTo("bounce-mx", sender.bounces())),
                        () -> Stream.of(policy.spf(sender)),
                        () -> keys.dkim(sender),
                        () -> Stream.of(policy.alignment(sender)),
                        () -> Stream.of(policy.dmarc(sender)),
                        () -> Stream.of(machines.relay(sender)),
                        () -> Stream.of(machines.ehlo(sender)),
                        () -> Stream.of(policy.bimi(sender)))
                .parallel()
                .flatMap(Supplier::get)
                .toList();
    }
}
