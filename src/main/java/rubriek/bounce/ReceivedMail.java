package rubriek.bounce;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/**
 * A mail, as far as this station looks at it.
 *
 * @param header of the mail itself
 * @param feedback what a provider says of the mail that a reader complains about (RFC 5965 section 3)
 * @param original the header of that mail
 * @param deliveryStatus whether it tells of a delivery (RFC 3464)
 */
record ReceivedMail(Fields header, Optional<Fields> feedback, Optional<Fields> original, boolean deliveryStatus) {

    private static final int LONGEST_LIST = 4_000;
    private static final int MOST_LISTS = 50;

    /**
     * Everybody that it was sent to, by what its writer and the servers on its way say. Fields that are longer or more than those of one
     * reader's mail are passed over: taking them apart costs the square of their length, and a mail has 5 seconds (B-11). Encoded words, of
     * which no address has any (RFC 2047 section 5), are not decoded, for the same reason.
     */
    Stream<String> recipients() {
        return Stream.of("to", "cc", "delivered-to", "x-original-to", "envelope-to")
                .flatMap(name -> header.all(name).stream())
                .filter(list -> list.length() <= LONGEST_LIST)
                .limit(MOST_LISTS)
                .map(list -> list.replace("=?", "="))
                .flatMap(list -> LenientAddressParser.DEFAULT.parseAddressList(list).flatten().stream())
                .map(Mailbox::getAddress)
                .distinct();
    }

    /** Whether no person wrote it (RFC 3834 section 5; B-10). Postfix writes an empty sender in words. */
    boolean automatic() {
        return header.all("auto-submitted").stream().anyMatch(how -> !word(how).equals("no"))
                || header.has("x-autoreply")
                || header.all("precedence").stream().anyMatch(how -> word(how).equals("auto_reply"))
                || header.all("return-path").stream().anyMatch(Set.of("<>", "<MAILER-DAEMON>")::contains);
    }

    /** What stands before parameters and comments. */
    static String word(String value) {
        return value.split("[;(\\s]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
