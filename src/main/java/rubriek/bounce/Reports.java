package rubriek.bounce;

import static rubriek.bounce.ReportKind.COMPLAINT;
import static rubriek.bounce.ReportKind.NOT_SPAM;
import static rubriek.bounce.ReportKind.REPLY;
import static rubriek.bounce.ReportKind.UNKNOWN;
import static rubriek.bounce.ReportKind.UNSUBSCRIBE;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import rubriek.audience.Unsubscriptions;
import rubriek.audience.Unsubscriptions.Way;
import rubriek.audience.WaysOut;

/**
 * Where every mail that comes back is taken in, whoever brings it: understood, acted upon, and forgotten (B-12). Whoever
 * brought it may throw it away when this returns, and keeps it when this throws; the same mail again does nothing again, unless
 * its reader came back in between. No mail is ever answered (B-10, F-03).
 */
@ApplicationScoped
public class Reports {

    /** As large as a mail may be (B-11). */
    public static final int MOST_OCTETS = 10 << 20;

    private final Trail trail;
    private final WaysOut waysOut;
    private final Hearing hearing;
    private final Unsubscriptions unsubscriptions;

    Reports(Trail trail, WaysOut waysOut, Hearing hearing, Unsubscriptions unsubscriptions) {
        this.trail = trail;
        this.waysOut = waysOut;
        this.hearing = hearing;
        this.unsubscriptions = unsubscriptions;
    }

    /**
     * What is not understood is no error: the mail server that handed it over could only trouble its sender with one.
     *
     * @param mail as it came (RFC 5322), with any line ends, with or without the "From " line of a mailbox file
     * @throws TooLarge when it has more than {@link #MOST_OCTETS}
     * @throws rubriek.shared.Refused when its parts are more, or deeper inside each other, than those of any report
     */
    public ReportView take(InputStream mail) throws IOException {
        var octets = mail.readNBytes(MOST_OCTETS + 1);
        if (octets.length > MOST_OCTETS) throw new TooLarge();
        var report = understood(MailParser.read(octets));
        Log.infof("A mail came in: %s, %s", report.kind(), report.done() ? "done" : "nothing done");
        return report;
    }

    private ReportView understood(ReceivedMail mail) {
        var complaint = Complaint.in(mail);
        if (complaint.isPresent()) return heard(complaint.get());
        if (mail.deliveryStatus()) return nothingDone(UNKNOWN);
        return left(mail).orElseGet(() -> nothingDone(mail.automatic() ? REPLY : UNKNOWN));
    }

    private ReportView heard(Complaint complaint) {
        return switch (complaint.type()) {
            case ABUSE, FRAUD, VIRUS, OTHER -> new ReportView(COMPLAINT, hearing.complained(complaint));
            case OPT_OUT -> new ReportView(UNSUBSCRIBE, optedOut(complaint));
            case NOT_SPAM -> nothingDone(NOT_SPAM);
            case UNKNOWN -> nothingDone(UNKNOWN);
        };
    }

    private boolean optedOut(Complaint complaint) {
        return trail.of(complaint)
                .filter(found -> unsubscriptions.leave(found.subscription(), Way.OPT_OUT))
                .isPresent();
    }

    /**
     * Whatever stands in it: that it came to addresses of one's own is all that counts (L-03). Who wrote it is not asked: Apple Mail calls
     * the mail by which its user leaves a reply of a machine, and no reply of a machine goes to an address that no mail comes from.
     */
    private Optional<ReportView> left(ReceivedMail mail) {
        var meant = mail.recipients()
                .flatMap(address -> waysOut.byAddress(address).stream())
                .distinct()
                .toList();
        if (meant.isEmpty()) return Optional.empty();
        var gone =
                meant.stream().filter(s -> unsubscriptions.leave(s, Way.MAILTO)).count();
        return Optional.of(new ReportView(UNSUBSCRIBE, gone > 0));
    }

    private static ReportView nothingDone(ReportKind kind) {
        return new ReportView(kind, false);
    }
}
