package rubriek.dispatch.dns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        var findings = new ArrayList<Finding>();
        findings.add(machines.mailTo("reply-mx", sender.from()));
        findings.add(machines.mailTo("bounce-mx", sender.bounces()));
        findings.add(policy.spf(sender));
        findings.addAll(new Keys(names, words).dkim(sender));
        findings.add(policy.alignment(sender));
        findings.add(policy.dmarc(sender));
        findings.add(machines.relay(sender));
        findings.add(machines.ehlo(sender));
        findings.add(policy.bimi(sender));
        return findings;
    }

    /**
     * Whether a mail that came to a mailbox bears a signature that the one-click button can rest on (D-11).
     *
     * @param from the domain of the newsletter's From address, in A-labels
     */
    public Finding received(byte[] mail, String from, Locale language) {
        return new ReceivedMail(servers.names(), new Words(Texts.of("sender", language))).of(mail, from);
    }

    /**
     * What receivers find where they look for a key; empty for nothing at all.
     *
     * @return nothing when they find the key, and when no name server answers
     */
    public Optional<List<String>> insteadOf(Sender.Key key) {
        return Keys.insteadOf(servers.names(), key);
    }
}
