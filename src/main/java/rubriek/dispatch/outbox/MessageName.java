package rubriek.dispatch.outbox;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of kept messages: the moment to a millisecond, so that they sort by time, and something random against clashes. */
final class MessageName {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS", Locale.ROOT);
    private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{9}-[0-9a-f]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private MessageName() {}

    static String at(Instant moment) {
        return MOMENT.format(moment.atOffset(ZoneOffset.UTC)) + "-"
                + HexFormat.of().toHexDigits(RANDOM.nextLong());
    }

    /** Whether this can be the name of a message; nothing else is ever looked for in the file system. */
    static boolean isOne(String text) {
        return NAME.matcher(text).matches();
    }

    static Instant moment(String name) {
        return LocalDateTime.parse(name.substring(0, name.indexOf('-')), MOMENT).toInstant(ZoneOffset.UTC);
    }
}
