package rubriek.dispatch.smtp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.Envelope;
import rubriek.dispatch.Outcome;
import rubriek.dispatch.Stage;
import rubriek.shared.Mishap;

/** An open connection, logged in, that takes one message after the other: one transaction (RFC 5321 section 3.3) each. */
final class SmtpConnection {

    private final Conversation conversation;
    private final Extensions offers;
    private final Timeouts timeouts;
    private final byte[] block = new byte[Payload.BLOCK];
    private int transactions;
    private long lastUsed = System.nanoTime();

    SmtpConnection(Conversation conversation, Extensions offers, Timeouts timeouts) {
        this.conversation = conversation;
        this.offers = offers;
        this.timeouts = timeouts;
    }

    /** A command of the transaction's opening, and how long its answer may take. */
    private record Step(Stage stage, String command, Duration within) {}

    Outcome carry(Envelope envelope, Payload payload, Runnable beforeDot) throws Broken {
        var obstacle = obstacle(envelope, payload);
        if (obstacle != null) return obstacle;
        transactions++;
        var refused = begin(steps(envelope, payload));
        if (refused.isPresent()) return refused.get();
        try {
            payload.write(block, (octets, length, last) -> {
                if (last) beforeDot.run();
                conversation.say(Stage.BODY, octets, length, timeouts.block());
            });
        } catch (Broken cut) {
            throw interrupted(cut);
        }
        var verdict = verdict(conversation.hear(Stage.DOT, timeouts.dot()));
        lastUsed = System.nanoTime();
        return verdict;
    }

    int transactions() {
        return transactions;
    }

    boolean unusedFor(Duration time) {
        return System.nanoTime() - lastUsed > time.toNanos();
    }

    boolean disturbed() {
        return conversation.wire().disturbed();
    }

    /** Forgets a refused transaction (RSET), or finds out whether the other side is still there (NOOP). */
    void clear(String command) throws Broken {
        conversation.demand(Stage.MAIL, command, timeouts.command());
        lastUsed = System.nanoTime();
    }

    /** Says goodbye, and hears it if that does not take long. */
    void quit() {
        try {
            conversation.ask(Stage.MAIL, "QUIT", timeouts.quit());
        } catch (Broken itIsOverAnyway) {
            // the server need not answer what nobody asks any more
        } finally {
            close();
        }
    }

    void close() {
        conversation.wire().close();
    }

    private Outcome.@Nullable Undeliverable obstacle(Envelope envelope, Payload payload) {
        if (envelope.needsSmtpUtf8() && !offers.smtpUtf8()) return new Outcome.Undeliverable(Mishap.NO_SMTPUTF8);
        if (payload.eightBit() && !offers.eightBitMime()) return new Outcome.Undeliverable(Mishap.NO_8BIT);
        if (!offers.takes(payload.size())) return new Outcome.Undeliverable(Mishap.TOO_LARGE);
        return null;
    }

    private List<Step> steps(Envelope envelope, Payload payload) {
        return List.of(
                new Step(Stage.MAIL, mail(envelope, payload), timeouts.mail()),
                new Step(Stage.RCPT, rcpt(envelope), timeouts.recipient()),
                new Step(Stage.DATA, "DATA", timeouts.data()));
    }

    private String mail(Envelope envelope, Payload payload) {
        var words = new ArrayList<>(List.of("MAIL FROM:<" + envelope.sender() + ">"));
        if (offers.size()) words.add("SIZE=" + payload.size());
        if (payload.eightBit() || envelope.needsSmtpUtf8()) words.add("BODY=8BITMIME");
        if (envelope.needsSmtpUtf8()) words.add("SMTPUTF8");
        if (offers.dsn()) {
            words.add("RET=HDRS");
            envelope.id().ifPresent(id -> words.add("ENVID=" + xtext(id)));
        }
        return String.join(" ", words);
    }

    private String rcpt(Envelope envelope) {
        var command = "RCPT TO:<" + envelope.recipient() + ">";
        if (!offers.dsn()) return command;
        var original = envelope.needsSmtpUtf8() ? "" : " ORCPT=rfc822;" + xtext(envelope.recipient());
        return command + " NOTIFY=FAILURE,DELAY" + original;
    }

    /**
     * MAIL, RCPT and DATA: in one write where the server pipelines (RFC 2920), else one by one.
     *
     * @return the first refusal, after every answer that is due has been heard; it stands whatever comes behind it
     */
    private Optional<Outcome.Refused> begin(List<Step> steps) throws Broken {
        if (offers.pipelining()) say(steps);
        Outcome.Refused first = null;
        try {
            for (var step : steps) {
                if (!offers.pipelining()) say(List.of(step));
                var answer = conversation.hear(step.stage(), step.within());
                if (agrees(step.stage(), answer)) {
                    if (step.stage() == Stage.DATA && first != null) endNothing(first);
                } else if (first == null) {
                    first = new Outcome.Refused(step.stage(), answer.reply());
                    if (!offers.pipelining()) break;
                }
            }
        } catch (Broken after) { // a goodbye behind a refusal for good is the connection's end, and no other answer
            throw first == null
                            || !first.reply().permanent()
                                    && after.outcome().answer().isPresent()
                    ? after
                    : Broken.with(first);
        }
        return Optional.ofNullable(first);
    }

    private void say(List<Step> steps) throws Broken {
        var lines = new StringBuilder();
        for (var step : steps) lines.append(step.command()).append("\r\n");
        conversation.say(steps.get(0).stage(), lines.toString(), timeouts.mail());
    }

    private static boolean agrees(Stage stage, Answer answer) throws Broken {
        if (answer.negative()) {
            var reply = answer.reply();
            if (reply.closing()) throw Broken.refused(stage, reply);
            return false;
        }
        if (answer.goesOn() != (stage == Stage.DATA)) throw Conversation.outOfPlace(stage, answer);
        return true;
    }

    /**
     * A server that pipelines may ask for the message although nobody is left to get it: it gets none (RFC 2920 section 3.1). One
     * that does so without a sender may have kept the recipient, who would get the nothing: it is left.
     */
    private void endNothing(Outcome.Refused refused) throws Broken {
        if (refused.stage() == Stage.MAIL) throw Broken.with(refused);
        conversation.ask(Stage.DATA, ".", timeouts.dot());
    }

    /** A server that hangs up in the middle of a message may have said why before it did. */
    private Broken interrupted(Broken cut) {
        try {
            var lastWords = conversation.hear(Stage.BODY, timeouts.quit());
            return lastWords.negative() ? Broken.refused(Stage.BODY, lastWords.reply()) : cut;
        } catch (Broken silence) {
            return cut;
        }
    }

    private static Outcome verdict(Answer answer) throws Broken {
        if (answer.positive()) return new Outcome.Accepted(answer.reply());
        if (answer.negative()) return new Outcome.Refused(Stage.DOT, answer.reply());
        throw Conversation.outOfPlace(Stage.DOT, answer);
    }

    /** RFC 3461 section 4. */
    private static String xtext(String text) {
        var out = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.US_ASCII)) {
            if (octet > ' ' && octet < 127 && octet != '+' && octet != '=') out.append((char) octet);
            else out.append('+').append(String.format("%02X", octet));
        }
        return out.toString();
    }
}
