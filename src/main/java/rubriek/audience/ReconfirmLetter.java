package rubriek.audience;

/**
 * What the mail says that asks whether somebody still wants a list.
 *
 * @param title of the list
 * @param link where they say yes
 */
record ReconfirmLetter(String title, String link, WelcomeLetter.Ways ways) {}
