package rubriek.media;

/**
 * A picture drawn anew in one size.
 *
 * @param suffix what its name has behind the picture's own: empty, {@code -mail}, {@code -480}
 * @param width in pixels, as is the height
 */
record Print(Purpose purpose, String suffix, Form form, int width, int height, byte[] octets) {}
