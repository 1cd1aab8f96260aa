package rubriek.dispatch.refusal;

import static rubriek.dispatch.refusal.Fault.ADDRESS;
import static rubriek.dispatch.refusal.Fault.MAILBOX;
import static rubriek.dispatch.refusal.Fault.SENDER;
import static rubriek.dispatch.refusal.Fault.TRANSPORT;

import java.util.Optional;
import java.util.regex.Pattern;
import rubriek.dispatch.Reply;

/**
 * An enhanced status code (RFC 3463) without its class, as IANA registers them, read with the habits of large providers: Gmail says
 * 5.4.5 of a sender's quota, Microsoft 5.4.310 of addresses that there are not.
 */
record StatusCode(int subject, int detail) {

    /** Some servers write it among their words: {@code (#5.1.1)}. What looks like a part of an IPv4 address is none. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?<![\\d.])([45])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d]|\\.\\d)");

    private static final Pattern POLICY = Pattern.compile("(?<![\\d.])5\\.7\\.\\d");

    /** Of the reply's own class, where there is one. */
    static Optional<StatusCode> of(Reply no) {
        return no.enhanced().flatMap(code -> in(code, no.code())).or(() -> in(no.text(), no.code()));
    }

    private static Optional<StatusCode> in(String text, int basic) {
        return WRITTEN.matcher(text)
                .results()
                .filter(found -> found.group(1).equals(String.valueOf(basic / 100)))
                .findFirst()
                .map(found -> new StatusCode(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))));
    }

    /** @return nothing when the code leaves it to the words */
    Optional<Fault> fault(Reply no) {
        return switch (subject) {
            case 1 -> addressing(no.text());
            case 2 -> Optional.of(MAILBOX);
            case 3 -> Optional.of(detail == 4 ? SENDER : TRANSPORT);
            case 4 -> Optional.of(routing(no.text()));
            case 6 -> Optional.of(SENDER);
            case 7 -> Optional.of(Phrases.greylisted(no) ? TRANSPORT : SENDER);
            default -> Optional.empty();
        };
    }

    boolean policy() {
        return subject == 7;
    }

    /** A relay that asked the reader's server first may hand on as an unknown address what that server said of the sender. */
    private Optional<Fault> addressing(String text) {
        return switch (detail) {
            case 1, 2, 3, 6, 10 -> Optional.of(POLICY.matcher(text).find() ? SENDER : ADDRESS);
            case 7, 8 -> Optional.of(SENDER);
            case 9 -> Optional.of(TRANSPORT);
            default -> Optional.empty();
        };
    }

    private Fault routing(String text) {
        return switch (detail) {
            case 1 -> relayed(text);
            case 4 -> Phrases.fault(text).filter(f -> f == ADDRESS).orElse(TRANSPORT);
            case 5 -> Phrases.names(text, "quota") || Phrases.names(text, "limit") ? SENDER : TRANSPORT;
            case 310 -> ADDRESS;
            default -> TRANSPORT;
        };
    }

    /** Microsoft says the same of a mailbox that there is not and of a domain that is not its tenant's: it is counted, and silences nobody at once. */
    private static Fault relayed(String text) {
        if (Phrases.names(text, "recipient address rejected")) return MAILBOX;
        return Phrases.fault(text).filter(f -> f == SENDER).orElse(TRANSPORT);
    }
}
