package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import rubriek.dispatch.signing.Signatures;

/** Settings by which nothing could be sent, or only wrongly, stop the start: it is said at once, not copy by copy. */
@ApplicationScoped
class StartChecks {

    private final SendingSettings sending;
    private final Signatures signatures;
    private final Pace pace;

    StartChecks(SendingSettings sending, Signatures signatures, Pace pace) {
        this.sending = sending;
        this.signatures = signatures;
        this.pace = pace;
    }

    /** @throws RuntimeException in words that name the setting */
    void run() {
        sending.bounceDomain().ifPresent(ReturnToken::mustBeADomain);
        signatures.mustBeReady();
        pace.begin();
    }
}
