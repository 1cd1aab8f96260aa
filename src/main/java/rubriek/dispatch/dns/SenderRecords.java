package rubriek.dispatch.dns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rubriek.shared.Texts;

/**
 * Looks at what a sender publishes, as the large providers do before they trust it: where answers and bounces go, SPF, DMARC, the names of
 * our own machines. Each is told in words, with the record to paste; when no name server answers, too.
 */
@ApplicationScoped
public class SenderRecords {

    private final Names names;

    SenderRecords(Names names) {
        this.names = names;
    }

    /** @return in the order in which they are best mended */
    public List<Finding> of(Sender sender, Locale language) {
        var words = new Words(Texts.of("sender", language));
        var policy = new Policy(names, words);
        var machines = new Machines(names, words);
        return Stream.<Supplier<Finding>>of(
                        () -> machines.mailTo("reply-mx", sender.from()),
                        () -> machines.mailTo("bounce-mx", sender.bounces()),
                        () -> policy.spf(sender),
                        () -> policy.alignment(sender),
                        () -> policy.dmarc(sender),
                        () -> machines.relay(sender),
                        () -> machines.ehlo(sender),
                        () -> policy.bimi(sender))
                .parallel()
                .map(Supplier::get)
                .toList();
    }
}
