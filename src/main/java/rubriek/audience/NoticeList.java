package rubriek.audience;

/**
 * The list that a notice is mail of, for its headers.
 *
 * @param knownAs as in {@link ListView}
 * @param leave the reader's own ways to leave it
 */
public record NoticeList(String knownAs, String title, WayOut leave) {

    static NoticeList of(MailingList list, WayOut leave) {
        return new NoticeList(list.knownAs, list.title, leave);
    }
}
