package rubriek.bounce;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Refused;

/**
 * Reads one mail from its beginning to its end, and keeps of it what {@link ReceivedMail} holds. Reports stand as parts of the mail itself,
 * so those of mails inside it are passed over; a mail inside a mail is looked into no further than its header.
 */
final class MailParser {

    static final int MOST_PARTS = 100;
    static final int MOST_NESTING = 10;
    private static final int MOST_FIELDS = 1_000;
    private static final int LONGEST_FIELD = 100_000;

    /** RFC 2046 section 5.1.1. Looking for a boundary costs its length for each octet. */
    private static final int LONGEST_BOUNDARY = 70;

    private static final MimeConfig LENIENT = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxHeaderLen(LONGEST_FIELD)
            .build();

    /** Inside the mail, and inside its parts. */
    private static final int MAIL = 1;

    private static final int PARTS = 2;

    private final MimeTokenStream tokens = new MimeTokenStream(LENIENT);
    private final Fields header = new Fields();
    private @Nullable Fields feedback;
    private @Nullable Fields original;
    private boolean deliveryStatus;

    /** Whose fields are read: those of most parts are nobody's. */
    private @Nullable Fields filling;

    private int level;
    private int parts;

    private MailParser() {}

    /** @throws Refused when it has more parts, or more of them inside each other, than any report has (B-11) */
    static ReceivedMail read(byte[] octets) {
        var parser = new MailParser();
        parser.readAll(withLineFeeds(octets));
        return new ReceivedMail(
                parser.header,
                Optional.ofNullable(parser.feedback),
                Optional.ofNullable(parser.original),
                parser.deliveryStatus);
    }

    /** What was read up to a fault holds: whoever leaves may do so by a mail whose rest is garbled. */
    private void readAll(byte[] octets) {
        try {
            tokens.parse(new ByteArrayInputStream(octets));
            for (var at = tokens.getState(); at != EntityState.T_END_OF_STREAM; at = tokens.next()) read(at);
        } catch (MimeException | IOException fault) {
            if (tooMuch(fault)) throw tooComplex();
        }
    }

    private void read(EntityState at) throws IOException, MimeException {
        switch (at) {
            case T_START_MESSAGE -> {
                enter();
                filling = level == MAIL
                        ? header
                        : level == PARTS + 1 && original == null ? original = new Fields() : null;
            }
            case T_START_MULTIPART -> {
                var boundary = tokens.getBodyDescriptor().getBoundary();
                if (boundary != null && boundary.length() > LONGEST_BOUNDARY) throw tooComplex();
                enter();
            }
            case T_END_MESSAGE, T_END_MULTIPART -> level--;
            case T_START_BODYPART -> {
                if (++parts > MOST_PARTS) throw tooComplex();
            }
            case T_FIELD -> {
                if (filling != null) filling.add(tokens.getField());
            }
            case T_END_HEADER -> filling = null;
            case T_BODY -> {
                if (level == PARTS) part();
            }
            default -> {}
        }
    }

    private void enter() {
        if (++level > MAIL + MOST_NESTING) throw tooComplex();
    }

    private void part() throws IOException, MimeException {
        switch (tokens.getBodyDescriptor().getMimeType()) {
            case "message/feedback-report" -> feedback = feedback == null ? fields() : feedback;
            case "text/rfc822-headers", "text/rfc822-header", "message/global-headers", "message/global" ->
                original = original == null ? fields() : original;
            case "message/delivery-status", "message/global-delivery-status" -> deliveryStatus = true;
            default -> {}
        }
    }

    /** Of a part that is written like a header, decoded. Some providers begin it with an empty line. */
    private Fields fields() throws IOException, MimeException {
        var part = new PushbackInputStream(tokens.getDecodedInputStream());
        skipLineEnds(part);
        var fields = new Fields();
        var lines = new MimeTokenStream(LENIENT);
        lines.parse(part);
        for (var at = lines.getState(); at != EntityState.T_END_HEADER; at = lines.next())
            if (at == EntityState.T_FIELD) fields.add(lines.getField());
        return fields;
    }

    private static void skipLineEnds(PushbackInputStream in) throws IOException {
        var next = in.read();
        while (next == '\r' || next == '\n') next = in.read();
        if (next >= 0) in.unread(next);
    }

    /** A file of an old Macintosh has no line feed at all (B-04). */
    private static byte[] withLineFeeds(byte[] octets) {
        for (var octet : octets) if (octet == '\n') return octets;
        var lines = octets.clone();
        for (var i = 0; i < lines.length; i++) if (lines[i] == '\r') lines[i] = '\n';
        return lines;
    }

    private static boolean tooMuch(Throwable fault) {
        return fault instanceof MaxHeaderLimitException
                || fault instanceof MaxHeaderLengthLimitException
                || (fault.getCause() != null && tooMuch(fault.getCause()));
    }

    private static Refused tooComplex() {
        return Refused.unprocessable("mail-too-complex", MOST_PARTS, MOST_NESTING);
    }
}
