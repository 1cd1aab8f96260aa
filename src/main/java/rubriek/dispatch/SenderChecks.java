package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rubriek.dispatch.dns.Finding;
import rubriek.dispatch.dns.Sender;
import rubriek.dispatch.dns.SenderRecords;
import rubriek.dispatch.signing.Signatures;
import rubriek.dispatch.smtp.RelaySettings;
import rubriek.newsletter.Newsletters;
import rubriek.shared.EmailAddress;

/** What receivers of a newsletter find when they look up who sends it. */
@ApplicationScoped
public class SenderChecks {

    private final Newsletters newsletters;
    private final SenderRecords records;
    private final SendingSettings sending;
    private final RelayPlans relays;
    private final Signatures signatures;

    SenderChecks(
            Newsletters newsletters,
            SenderRecords records,
            SendingSettings sending,
            RelayPlans relays,
            Signatures signatures) {
        this.newsletters = newsletters;
        this.records = records;
        this.sending = sending;
        this.relays = relays;
        this.signatures = signatures;
    }

    /**
     * @param from the domain of the From address, in A-labels
     * @param bounces that of the envelope senders
     * @param findings in the order in which they are best mended
     */
    public record Report(String from, String bounces, List<Finding> findings) {}

    /** Asks name servers; nothing of it is kept. @throws rubriek.shared.Missing when there is no such newsletter */
    public Report of(String newsletter, Locale language) {
        var address = new EmailAddress(newsletters.get(newsletter).sender().email());
        var wire = address.wire();
        var from = wire.substring(wire.lastIndexOf('@') + 1);
        var bounces = sending.bounceDomain().orElse(from);
        var relay = relays.carrying(from).stream().findFirst().flatMap(RelayPlan::smtp);
        var host = relay.map(RelaySettings::host);
        var name = relay.flatMap(RelaySettings::ehloName);
        var sender = new Sender(from, bounces, wire, host, name, keys(from));
        return new Report(from, bounces, records.of(sender, language));
    }

    /** A mail of the newsletter as it came to a mailbox, for who lets the relay sign. @throws rubriek.shared.Missing when there is no such newsletter */
    public Finding received(String newsletter, byte[] mail, Locale language) {
        var from = newsletters.get(newsletter).sender().address().domain();
        return records.received(mail, from, language);
    }

    private Optional<List<Sender.Key>> keys(String domain) {
        return signatures
                .records(domain)
                .map(records -> records.stream()
                        .map(record -> new Sender.Key(record.name(), record.value()))
                        .toList());
    }
}
