package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import rubriek.dispatch.signing.Signatures;

/** Settings by which nothing could be sent, or only wrongly, stop the start: it is said at once, not copy by copy. */
@ApplicationScoped
class StartChecks {

    private final SendingSettings sending;
    private final Signatures signatures;
    private final Relays relays;
    private final ComplaintSettings complaints;
    private final PaceSettings pace;
    private final RefusalSettings refusals;

    StartChecks(
            SendingSettings sending,
            Signatures signatures,
            Relays relays,
            ComplaintSettings complaints,
            PaceSettings pace,
            RefusalSettings refusals) {
        this.sending = sending;
        this.complaints = complaints;
        this.pace = pace;
        this.refusals = refusals;
        this.signatures = signatures;
        this.relays = relays;
    }

    /** @throws RuntimeException in words that name the setting */
    void run() {
        Bounds.check(complaints);
        Bounds.check(pace);
        Bounds.check(refusals);
        sending.bounceDomain().ifPresent(ReturnToken::mustBeADomain);
        signatures.mustBeReady();
        relays.begin();
    }
}
