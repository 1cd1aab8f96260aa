package rubriek.dispatch;

/**
 * What one reader reads of an issue: the two parts of the message, as a mail program decodes them.
 *
 * @param html a whole document
 * @param text the same in plain text; lines end in LF
 */
public record CopyView(String html, String text) {}
