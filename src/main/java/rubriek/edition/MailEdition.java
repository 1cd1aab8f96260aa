package rubriek.edition;

/**
 * An issue as a mail, before it has a reader: what all copies share. Text and HTML hold a mark ({@link Personal}) wherever two
 * copies differ.
 *
 * @param subject one line of visible text
 * @param html a whole document, at most 102 KiB when encoded as quoted-printable (E-01)
 * @param text the same content in the same order (P-01); lines end in LF, a paragraph is one line
 * @param shortened whether the issue was too long for a mail, so that this holds only the beginning of its texts, or not all of its
 *     entries, and a link to the whole
 * @param wholeSize octets that the HTML would take on its way, encoded as quoted-printable, if nothing were left out
 */
public record MailEdition(String subject, String html, String text, boolean shortened, int wholeSize)
        implements Edition {

    @Override
    public String hash() {
        return Sha256.hex(subject, html, text);
    }
}
