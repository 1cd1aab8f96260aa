package rubriek.dispatch.smtp;

import java.time.Duration;
import java.util.List;

/**
 * How long each step of a conversation may take (RFC 5321 section 4.5.3.2, T-01). A step that waits for an answer is over when
 * the whole answer is there, however slowly it drips.
 *
 * @param connect to reach the relay, each of its addresses
 * @param greeting until it greets
 * @param command EHLO, STARTTLS and its handshake, AUTH, RSET, NOOP
 * @param mail MAIL FROM
 * @param recipient RCPT TO
 * @param data DATA
 * @param block for each block of a message to be taken
 * @param dot from the end of the message to its answer: long, because giving up here makes duplicates
 * @param quit QUIT; nothing depends on its answer
 */
public record Timeouts(
        Duration connect,
        Duration greeting,
        Duration command,
        Duration mail,
        Duration recipient,
        Duration data,
        Duration block,
        Duration dot,
        Duration quit) {

    /** The least that RFC 5321 section 4.5.3.2 asks for. */
    public static final Timeouts STANDARD = new Timeouts(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(2),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofSeconds(5));

    public Timeouts {
        for (var each : List.of(connect, greeting, command, mail, recipient, data, block, dot, quit))
            if (each.toMillis() < 1 || each.toMillis() > Integer.MAX_VALUE)
                throw new IllegalArgumentException("a time-out lasts from a millisecond to 24 days");
    }

    /** The same, but so long at most to reach the relay, and to any answer but the one to the end of a message. */
    public Timeouts atMost(Duration reach, Duration answer) {
        return new Timeouts(
                reach,
                shorter(greeting, answer),
                shorter(command, answer),
                shorter(mail, answer),
                shorter(recipient, answer),
                shorter(data, answer),
                shorter(block, answer),
                dot,
                shorter(quit, answer));
    }

    /** For somebody who waits: no step longer than that, the end of a message neither. */
    Timeouts brief(Duration reach, Duration answer) {
        var brief = atMost(shorter(connect, reach), answer);
        return new Timeouts(
                brief.connect,
                brief.greeting,
                brief.command,
                brief.mail,
                brief.recipient,
                brief.data,
                brief.block,
                shorter(dot, answer),
                brief.quit);
    }

    /** The same time for every step. */
    public static Timeouts all(Duration time) {
        return new Timeouts(time, time, time, time, time, time, time, time, time);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
