package rubriek.edition;

/**
 * The way on.
 *
 * @param label what the link is called
 * @param subject what it leads to: it tells links with one label apart for whoever hears them
 */
record More(String url, String label, String subject) {

    /** The address as paper shows it. */
    public String printedAddress() {
        return LinkBlock.printed(url);
    }
}
