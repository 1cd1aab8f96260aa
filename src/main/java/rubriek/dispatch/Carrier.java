package rubriek.dispatch;

/**
 * Brings finished messages to where they go: an SMTP relay, or the local outbox. A carrier may be used by many threads at once;
 * each of them opens a {@link Lane} of its own. A carrier knows nothing of deliveries, retries or pace.
 */
public interface Carrier {

    /** A new lane. Nothing is connected before the first message, so opening does not fail. */
    Lane open();

    /** One for somebody who waits for the answer: it gives up much sooner. */
    default Lane openBriefly() {
        return open();
    }
}
