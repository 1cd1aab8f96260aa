package rubriek.audience;

/**
 * The list that a notice is mail of, for its headers.
 *
 * @param leave the reader's own ways to leave it
 */
public record NoticeList(String slug, String title, WayOut leave) {}
