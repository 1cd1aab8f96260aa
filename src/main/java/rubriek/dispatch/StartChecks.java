package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import rubriek.dispatch.signing.Signatures;

/** Settings by which nothing could be sent, or only wrongly, stop the start: it is said at once, not copy by copy. */
@ApplicationScoped
class StartChecks {

    private final SendingSettings sending;
    private final Signatures signatures;
    private final Relays relays;

    StartChecks(SendingSettings sending, Signatures signatures, Relays relays) {
        this.sending = sending;
        this.signatures = signatures;
        this.relays = relays;
    }

    /** @throws RuntimeException in words that name the setting */
    void run() {
        sending.bounceDomain().ifPresent(ReturnToken::mustBeADomain);
        signatures.mustBeReady();
        relays.begin();
    }
}
