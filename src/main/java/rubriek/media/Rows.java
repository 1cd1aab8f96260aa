package rubriek.media;

/** A picture that is read row by row, from the top. */
interface Rows {

    int width();

    int height();

    /** @param into is given the row's pixels, alpha in the highest octet, then red, green and blue */
    void read(int y, int[] into);
}
