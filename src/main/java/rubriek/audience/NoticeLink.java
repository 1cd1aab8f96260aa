package rubriek.audience;

/**
 * What a mail says that brings one link.
 *
 * @param introduction above the button
 * @param open in the text part, before the bare link
 * @param period how long the link works
 * @param notYou what whoever did not ask for it should do
 */
record NoticeLink(
        String title, String introduction, String open, String button, String link, String period, String notYou) {}
