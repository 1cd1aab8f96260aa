package rubriek.dispatch.smtp;

import org.jspecify.annotations.Nullable;
import rubriek.dispatch.Envelope;
import rubriek.dispatch.Lane;
import rubriek.dispatch.Outcome;

/**
 * A lane to the relay: dials when there is something to carry, keeps the connection as long as it is good, and replaces it when it
 * is worn, was hung up on, or has lost its way (T-04, T-07).
 */
final class SmtpLane implements Lane {

    private final Dialer dialer;
    private final RelaySettings settings;
    private @Nullable SmtpConnection connection;

    SmtpLane(Dialer dialer, RelaySettings settings) {
        this.dialer = dialer;
        this.settings = settings;
    }

    @Override
    public Outcome carry(Envelope envelope, byte[] message, Runnable beforeDot) {
        var payload = Payload.of(message);
        var reused = reusable();
        try {
            return carryOnce(envelope, payload, beforeDot);
        } catch (Broken broken) {
            // a server may end a session that has served long enough without a word: not this message's misfortune
            if (!reused || !broken.hungUpBeforeTheMessage()) return broken.outcome();
        }
        try {
            return carryOnce(envelope, payload, beforeDot);
        } catch (Broken broken) {
            return broken.outcome();
        }
    }

    @Override
    public void close() {
        if (connection != null) connection.quit();
        connection = null;
    }

    private Outcome carryOnce(Envelope envelope, Payload payload, Runnable beforeDot) throws Broken {
        var open = connection == null ? dialer.dial() : connection;
        connection = null;
        var intact = false;
        try {
            var outcome = open.carry(envelope, payload, beforeDot);
            intact = settled(open, outcome);
            return outcome;
        } finally {
            if (intact) connection = open;
            else open.close();
        }
    }

    /** Whether the connection is as good as new after this outcome. */
    private static boolean settled(SmtpConnection open, Outcome outcome) {
        if (!(outcome instanceof Outcome.Refused refused)) return true;
        if (refused.reply().closing()) return false;
        try {
            open.clear("RSET");
            return true;
        } catch (Broken lost) {
            return false;
        }
    }

    private boolean reusable() {
        if (connection == null) return false;
        if (connection.transactions() >= settings.messagesPerConnection()) close();
        else if (connection.disturbed() || !answers(connection)) hangUp();
        return connection != null;
    }

    private boolean answers(SmtpConnection open) {
        if (!open.unusedFor(settings.idle())) return true;
        try {
            open.clear("NOOP");
            return true;
        } catch (Broken lost) {
            return false;
        }
    }

    private void hangUp() {
        if (connection != null) connection.close();
        connection = null;
    }
}
