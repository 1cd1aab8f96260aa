package rubriek.clipping;

/** A link that is to be looked at. */
record DueLink(String hash, String url) {}
