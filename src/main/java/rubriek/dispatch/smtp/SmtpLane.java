package rubriek.dispatch.smtp;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.Envelope;
import rubriek.dispatch.Lane;
import rubriek.dispatch.Outcome;

/**
 * A lane to the relay: dials when there is something to carry, keeps the connection as long as it is good, and replaces it when it
 * is worn, was hung up on, or has lost its way (T-04, T-07).
 */
final class SmtpLane implements Lane {

    /** So many connections that end after one message are a habit of the server's. */
    private static final int SHORT_LIVED = 3;

    private final Dialer dialer;
    private final RelaySettings settings;
    private @Nullable SmtpConnection connection;
    private int taken;
    private int endedAfterOne;

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
            ended();
        }
        try {
            return carryOnce(envelope, payload, beforeDot);
        } catch (Broken broken) {
            return broken.outcome();
        }
    }

    @Override
    public Optional<Outcome> greet() {
        if (reusable()) return Optional.empty();
        taken = 0;
        try {
            connection = dialer.dial();
            return Optional.empty();
        } catch (Broken broken) {
            return Optional.of(broken.outcome());
        }
    }

    @Override
    public boolean shortLived() {
        return endedAfterOne >= SHORT_LIVED;
    }

    @Override
    public void close() {
        if (connection != null) connection.quit();
        connection = null;
    }

    private Outcome carryOnce(Envelope envelope, Payload payload, Runnable beforeDot) throws Broken {
        if (connection == null) taken = 0;
        var open = connection == null ? dialer.dial() : connection;
        connection = null;
        var intact = false;
        try {
            var outcome = open.carry(envelope, payload, beforeDot);
            intact = settled(open, outcome);
            if (outcome instanceof Outcome.Accepted && ++taken > 1) endedAfterOne = 0;
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

    /** The other side has ended the connection; whether it does so each time after one message is worth a remark. */
    private void ended() {
        if (taken == 1) endedAfterOne++;
        taken = 0;
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
        if (connection != null) {
            ended();
            connection.close();
        }
        connection = null;
    }
}
