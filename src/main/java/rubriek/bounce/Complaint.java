package rubriek.bounce;

import java.util.Optional;

/**
 * A provider's word that a reader complained (RFC 5965). {@code Version} and {@code User-Agent}, which the RFC asks for, are
 * not insisted on: they would prove nothing, and not all providers write them.
 *
 * @param report what the provider says about it
 * @param original the header of our mail, the surer of the two (F-01); empty where the provider left it out
 */
record Complaint(FeedbackType type, Fields report, Fields original) {

    /** Outlook.com sends the mail alone, with a field of its own before the others (JMRP). */
    private static final String OUTLOOK = "x-hmxmroriginalrecipient";

    static Optional<Complaint> in(ReceivedMail mail) {
        var original = mail.original().orElseGet(Fields::new);
        return mail.feedback()
                .map(report -> new Complaint(FeedbackType.of(report.all("feedback-type")), report, original))
                .or(() -> original.has(OUTLOOK)
                        ? Optional.of(new Complaint(FeedbackType.ABUSE, new Fields(), original))
                        : Optional.empty());
    }
}
