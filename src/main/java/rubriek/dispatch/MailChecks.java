package rubriek.dispatch;

import java.util.Optional;
import rubriek.dispatch.message.MessageTemplate;
import rubriek.dispatch.message.Placeholder;
import rubriek.edition.Palette;

/** What only the finished mail can tell: whether its readers can leave, whether it arrives whole, whether it can be read. */
final class MailChecks {

    /** Beyond this, large mailbox providers cut a mail off before the link to leave (E-01). */
    private static final int LARGEST_HTML = 102 * 1024;

    private MailChecks() {}

    static void look(Mailing mailing, Remarks remarks) {
        var leave = Placeholder.UNSUBSCRIBE.mark();
        var letter = mailing.letter();
        remarks.block(!letter.html().contains(leave) || !letter.text().contains(leave), "unsubscribe-missing", null);
        var size = size(letter, remarks);
        size.ifPresent(octets -> size(octets, mailing.wholeSize(), remarks));
        var brand = mailing.publication().brand();
        var chosen = brand.accentOrDefault();
        var shown = Palette.of(brand).accent();
        remarks.advise(!shown.equalsIgnoreCase(chosen), "contrast-corrected", null, chosen, shown);
    }

    /** Octets as the HTML travels; nothing when a template holds what nobody can fill in. */
    private static Optional<Integer> size(Letter letter, Remarks remarks) {
        try {
            var size = new MessageTemplate(letter.addressedTo(null)).htmlSize();
            remarks.block(false, "mail-unwritable", null);
            return Optional.of(size);
        } catch (IllegalArgumentException unwritable) {
            remarks.block(true, "mail-unwritable", null, String.valueOf(unwritable.getMessage()));
            return Optional.empty();
        }
    }

    /** A mail that would be cut off is shortened by itself, and says where the rest is: worth knowing, no reason not to send. */
    private static void size(int size, int whole, Remarks remarks) {
        remarks.block(size > LARGEST_HTML, "mail-too-large", "sections", kib(size), kib(LARGEST_HTML));
        remarks.advise(whole > LARGEST_HTML, "mail-shortened", "sections", kib(whole), kib(LARGEST_HTML), kib(size));
    }

    /** Rounded up. */
    private static int kib(int octets) {
        return (octets + 1023) / 1024;
    }
}
