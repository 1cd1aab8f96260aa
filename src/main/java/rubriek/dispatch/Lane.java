package rubriek.dispatch;

import java.util.Optional;

/**
 * One connection's worth of carrying, for one thread at a time. A lane is opened once, carries many messages one after the other
 * and replaces its connection by itself where that cannot send anything twice.
 */
public interface Lane extends AutoCloseable {

    /**
     * Carries one message to one recipient, and waits for the answer. Whatever happens on the way is an {@link Outcome}.
     *
     * @param message the whole message, its lines ended by CRLF, without dot-stuffing
     * @param beforeDot called at most once, immediately before the bytes that end the message leave: from then on, and not
     *     before, the recipient may get it. What it throws stops the message, breaks the connection and reaches the caller, and
     *     then nothing was sent
     * @throws IllegalArgumentException when the message holds a bare CR or LF or a line of more than 998 octets; nothing was sent
     */
    Outcome carry(Envelope envelope, byte[] message, Runnable beforeDot);

    /**
     * Opens a connection up to where messages may follow, login included, and carries nothing.
     *
     * @return what went wrong, if anything did
     */
    default Optional<Outcome> greet() {
        return Optional.empty();
    }

    /** Whether the other side ended the last connections after one message each: nothing is lost by it, but time. */
    default boolean shortLived() {
        return false;
    }

    /** Ends the connection politely. Never fails. */
    @Override
    void close();
}
